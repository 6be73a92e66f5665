using System.Text;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Documents.Rendering.Pdf;

/// <summary>Where in a report a character stands, in words for who must mend it.</summary>
internal static class CharacterPlace
{
    /// <returns>For example “部门收入总表”第 3 行第 2 列的; null where it stands in no block.</returns>
    public static string? Find(DisclosureReport report, int codePoint)
    {
        var section = "";
        foreach (var block in report.Blocks)
        {
            if (block is HeadedReportBlock headed)
            {
                if (Has(headed.Heading, codePoint))
                    return "标题";
                section = headed.Heading;
            }
            if (InBlock(block, section, codePoint) is { } place)
                return place;
        }
        return null;
    }

    private static string? InBlock(ReportBlock block, string section, int codePoint) => block switch
    {
        ReportParagraph paragraph when Has(paragraph.Text, codePoint) =>
            section.Length > 0 ? $"“{section}”下第 {paragraph.Index + 1} 段的" : $"第 {paragraph.Index + 1} 段的",
        ReportTable table => InTable(table, codePoint),
        ReportUnrecognised other => InRows(other.Heading, other.Table.Rows, codePoint),
        _ => null,
    };

    private static string? InTable(ReportTable table, int codePoint)
    {
        for (var column = 0; column < table.Table.Columns.Count; column++)
        {
            if (table.Table.Columns[column].Header.Any(label => Has(label, codePoint)))
                return $"“{table.Heading}”第 {column + 1} 列的列名";
        }
        return InRows(table.Heading, [.. table.Table.Rows.Select(row => row.Cells.Select(cell => cell.Shown).ToList())], codePoint)
            ?? (table.Lines() is var lines && lines.Captions.Concat(lines.Notes).Append(lines.Unit ?? "").Any(line => Has(line, codePoint))
                ? $"“{table.Heading}”的说明" : null);
    }

    private static string? InRows(string title, IReadOnlyList<IReadOnlyList<string>> rows, int codePoint)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Count; column++)
            {
                if (Has(rows[row][column], codePoint))
                    return $"“{title}”第 {row + 1} 行第 {column + 1} 列的";
            }
        }
        return null;
    }

    /// <summary>Half a pair of surrogates is a character of its own here.</summary>
    private static bool Has(string text, int codePoint) => Rune.IsValid(codePoint)
        ? text.Contains(char.ConvertFromUtf32(codePoint), StringComparison.Ordinal) : text.Contains((char)codePoint, StringComparison.Ordinal);
}
