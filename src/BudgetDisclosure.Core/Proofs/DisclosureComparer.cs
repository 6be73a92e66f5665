using System.Globalization;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Core.Proofs;

/// <summary>Compares a disclosure with what was read back of a file made from it.</summary>
/// <remarks>
/// What does not come back in its place counts as not compared, never as passed: a reader that takes a table apart says
/// nothing about whether the file is right.
/// </remarks>
public sealed class DisclosureComparer
{
    /// <summary>Enough to find out what is wrong; the counts count them all.</summary>
    public const int MostDifferences = 100;

    private readonly List<TextDifference> _differences = [];
    private readonly List<UncomparedTable> _uncompared = [];
    private ComparisonCounts _cells;
    private ComparisonCounts _paragraphs;

    private DisclosureComparer()
    {
    }

    public static DisclosureComparison Compare(Disclosure published, Disclosure again)
    {
        var comparer = new DisclosureComparer();
        comparer.CompareTables(published.Tables, [.. again.Tables]);
        comparer.CompareUnrecognised(published.Unrecognised, [.. again.Unrecognised]);
        comparer.CompareNarrative(NarrativeOf(published), NarrativeOf(again));
        return new()
        {
            Cells = comparer._cells,
            Paragraphs = comparer._paragraphs,
            Differences = comparer._differences,
            Uncompared = comparer._uncompared,
        };
    }

    private void CompareTables(IReadOnlyList<DisclosureTable> published, List<DisclosureTable> again)
    {
        foreach (var table in published)
        {
            if (table.Withheld)
            {
                _cells += new ComparisonCounts(0, 0, 0, Withheld: 1);
                continue;
            }
            var found = again.Find(other => IsShapedLike(table, other) && other.Title == table.Title)
                ?? again.Find(other => IsShapedLike(table, other));
            if (found is null)
                LeaveOut(table.Title, TextsOf(table), (table.Rows.Count + 1) * table.Columns.Count, again.Find(other => other.Slug == table.Slug) is { } near
                    ? Inv($"读回来是 {near.Rows.Count} 行 {near.Columns.Count} 列，公开的是 {table.Rows.Count} 行 {table.Columns.Count} 列")
                    : "没有整张读回来");
            else
                CompareTable(table, found);
            again.Remove(found!);
        }
    }

    private static bool IsShapedLike(DisclosureTable table, DisclosureTable other) =>
        other.Slug == table.Slug && other.Rows.Count == table.Rows.Count && other.Columns.Count == table.Columns.Count
        && (other.Scope is null) == (table.Scope is null);

    private void CompareTable(DisclosureTable table, DisclosureTable found)
    {
        CompareParagraph($"{table.Title}：标题", table.Title, found.Title);
        if (PrintsUnit(table))
            CompareParagraph($"{table.Title}：单位", table.Unit!, found.Unit ?? "");
        CompareNotes(table, found);
        for (var column = 0; column < table.Columns.Count; column++)
            CompareCell(Inv($"{table.Title}：表头第 {column + 1} 列"),
                string.Join('/', table.Columns[column].Header), string.Join('/', found.Columns[column].Header));
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                if (table.Rows[row].Cells[column].Withheld)
                    _cells += new ComparisonCounts(0, 0, 0, Withheld: 1);
                else
                    CompareCell(Inv($"{table.Title}：第 {row + 1} 行第 {column + 1} 列"),
                        table.Rows[row].Cells[column].Text, found.Rows[row].Cells[column].Text);
            }
        }
    }

    private void CompareNotes(DisclosureTable table, DisclosureTable found)
    {
        if (table.Notes.Count != found.Notes.Count)
            _paragraphs += new ComparisonCounts(0, 0, table.Notes.Count, 0);
        else
            for (var i = 0; i < table.Notes.Count; i++)
                CompareParagraph(Inv($"{table.Title}：注 {i + 1}"), table.Notes[i].Text, found.Notes[i].Text);
    }

    private void CompareUnrecognised(IReadOnlyList<UnrecognisedTable> published, List<UnrecognisedTable> again)
    {
        foreach (var table in published)
        {
            var cells = table.Rows.Sum(row => row.Count);
            if (again.Find(other => other.Rows.Count == table.Rows.Count
                && other.Rows.Zip(table.Rows, (left, right) => left.Count == right.Count).All(isEqual => isEqual)) is not { } found)
            {
                LeaveOut(table.Title is "" ? "未识别表" : table.Title, texts: 0, cells, "没有整张读回来");
                continue;
            }
            again.Remove(found);
            for (var row = 0; row < table.Rows.Count; row++)
            {
                for (var column = 0; column < table.Rows[row].Count; column++)
                    CompareCell(Inv($"{table.Title}（未识别）：第 {row + 1} 行第 {column + 1} 列"), table.Rows[row][column], found.Rows[row][column]);
            }
        }
    }

    /// <summary>Headings and paragraphs in their printed order.</summary>
    private static List<string> NarrativeOf(Disclosure disclosure) =>
    [
        .. DisclosureReport.Of(disclosure).Blocks.Select(block => block switch
        {
            ReportHeading heading => heading.Heading,
            ReportParagraph paragraph => paragraph.Text,
            _ => "",
        }).Where(text => text.Length > 0),
    ];

    private void CompareNarrative(List<string> published, List<string> again)
    {
        var pairs = TextAlignment.Of(published, again);
        for (var i = 0; i < published.Count; i++)
        {
            var (kind, found) = pairs[i];
            if (kind == TextAlignment.Kind.NotFound)
                _paragraphs += new ComparisonCounts(0, 0, NotCompared: 1, 0);
            else
                CompareParagraph(Inv($"正文第 {i + 1} 段"), published[i], again[found]);
        }
    }

    private void CompareCell(string where, string published, string found) =>
        _cells += Count(where, published, found);

    private void CompareParagraph(string where, string published, string found) =>
        _paragraphs += Count(where, published, found);

    private ComparisonCounts Count(string where, string published, string found)
    {
        if (published == found)
            return new(Same: 1, 0, 0, 0);
        if (_differences.Count < MostDifferences)
            _differences.Add(new(where, published, found));
        return new(0, Different: 1, 0, 0);
    }

    /// <summary>Title, unit and notes.</summary>
    private static int TextsOf(DisclosureTable table) => 1 + (PrintsUnit(table) ? 1 : 0) + table.Notes.Count;

    private static bool PrintsUnit(DisclosureTable table) => table.Unit is not null && !table.UnitFromDocument;

    private void LeaveOut(string title, int texts, int cells, string why)
    {
        _cells += new ComparisonCounts(0, 0, cells, 0);
        _paragraphs += new ComparisonCounts(0, 0, texts, 0);
        _uncompared.Add(new(title, cells, why));
    }

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
