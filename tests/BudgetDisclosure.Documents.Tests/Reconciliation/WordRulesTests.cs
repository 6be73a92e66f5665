using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Completeness;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Documents.Tests.Recognition;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reconciliation;

/// <summary>The rules over words and the completeness of real documents, against what was found in them by hand.</summary>
public class WordRulesTests
{
    private static readonly string[] WordRules = ["R33", "R34", "R35", "R40", "R42", "R43"];

    private const string Finance2025 = "corpus/putuo-finance-2025-budget.pdf";
    private const string Welfare2024 = "corpus/putuo-welfare-2024-unit-budget.pdf";
    private const string Wanli2023 = "corpus/putuo-wanli-2023-budget.pdf";
    private const string Final2024 = "corpus/putuo-finance-2024-final.pdf";
    private const string Altered = "corpus/putuo-finance-2024-final.altered-by-a-third-party.pdf";

    private static List<Check> Of(string file, params string[] rules) =>
        [.. Reconciler.Run(Seeds.Disclosure(file)).Where(check => (rules.Length == 0 ? WordRules : rules).Contains(check.Rule))];

    private static List<Check> Faults(string file, Severity severity, params string[] rules) =>
        [.. Of(file, rules).Where(check => check.Outcome == Outcome.Fails && check.Severity == severity)];

    [SharedTheory]
    [InlineData("seeds/laiyuan-2019.txt", 3)]
    [InlineData("samples/laiyuan-2019.docx", 0)]
    public void Laiyuan_InBothFormats_HasTheListedFaultsOfWords(string file, int fields)
    {
        var errors = Faults(file, Severity.Error);
        var warnings = Faults(file, Severity.Warning).Select(check => $"{check.Rule} {check.Message}").ToList();

        Assert.Equal((3, fields), (errors.Count(check => check.Message.Contains("XX县情")), errors.Count(check => check.Message.Contains("域代码"))));
        Assert.All(errors, check => Assert.Equal("R40", check.Rule));
        Assert.Equal(3 + fields, errors.Count);
        string[] listed =
        [
            "R34 “部门政府采购预算表”没有任何金额，表下没有说明是空表。", "资源勘探工业信息等支出", "上级拨款收入", "“政府基金”，共 2 处",
            "市级财政", "基本支出减少174.19万元”没有写原因", "使用费约”没有写完",
        ];
        Assert.All(listed, said => Assert.Contains(warnings, warning => warning.Contains(said)));
        Assert.Equal(7, Of(file, "R43").Count(check => check.Outcome == Outcome.Fails));
        Assert.All(Of(file, "R33"), check => Assert.Equal(Outcome.Holds, check.Outcome));
        Assert.Equal(2, Of(file, "R34").Count(check => check.Outcome == Outcome.Holds));
    }

    [SharedTheory]
    [InlineData("seeds/qinglong-2018.txt")]
    [InlineData("samples/qinglong-2018.docx")]
    public void Qinglong_InBothFormats_HasTheListedFaultsOfWords(string file)
    {
        Assert.Equal(["（处室）", "请根据实际"], Faults(file, Severity.Error).Select(check => Assert.Single(check.Operands).Text));
        Assert.Empty(Faults(file, Severity.Warning));
        Assert.Equal(3, Of(file, "R42").Count(check => check.Outcome == Outcome.Holds));
        var hints = Faults(file, Severity.Hint, "R43").Select(check => check.Message).ToList();
        string[] listed = ["“政务信息公开次数（次)”没有写“差”的标准", "“错误率”的“良”（≥5%）与“中”（≥10%）的界限颠倒", "“文稿起草工作完成量（%）”的“中”（≥85%）与“差”（＜80%）之间有空档"];
        Assert.All(listed, said => Assert.Contains(hints, hint => hint.Contains(said)));
    }

