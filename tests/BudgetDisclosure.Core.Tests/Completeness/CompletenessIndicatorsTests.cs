using BudgetDisclosure.Core.Completeness;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Completeness;

public class CompletenessIndicatorsTests
{
    private static CompletenessIndicator Of(string key, Disclosure disclosure, StoredFacts? stored = null, params Check[] checks) =>
        CompletenessIndicators.Of(disclosure, checks, stored ?? StoredFacts.None).Single(indicator => indicator.Key == key);

    private static (decimal?, decimal?) Share(CompletenessIndicator indicator) => (indicator.Numerator, indicator.Denominator);

    [Fact]
    public void Indicators_OfAnEmptyDisclosure_SayForEachWhatItCountsOrWhyItDoesNotApply() =>
        Assert.All(CompletenessIndicators.Of(new(), [], StoredFacts.None), indicator =>
            Assert.True(indicator.Applies ? indicator.Numerator is not null : indicator.NotApplicable!.EndsWith('。')));

    [Fact]
    public void Tables_OneMissing_AreEightOfNineWithTheOneNamed()
    {
        var indicator = Of("tables", Whole.Disclosure().Without("income"));

        Assert.Equal((8, 9), Share(indicator));
        Assert.Equal("部门预算收入总表", Assert.Single(indicator.Parts, part => !part.IsThere).Name);
    }

    [Fact]
    public void Parts_OneMissing_AreEightOfNine() => Assert.Equal((8, 9), Share(Of("parts", Whole.Disclosure().Without(SectionKind.Terms))));

    [Theory]
    [InlineData("2025-02-20", "2025-03-12", 20)]
    [InlineData("2025-02-20", "2025-03-13", 21)]
    [InlineData("2025-02-20", "2025-02-20", 0)]
    public void Days_FromApprovalToPublication_AreCounted(string approved, string published, int days) =>
        Assert.Equal((days, 20), Share(Of("days", Dated(approved, published))));

    [Fact]
    public void Days_BeforeTheApproval_DoNotApply() => Assert.False(Of("days", Dated("2025-02-20", "2025-02-19")).Applies);

    [Fact]
    public void Items_ShareOfMoneyWithACodeOfSevenDigits_IsCounted()
    {
        var disclosure = new DocumentBuilder().Lines("部门预算支出总表", "单位：万元").Table("科目编码|科目名称|合计|基本支出|项目支出",
            "201|一般公共服务支出|10|6|4", "20103|政府办公厅（室）及相关机构事务|10|6|4", "2010301|行政运行|7|6|1", "|合计|10|6|4").Recognise();

        Assert.Equal(0.7m, Of("items", disclosure).Share);
    }

    [Fact]
    public void EconomicGroups_OfTwoBlocksWithoutATotal_AreOfTheSumOfTheClasses()
    {
        var disclosure = new DocumentBuilder().Lines("部门预算一般公共预算财政拨款基本支出表", "单位：万元")
            .Table("科目编码|科目名称|合计|人员经费|公用经费", "301|工资福利支出|8|8|", "30101|基本工资|6|6|", "302|商品和服务支出|2||2", "30201|办公费|2||2")
            .Recognise();

        Assert.Equal(0.8m, Of("economic-groups", disclosure).Share);
    }

    [Fact]
    public void ThreePublic_WithVehiclesInOneLine_IsTwoOfFour()
    {
        var disclosure = new DocumentBuilder().Lines("部门预算财政拨款“三公”经费支出表", "单位：万元")
            .Table("项目|合计", "“三公”经费小计|3", "一、因公出国（境）费|", "二、公务用车购置及运维费|1", "三、公务接待费|2").Recognise();

        Assert.Equal((2, 4), Share(Of("three-public-split", disclosure)));
    }

    [Fact]
    public void Reasons_SaidAgainOrMissing_DoNotCount() => Assert.Equal((1, 3), Share(Of("reasons", new(), null,
        Check("R42", Outcome.Holds), Check("R42", Outcome.Fails, Severity.Hint), Check("R42", Outcome.Fails, Severity.Warning))));

    [Fact]
    public void Rules_ThatHold_AreCountedOfThoseCheckable()
    {
        var indicator = Of("rules", new(), null, Check("R01", Outcome.Holds), Check("R01", Outcome.NotCheckable),
            Check("R33", Outcome.Holds), Check("R33", Outcome.Fails, Severity.Error), Check("R34", Outcome.NotCheckable),
            Check("R43", Outcome.Fails, Severity.Hint), Check("R42", Outcome.Rounding));

        Assert.Equal((3, 4), Share(indicator));
        Assert.Equal(["R33 年度一致"], indicator.Parts.Where(part => !part.IsThere).Select(part => part.Name));
    }

    [Fact]
    public void Residue_IsACountOfPlacesWithoutHints()
    {
        var indicator = Of("residue", new(), null,
            Check("R40", Outcome.Fails, Severity.Error) with { Operands = [new("", "XX", null), new("", "XXX", null)] },
            Check("R40", Outcome.Fails, Severity.Hint) with { Operands = [new("", "一致0万元", null)] });

        Assert.Equal((2, null), Share(indicator));
        Assert.Null(indicator.Share);
    }

    [Theory]
    [InlineData("支出总体情况。项目支出4万元。", "0.5")]
    [InlineData("支出总体情况。", null)]
    public void Performance_CoversWhatTheTextStatesAsProjectMoneyWhereNoTableDoes(string sentence, string? share)
    {
        var disclosure = UnfinishedTextTests.Performance("管好档案", "二、档案利用|1|利用档案|用好档案|||||")
            .Lines("一、收支预算总体情况", sentence).Recognise();

        Assert.Equal(share, Of("performance", disclosure).Share?.ToString("0.0"));
    }

    [Fact]
    public void Indicators_WithoutAValue_AreNotCounted() => Assert.Equal((1, 2), Share(Of("indicators",
        UnfinishedTextTests.Performance("管好档案", "1、整理|1|整理|整理好|完成率|≥90%|≥80%|≥70%|<70%", "||||合格率||||").Recognise())));

    [Fact]
    public void Stored_WhatThePortalKnows_IsCounted()
    {
        var stored = new StoredFacts { HasOtherStage = true, IsMachineReadable = true, UnitsPublished = 3, UnitsListed = 5 };

        Assert.Equal((2, 2), Share(Of("stages", new(), stored)));
        Assert.Equal((1, 1), Share(Of("machine-readable", new(), stored)));
        Assert.Equal((3, 5), Share(Of("units", new(), stored)));
        Assert.Equal((1, 2), Share(Of("stages", new(), stored with { HasOtherStage = false })));
    }

    private static Disclosure Dated(string approved, string published) => new()
    {
        ApprovedOn = DateOnly.Parse(approved), FirstPublishedOn = DateOnly.Parse(published),
    };

    private static Check Check(string rule, Outcome outcome, Severity? severity = null) => new(rule, outcome, "") { Severity = severity };
}
