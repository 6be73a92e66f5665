using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Documents.Tests.Recognition;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reconciliation;

/// <summary>The rules over the text on genuine documents, against outcomes found by hand: what fails, and nothing else.</summary>
public class TextRuleLabelTests
{
    private static readonly string[] TextRules = ["R18", "R19", "R22", "R23", "R24", "R25", "R26", "R28", "R38", "R41"];

    [SharedTheory]
    [InlineData("corpus/putuo-finance-2025-budget.pdf", "R24 887.36")]
    [InlineData("corpus/putuo-welfare-2024-unit-budget.pdf", "R24 738.66|R24 738.66")]
    [InlineData("corpus/putuo-wanli-2023-budget.pdf", "R24 441.25|R25 1421.25|R25 1421.25|R38 100.00|R38 100.00|R38 314.82|R38 60.54")]
    [InlineData("corpus/putuo-finance-2024-final.pdf", "R24 0.3|R38 71.73")]
    [InlineData("corpus/putuo-finance-2024-final.altered-by-a-third-party.pdf", "R24 0|R38 71.73|R41 |R41 |R41 ")]
    [InlineData("seeds/qinglong-2018.txt", "")]
    [InlineData("samples/qinglong-2018.docx", "")]
    [InlineData("corpus/shanghai-2024-final.blank-template.pdf", "")]
    public void Run_GenuineDocument_FailsWhereItIsWrong(string file, string failures)
    {
        var failed = Run(file).Where(check => check.Outcome == Outcome.Fails && check.Severity != Severity.Hint)
            .Select(check => $"{check.Rule} {check.Found}").Order(StringComparer.Ordinal);

        Assert.Equal(failures, string.Join('|', failed));
    }

    /// <summary>Rules with the number of instances that hold and that are rounding.</summary>
    [SharedTheory]
    [InlineData("corpus/putuo-finance-2025-budget.pdf", "R22 1+0, R24 17+4, R25 1+0, R26 6+0, R28 1+0")]
    [InlineData("corpus/putuo-wanli-2023-budget.pdf", "R24 78+0, R26 6+0, R28 1+0, R38 28+0, R41 34+0")]
    [InlineData("corpus/putuo-welfare-2024-unit-budget.pdf", "R24 20+0, R25 1+0, R26 6+0, R28 1+0, R38 6+0, R41 6+0")]
    [InlineData("corpus/putuo-finance-2024-final.pdf", "R22 1+0, R24 28+0, R26 5+0, R28 0+1, R38 14+0, R41 13+0")]
    [InlineData("seeds/laiyuan-2019.txt", "R22 1+0, R23 9+0, R24 8+0, R25 1+0, R26 11+0, R41 5+0")]
    [InlineData("samples/laiyuan-2019.docx", "R22 1+0, R23 9+0, R24 8+0, R25 1+0, R26 11+0, R41 5+0")]
    [InlineData("seeds/qinglong-2018.txt", "R18 2+0, R19 2+0, R22 1+0, R23 1+0, R24 5+0, R25 1+0, R28 16+0")]
    public void Run_GenuineDocument_HoldsWhereItIsRight(string file, string counts)
    {
        var checks = Run(file).Where(check => check.Outcome is Outcome.Holds or Outcome.Rounding && IsOfText(file, check.Rule)).GroupBy(check => check.Rule);

        Assert.Equal(counts, string.Join(", ", checks.Select(rule =>
            $"{rule.Key} {rule.Count(check => check.Outcome == Outcome.Holds)}+{rule.Count(check => check.Outcome == Outcome.Rounding)}")));
    }

    /// <summary>三公 and its basic part go by the text only where the file has no tables.</summary>
    private static bool IsOfText(string file, string rule) => TextRules.Contains(rule) && (rule is not ("R18" or "R19") || file.Contains("qinglong"));

    private static IEnumerable<Check> Run(string file) => Reconciler.Run(Seeds.Disclosure(file)).Where(check => TextRules.Contains(check.Rule));
}