    [SharedTheory]
    [InlineData("seeds/laiyuan-2019.txt", "F83 F84 F85")]
    [InlineData("samples/laiyuan-2019.docx", "F83 F84 F85")]
    [InlineData("samples/laiyuan-2019.tables.xlsx", "F82")]
    [InlineData("seeds/qinglong-2018.txt", "F81 F85 F86 F87 F88")]
    [InlineData("samples/qinglong-2018.docx", "F81 F85 F86 F87 F88")]
    [InlineData(Finance2025, "")]
    [InlineData(Welfare2024, "")]
    [InlineData(Wanli2023, "")]
    [InlineData(Final2024, "")]
    [InlineData(Altered, "F80")]
    public void Documents_LackWhatWasFoundByHand(string file, string codes) => Assert.Equal(codes, string.Join(' ', Seeds.Disclosure(file)
        .Findings.Where(finding => finding.Kind.Severity != Severity.Hint).Select(finding => finding.Kind.Code)
        .Where(code => code is ['F', '8', _]).Distinct().Order(StringComparer.Ordinal)));

    [SharedTheory]
    [InlineData(Finance2025, "R34")]
    [InlineData(Welfare2024, "R40 R40")]
    [InlineData(Wanli2023, "")]
    [InlineData(Final2024, "")]
    [InlineData(Altered, "R33 R33 R40")]
    public void Corpus_FailsInErrorWhereTheLabelsSaySo(string file, string rules) =>
        Assert.Equal(rules, string.Join(' ', Faults(file, Severity.Error).Select(check => check.Rule)));

    [SharedFact]
    public void Welfare_NamesEveryCodeUnderAnotherThing()
    {
        var checks = Of(Welfare2024, "R35").Where(check => check.Outcome == Outcome.Fails).ToList();
        string[] codes = ["30108", "30202", "30203", "30204", "30205", "30206", "30207", "30208", "30210", "30211", "30212", "30213", "303", "30301"];

        Assert.Equal(codes, checks.Select(check => check.Operands[0].Role).Intersect(codes).Order(StringComparer.Ordinal));
        Assert.Contains(checks, check => check.Message.Contains("7 11 02") && check.Message.Contains("2101102"));
        Assert.Contains(checks, check => check.Message.StartsWith("210 类在 2024 年的名称是“卫生健康支出”", StringComparison.Ordinal));
        Assert.Equal(codes.Length + 2, checks.Count);
    }

    [SharedFact]
    public void Wanli_NamesTheReasonsThatOnlyRepeatTheChange() => Assert.Equal(29, Faults(Wanli2023, Severity.Hint, "R42").Count);

    [SharedTheory]
    [InlineData(Finance2025, "R34")]
    [InlineData(Welfare2024, "R35")]
    [InlineData(Wanli2023, "")]
    [InlineData(Final2024, "")]
    public void Corpus_FailsNoRuleOfWordsBeyondItsLabels(string file, string rules) => Assert.Equal(rules, string.Join(' ',
        Of(file, "R33", "R34", "R35", "R42", "R43").Where(check => check is { Outcome: Outcome.Fails, Severity: not Severity.Hint })
            .Select(check => check.Rule).Distinct()));

    [SharedTheory]
    [InlineData("seeds/laiyuan-2019.txt", "performance", 0.614)]
    [InlineData("seeds/qinglong-2018.txt", "performance", 1)]
    [InlineData(Wanli2023, "performance", 0.511)]
    [InlineData("seeds/laiyuan-2019.txt", "tables", 1)]
    [InlineData("seeds/qinglong-2018.txt", "tables", 0)]
    [InlineData(Altered, "tables", 0.889)]
    [InlineData("seeds/laiyuan-2019.txt", "items", 1)]
    [InlineData("seeds/laiyuan-2019.txt", "economic-groups", 1)]
    [InlineData(Final2024, "economic-groups", 1)]
    [InlineData(Welfare2024, "items", 0.958)]
    [InlineData("seeds/laiyuan-2019.txt", "reasons", 0.6)]
    [InlineData("seeds/qinglong-2018.txt", "reasons", 1)]
    public void Indicators_OfRealDocuments_AreThoseComputedByHand(string file, string key, double share)
    {
        var disclosure = Seeds.Disclosure(file);
        var indicator = CompletenessIndicators.Of(disclosure, Reconciler.Run(disclosure), StoredFacts.None).Single(one => one.Key == key);

        Assert.Equal((decimal)share, Math.Round(indicator.Share!.Value, 3));
    }

    /// <summary>What was not filled in must not be praised, and must be found.</summary>
    [SharedFact]
    public void BlankTemplate_IsFullOfResidue() => Assert.True(Faults("corpus/shanghai-2024-final.blank-template.pdf", Severity.Error, "R40").Count > 40);
}
