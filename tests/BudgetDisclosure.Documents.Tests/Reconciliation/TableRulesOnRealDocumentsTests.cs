using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Documents.Tests.Recognition;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reconciliation;

/// <summary>
/// What the rules say of figures in tables, against labels that were computed from the documents by other means. H holds, R rounding,
/// F fails, N not checkable, each with its number of instances.
/// </summary>
public class TableRulesOnRealDocumentsTests
{
    private const string Laiyuan = """
        R01 1H, R02 1H, R03 1H, R04 2H, R05 8H, R06 4H, R07 13H, R08 13H, R09 119H 2N, R10 1H, R11 43H, R12 6H, R13 13H, R14 1H,
        R15 37H, R16 39H, R17 2H, R18 14H, R19 1H, R20 3H, R26 11H 2F, R27 8H 1F, R29 3H 1N, R32 1F
        """;

    private const string Qinglong = "R27 17H, R28 16H, R29 3H, R30 7H, R31 1H";

    private const string FinanceBudget = """
        R01 1H, R02 2H, R03 1H, R05 2H, R06 5H, R07 20H, R08 20H, R09 60H 2N, R10 1H, R11 9H, R12 5H 2N, R13 20H, R14 1H,
        R15 45H, R16 44H, R17 2H, R18 1H, R19 1H, R20 3H, R32 1F
        """;

    private const string Welfare = """
        R01 1H, R02 2H, R03 8H, R05 3H, R06 6H, R07 15H, R08 15H, R09 50H 6N, R10 1H, R11 8H, R12 4H 2N, R13 15H, R14 1H,
        R15 36H, R16 1N, R17 1N, R18 2H, R19 1H, R20 3H
        """;

    private const string Wanli = """
        R01 1H, R02 2H, R03 1H, R05 2H, R06 9H, R07 67H, R08 67H, R09 264H 2N, R10 1H, R11 13H, R12 9H 2N, R13 67H, R14 1H,
        R15 40H, R16 201H, R17 2H, R18 2H, R19 2H, R20 3H, R27 9H 1F, R32 1H
        """;

    private const string FinalAccount = """
        R01 1H, R02 1H, R03 1H, R04 2H, R05 3H, R06 4H 1R, R07 20H, R08 20H, R09 57H 6R 2N, R10 1H, R11 15H, R12 4H 1R 2N, R13 20H,
        R14 1H, R15 4H 2R, R16 1N, R17 1N, R18 1H 1N, R19 3N, R20 3H, R32 1F, R37 1N
        """;

    [SharedTheory]
    [InlineData("samples/laiyuan-2019.docx", Laiyuan)]
    [InlineData("seeds/laiyuan-2019.txt", Laiyuan)]
    [InlineData("samples/qinglong-2018.docx", Qinglong)]
    [InlineData("seeds/qinglong-2018.txt", Qinglong)]
    [InlineData("corpus/putuo-finance-2025-budget.pdf", FinanceBudget)]
    [InlineData("corpus/putuo-welfare-2024-unit-budget.pdf", Welfare)]
    [InlineData("corpus/putuo-wanli-2023-budget.pdf", Wanli)]
    [InlineData("corpus/putuo-finance-2024-final.pdf", FinalAccount)]
    public void Run_RealDocument_ComesOutAsLabelled(string file, string expected) =>
        Assert.Equal(string.Join(' ', expected.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Summary(file));

    [SharedFact]
    public void Run_Laiyuan_FindsItsThreeFaultsAndSaysWhatAGapEquals()
    {
        var failed = Checks("samples/laiyuan-2019.docx").Where(check => check is { Outcome: Outcome.Fails, Severity: Core.Severity.Error }).ToList();

        Assert.Equal(
            [("R26", "24.4", "31.4", "-7.0"), ("R26", "7", "0.0", "7.0"), ("R27", "556.72", "341.65", "215.07")],
            failed.Select(check => (check.Rule, check.Found, check.Expected, check.Difference)));
        Assert.Equal(
            ["差额等于因公出国经费 / 增减金额 7万元", null, "差额等于正文所写的 215.07万元"],
            failed.Select(check => check.Explanation));
    }

    [SharedFact]
    public void Run_Wanli_FindsThePartThatIsMoreThanItsWhole()
    {
        var failed = Assert.Single(Checks("corpus/putuo-wanli-2023-budget.pdf"), check => check is { Rule: "R27", Outcome: Outcome.Fails });

        Assert.Equal(("10,903,043.00", "11,419,043.00"), (failed.Found, failed.Expected));
        Assert.Equal("performance", failed.Table);
    }

    [SharedFact]
    public void Run_BlankTemplate_FailsNothing() =>
        Assert.DoesNotContain(Checks("corpus/shanghai-2024-final.blank-template.pdf"), check => check.Outcome == Outcome.Fails);

    /// <summary>What a unit's misprinted code (7 | 11 | 02) leaves to be checked is said, and blamed on nobody.</summary>
    [SharedFact]
    public void Run_Welfare_NamesTheRowWhoseCodeIsMisprinted()
    {
        var unplaced = Checks("corpus/putuo-welfare-2024-unit-budget.pdf")
            .Where(check => check is { Rule: "R09", Outcome: Outcome.NotCheckable } && check.Message.Contains("21011")).ToList();

        Assert.Equal(4, unplaced.Count);
        Assert.All(unplaced, check => Assert.Contains("“事业单位医疗”的编码不能识别", check.Message));
    }

    private static IReadOnlyList<Check> Checks(string file) => [.. Reconciler.Run(Seeds.Disclosure(file)).Where(IsOfTables)];

    private static bool IsOfTables(Check check) => check.Operands.All(operand => operand.Passage is null)
        && Declared.Contains(check.Rule) && (check.Operands.Count > 0 || check.Table is not null);

    private static readonly HashSet<string> Declared =
    [
        .. Enumerable.Range(1, 20).Select(n => $"R{n:00}"), "R26", "R27", "R28", "R29", "R30", "R31", "R32", "R36", "R37", "R39", "R44",
    ];

    private static string Summary(string file) => string.Join(", ", Checks(file).GroupBy(check => check.Rule)
        .Select(rule => (rule.Key, Counts: Counts(rule))).Where(rule => rule.Counts.Length > 0).Select(rule => $"{rule.Key} {rule.Counts}"));

    private static string Counts(IEnumerable<Check> checks) => string.Join(' ', checks
        .Where(check => check.Operands.Count > 0 || check.Outcome != Outcome.NotCheckable).GroupBy(check => check.Outcome).OrderBy(group => group.Key)
        .Select(group => $"{group.Count()}{Letters[group.Key]}"));

    private static readonly Dictionary<Outcome, string> Letters = new()
    {
        [Outcome.Holds] = "H", [Outcome.Rounding] = "R", [Outcome.Fails] = "F", [Outcome.NotCheckable] = "N",
    };
}
