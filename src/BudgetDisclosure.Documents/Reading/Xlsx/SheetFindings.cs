using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>What is noticed on a worksheet, cell by cell and bounded.</summary>
internal sealed class SheetFindings(string sheet)
{
    /// <summary>Per kind; who has a thousand does not read the next, and a hostile sheet has a million.</summary>
    private const int MaxPerKind = 1_000;

    private readonly List<Finding> findings = [];
    private readonly Dictionary<FindingKind, int> counts = [];

    public void Add(FindingKind kind, SourcePosition at, Func<string, string> message)
    {
        var count = counts[kind] = counts.GetValueOrDefault(kind) + 1;
        if (count <= MaxPerKind)
            findings.Add(new(kind, message($"工作表“{sheet}”的 {SourcePosition.ColumnName(at.Column)}{at.Row} "), at));
    }

    public void AddWhole(FindingKind kind, SourcePosition at, string message) => findings.Add(new(kind, message, at));

    /// <summary>In the order of the sheet; what was not listed singly is said in number.</summary>
    public IEnumerable<Finding> All()
    {
        foreach (var finding in findings)
            yield return finding;
        foreach (var (kind, count) in counts)
        {
            if (count > MaxPerKind)
                yield return new(kind, $"工作表“{sheet}”还有 {count - MaxPerKind} 个单元格有同样的情况：{kind.Title}。");
        }
    }
}
