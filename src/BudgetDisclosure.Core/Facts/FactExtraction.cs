using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Facts;

/// <summary>Whose facts they are: the beginning of every fact's key.</summary>
public sealed record FactOrigin(string County, int Year, Guid Publication);

/// <summary>A disclosure as facts. The same document always gives the same facts, in the same order.</summary>
public static class FactExtraction
{
    public static IReadOnlyList<Fact> Extract(Disclosure disclosure, FactOrigin origin)
    {
        var facts = new List<Fact>();
        for (var i = 0; i < disclosure.Tables.Count; i++)
        {
            var table = new TableReading(disclosure.Tables[i], i + 1, disclosure.Stage, origin);
            facts.AddRange(OfTable(table));
        }
        facts.AddRange(Paragraphs(disclosure, origin));
        return facts;
    }

    private static IEnumerable<Fact> OfTable(TableReading table)
    {
        var rows = table.Table.Slug switch
        {
            _ when table.Coordinates is null => [],
            "three-public" or "three-public-changes" or "final-three-public" => ThreePublicFacts.Of(table),
            "performance" => PerformanceFacts.Of(table),
            "units" => SubjectTables.Staffing(table),
            "procurement" => SubjectTables.Purchases(table),
            "assets" => SubjectTables.Assets(table),
            _ => BudgetLineFacts.Of(table),
        };
        return Shape(table).Concat(rows);
    }

    private static IEnumerable<Fact> Shape(TableReading reading)
    {
        var (origin, table) = (reading.Origin, reading.Table);
        yield return new FactTable
        {
            County = origin.County, Year = origin.Year, Publication = origin.Publication, TableNumber = reading.Number,
            Slug = table.Slug, Unit = table.Unit, ScopeCode = table.Scope?.Code, ScopeName = table.Scope?.Name,
        };
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var amount = table.Rows.Count > 0 ? reading.Coordinates?.At(0, i) : null;
            yield return new FactColumn
            {
                County = origin.County, Year = origin.Year, Publication = origin.Publication, TableNumber = reading.Number,
                ColumnNumber = i + 1, Key = table.Columns[i].Key, Header = string.Join('/', table.Columns[i].Header),
                Side = amount?.Side?.Word(), Measure = amount?.Measure.Word(), Fund = amount?.Fund.Word(),
            };
        }
    }

    private static IEnumerable<Fact> Paragraphs(Disclosure disclosure, FactOrigin origin)
    {
        var number = 0;
        for (var i = 0; i < disclosure.Sections.Count; i++)
        {
            var section = disclosure.Sections[i];
            foreach (var paragraph in section.Paragraphs)
            {
                yield return new NarrativeParagraph
                {
                    County = origin.County, Year = origin.Year, Publication = origin.Publication, Number = ++number,
                    Section = i + 1, Kind = section.Kind.Slug(), Title = section.Title, Text = paragraph.Text,
                };
            }
        }
    }
}

/// <summary>A table while its facts are read: cells by column key.</summary>
internal sealed class TableReading(DisclosureTable table, int number, Stage stage, FactOrigin origin)
{
    public DisclosureTable Table { get; } = table;
    public int Number { get; } = number;
    public Stage Stage { get; } = stage;
    public FactOrigin Origin { get; } = origin;
    public TableCoordinates? Coordinates { get; } = TableCoordinates.Of(table, stage);
    public TableDescription Description { get; } = TableCatalogue.Find(table.Slug)!;

    /// <summary>The cell's text under a column key; null where there is no such column or no text.</summary>
    public string? Text(int row, string key) => Cell(row, key)?.Text is { Length: > 0 } text ? text : null;

    public long? Fen(int row, string key) => Cell(row, key)?.Amount?.Fen;

    /// <summary>A count of people or vehicles; a fraction is no count.</summary>
    public long? Count(int row, string key) =>
        Cell(row, key)?.Value is { } value && value == decimal.Truncate(value) ? (long)value : null;

    private DisclosureCell? Cell(int row, string key)
    {
        for (var i = 0; i < Table.Columns.Count; i++)
        {
            if (Table.Columns[i].Key == key)
                return Table.Rows[row].Cells[i];
        }
        return null;
    }
}
