using System.Text.RegularExpressions;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Completeness;

/// <summary>Texts that break off in the middle: 工作环境；加 (涞源 2019), 信贷支持模式，。 (青龙 2018).</summary>
internal static partial class UnfinishedText
{
    /// <summary>A shorter cell is a name and may end as it likes.</summary>
    private const int Shortest = 16;

    public static void Report(Disclosure disclosure, FindingList findings)
    {
        foreach (var cell in disclosure.Tables.Where(table => table.Slug == "performance").SelectMany(Cells))
        {
            if (cell.Text.Length >= Shortest && BrokenOff().IsMatch(cell.Text))
                findings.Add(FindingKinds.TextUnfinished, $"“…{cell.Text[^12..]}”没有写完", cell.At);
        }
        foreach (var paragraph in disclosure.Sections.SelectMany(section => section.Paragraphs))
        {
            if (EmptyClause().Match(paragraph.Text) is { Success: true } gap)
                findings.Add(FindingKinds.TextUnfinished, $"“…{paragraph.Text[Math.Max(0, gap.Index - 12)..(gap.Index + gap.Length)]}”没有写完", paragraph.At);
        }
    }

    private static IEnumerable<DisclosureCell> Cells(DisclosureTable table)
    {
        var texts = TableCoordinates.Of(table, Stage.Budget)!;
        return table.Rows.SelectMany(row => row.Cells.Where((_, column) => texts.Described(column) is { Kind: ColumnKind.Text }))
            .DistinctBy(cell => cell.Text);
    }

    [GeneratedRegex("[；，][\u4e00-\u9fff]$", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex BrokenOff();

    [GeneratedRegex("[；，、：][。；]", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex EmptyClause();
}
