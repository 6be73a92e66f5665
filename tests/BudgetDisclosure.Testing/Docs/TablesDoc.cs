using System.Text;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Testing.Docs;

/// <summary>docs/tables.md, made from <see cref="TableCatalogue.All"/>.</summary>
public static class TablesDoc
{
    public const string Name = "tables.md";

    public static string Write()
    {
        var text = new StringBuilder();
        text.Paragraph("# Tables");
        text.Paragraph("Generated from `TableCatalogue` (src/BudgetDisclosure.Core/Tables); a test fails when this file "
            + "is stale and says how to write it anew.");
        text.Paragraph("The tables stand in the order in which a printed title is tried on them. Words of a title are "
            + "looked for anywhere in it. A form is one way in which a table is laid out; its headers are those of a "
            + "blank template, and printed ones may differ in words, order and number. *Required* columns are those "
            + "without which a header is not that form.");
        foreach (var table in TableCatalogue.All)
            WriteTable(text, table);
        return text.Finished();
    }

    private static void WriteTable(StringBuilder text, TableDescription table)
    {
        text.Paragraph($"## `{table.Slug}`");
        text.Paragraph(table.Title);
        foreach (var pattern in table.Titles)
            text.Append($"- Title {InWords(pattern)}\n");
        text.Append($"- Rows: {InWords(table.Rows)}\n");
        if (About(table.Side, Measure.Total, table.Fund) is { Length: > 0 } about)
            text.Append($"- The whole table: {about}\n");
        WriteLines(text, table.Side is null ? "Income lines" : "Lines", table.IncomeLines);
        WriteLines(text, table.IncomeLines.Count > 0 ? "Expenditure lines" : "Lines", table.Lines);
        text.Append('\n');
        foreach (var form in table.Forms)
        {
            text.Paragraph($"Form “{form.Name}”:");
            text.Table(["header", "key", "holds", "says", ""], form.Columns.Select(Row));
        }
    }

    private static void WriteLines(StringBuilder text, string name, IReadOnlyList<LineDescription> lines)
    {
        if (lines.Count > 0)
            text.Append($"- {name}: ").AppendJoin(", ", lines.Select(line => $"`{line.Key}`")).Append('\n');
    }

    private static string[] Row(ColumnDescription column) =>
    [
        string.Join(" / ", column.Header),
        $"`{column.Key}`",
        InWords(column.Kind),
        Says(column),
        column.Required ? "required" : "",
    ];

    private static string Says(ColumnDescription column)
    {
        var parts = new List<string>();
        if (column.Entry is { } entry)
            parts.Add($"entry {entry}");
        if (column.Line is { } line)
            parts.Add($"line `{line}`");
        if (column.Stage is { } stage)
            parts.Add($"stage {stage}");
        if (About(column.Side, column.Measure, column.Fund) is { Length: > 0 } about)
            parts.Add(about);
        return string.Join(", ", parts);
    }

    /// <summary>Side, measure and fund by their names in code; the total of all money is left out.</summary>
    private static string About(Side? side, Measure measure, Fund fund) => string.Join(", ", new[]
    {
        side is { } one ? $"side {one}" : "",
        measure == Measure.Total ? "" : $"measure {measure}",
        fund == Fund.All ? "" : $"fund {fund}",
    }.Where(part => part.Length > 0));

    private static string InWords(TitlePattern pattern)
    {
        var words = "with " + Quoted(pattern.All, " and ");
        if (pattern.Any is { } any)
            words += ", and with " + Quoted(any, " or ");
        if (pattern.None is { } none)
            words += ", but without " + Quoted(none, ", ");
        return words;
    }

    private static string Quoted(string[] words, string separator) =>
        string.Join(separator, words.Select(word => $"“{word}”"));

    private static string InWords(RowIdentity rows) => rows switch
    {
        RowIdentity.Line => "known by their line's label",
        RowIdentity.FunctionCode => "known by a code of the functional classification",
        RowIdentity.EconomicCode => "known by a code of the economic classification",
        _ => "entries, known by nothing but their order",
    };

    private static string InWords(ColumnKind kind) => kind switch
    {
        ColumnKind.CodePart => "part of a code",
        ColumnKind.Name => "a code's name",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
