namespace BudgetDisclosure.Core.Recognition;

/// <summary>Collects findings; of one kind at most a bounded number, the rest counted in one sentence.</summary>
internal sealed class FindingList
{
    /// <summary>More of one kind help nobody and would let a hostile file fill the memory.</summary>
    public const int MaxPerKind = 200;

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<FindingKind, int> _counts = [];

    public void Add(FindingKind kind, string message, SourcePosition? at = null) => Add(new Finding(kind, message, at));

    public void Add(Finding finding)
    {
        var count = _counts.GetValueOrDefault(finding.Kind) + 1;
        _counts[finding.Kind] = count;
        if (count <= MaxPerKind)
            _findings.Add(finding);
    }

    public IReadOnlyList<Finding> ToList() =>
    [
        .. _findings,
        .. _counts.Where(entry => entry.Value > MaxPerKind)
            .Select(entry => new Finding(entry.Key, $"另有 {entry.Value - MaxPerKind} 处同样的问题，未逐一列出")),
    ];
}
