namespace BudgetDisclosure.Web.Verification;

/// <summary>What a verification looked at, and every row that does not stand as it was written.</summary>
public sealed class VerificationReport
{
    private readonly List<string> _defects = [];
    private readonly List<string> _withheld = [];

    public int Files { get; set; }
    public int Publications { get; set; }

    /// <summary>PDFs stored at publication.</summary>
    public int Reports { get; set; }
    public int Documents { get; set; }
    public int Facts { get; set; }
    public int CheckRuns { get; set; }
    public int KeyFigures { get; set; }
    public int Counties { get; set; }
    public int AuditEntries { get; set; }

    /// <summary>One sentence for each row that fails, naming it.</summary>
    public IReadOnlyList<string> Defects => _defects;

    /// <summary>One sentence for each content that is gone because it was withheld (屏蔽).</summary>
    public IReadOnlyList<string> Withheld => _withheld;

    public bool IsSound => _defects.Count == 0;

    public void Fail(string sentence) => _defects.Add(sentence);

    public void Withhold(string sentence) => _withheld.Add(sentence);
}
