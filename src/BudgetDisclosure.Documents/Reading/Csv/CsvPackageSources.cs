using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Documents.Reading.Csv;

/// <summary>
/// Puts the files of our own CSV package together again: <c>tables.csv</c> says of each other file what its table is,
/// <c>notes.csv</c> what stood below it, <c>sections.csv</c> holds the narrative.
/// </summary>
public static class CsvPackageSources
{
    private static readonly string[] ListHeader = ["file", "slug", "title", "unit", "year", "stage", "organisation"];
    private static readonly string[] NotesHeader = ["file", "note"];
    private static readonly string[] SectionsHeader = ["number", "level", "kind", "title", "paragraph", "text"];

    /// <summary>The same sources; those of a package with what the list says. Without a list nothing changes.</summary>
    public static IReadOnlyList<NamedSource> Joined(IReadOnlyList<NamedSource> sources)
    {
        if (sources.FirstOrDefault(source => HasHeader(source, ListHeader)) is not { } list)
            return sources;
        var described = Records(list).Where(row => row.ContainsKey("file")).DistinctBy(row => row["file"])
            .ToDictionary(row => row["file"]);
        var notes = sources.Where(source => HasHeader(source, NotesHeader)).SelectMany(Records)
            .ToLookup(row => row.GetValueOrDefault("file") ?? "", row => row.GetValueOrDefault("note") ?? "");
        return [.. sources.Select(source => source with { Document = Joined(source, described, notes) })];
    }

    private static SourceDocument Joined(NamedSource source,
        Dictionary<string, Dictionary<string, string>> described, ILookup<string, string> notes)
    {
        if (HasHeader(source, ListHeader) || HasHeader(source, NotesHeader))
            return source.Document with { Blocks = [] };
        if (HasHeader(source, SectionsHeader))
            return source.Document with { Blocks = [.. Narrative((SourceTable)source.Document.Blocks[0])] };
        if (!described.TryGetValue(source.FileName, out var row) || source.Document.Blocks is not [SourceTable table])
            return source.Document;
        var grid = row.ContainsKey("slug") ? CsvHeaderPaths.Split(table) : table;
        var below = notes[source.FileName].Select(note => new SourceRow([new(note, table.Position, 0)]));
        return source.Document with
        {
            Blocks =
            [
                .. LinesAbove(row).Select(line => new SourceParagraph(line, table.Position)),
                grid with { Rows = [.. grid.Rows, .. below] },
            ],
        };
    }

    /// <summary>A table that was not recognised keeps all but its title in its own rows.</summary>
    private static IEnumerable<string> LinesAbove(Dictionary<string, string> row)
    {
        if (row.TryGetValue("title", out var title))
            yield return title;
        if (!row.ContainsKey("slug"))
            yield break;
        if (row.TryGetValue("organisation", out var organisation))
            yield return $"部门名称：{organisation}";
        if (row.TryGetValue("year", out var year))
            yield return $"预算年度：{year}";
        if (row.TryGetValue("unit", out var unit))
            yield return $"单位：{unit}";
    }

    /// <summary>A heading where number or title change, and the paragraphs below it.</summary>
    private static IEnumerable<SourceBlock> Narrative(SourceTable table)
    {
        string? heading = null;
        foreach (var row in table.Rows.Skip(1))
        {
            var fields = Fields(row, SectionsHeader);
            var (number, title) = (fields.GetValueOrDefault("number"), fields.GetValueOrDefault("title") ?? "");
            if (heading != $"{number} {title}")
                yield return new SourceParagraph(SectionHeading.Print(number, title), row.Cells[0].Position)
                {
                    OutlineLevel = int.TryParse(fields.GetValueOrDefault("level"), out var level) ? level - 1 : null,
                };
            heading = $"{number} {title}";
            if (fields.TryGetValue("text", out var text))
                yield return new SourceParagraph(text, row.Cells[^1].Position);
        }
    }

    private static bool HasHeader(NamedSource source, string[] header) =>
        source.Document is { Format: SourceFormat.Csv, Blocks: [SourceTable { Rows: [var first, ..] }] }
        && first.Cells.Select(cell => cell.Text).SequenceEqual(header);

    private static IEnumerable<Dictionary<string, string>> Records(NamedSource source)
    {
        var table = (SourceTable)source.Document.Blocks[0];
        string[] header = [.. table.Rows[0].Cells.Select(cell => cell.Text)];
        return table.Rows.Skip(1).Select(row => Fields(row, header));
    }

    /// <summary>The row's texts by column; blank ones are missing.</summary>
    private static Dictionary<string, string> Fields(SourceRow row, string[] header) =>
        row.Cells.Where(cell => cell.Column < header.Length).ToDictionary(cell => header[cell.Column], cell => cell.Text);
}
