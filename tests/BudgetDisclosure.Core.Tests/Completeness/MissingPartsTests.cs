using BudgetDisclosure.Core.Completeness;

namespace BudgetDisclosure.Core.Tests.Completeness;

public class MissingPartsTests
{
    [Theory]
    [InlineData(Stage.Budget)]
    [InlineData(Stage.Final)]
    public void Disclosure_ThatHasAll_LacksNothing(Stage stage) => Assert.Empty(Whole.Disclosure(stage).Findings());

    [Theory]
    [InlineData(Stage.Budget)]
    [InlineData(Stage.Final)]
    public void Disclosure_WithoutAnyOneRequiredTable_IsAnErrorThatNamesIt(Stage stage)
    {
        foreach (var table in RequiredTables.All(stage))
        {
            var finding = Whole.Disclosure(stage).Without(table.Slug).Finding(FindingKinds.TablesMissing);

            Assert.Equal(($"缺少 1 张规定的公开表：{table.Title}", Severity.Error), (finding.Message, finding.Kind.Severity));
        }
    }

    [Fact]
    public void Table_MissingButListedInTheContents_IsSaidToBeListed() =>
        Assert.EndsWith("（目录列有）", (Whole.Disclosure(Stage.Final).Without("final-expenditure") with { Contents = ["三、支出决算表……5"] })
            .Finding(FindingKinds.TablesMissing).Message);

    [Fact]
    public void Table_KeptUnrecognisedUnderItsTitle_IsNotCalledMissing() =>
        Assert.Empty((Whole.Disclosure().Without("income") with { Unrecognised = [new("部门预算收入总表", null, [])] }).Findings());

    [Theory]
    [InlineData(2018, 0)]
    [InlineData(2019, 1)]
    [InlineData(null, 1)]
    public void Table_OfStateCapital_IsRequiredFrom2019(int? year, int missing) =>
        Assert.Equal(missing, Whole.Disclosure(year: year).Without("state-capital-expenditure").Findings().Count);

    [Fact]
    public void Table_OfAUnitBelow_IsNotTheDepartments()
    {
        var disclosure = Whole.Disclosure();
        disclosure = disclosure with
        {
            Tables = [.. disclosure.Tables.Select(table => table.Slug == "income" ? table with { Scope = new("434002", "甲") } : table)],
        };

        disclosure.Finding(FindingKinds.TablesMissing);
    }

    [Fact]
    public void Text_WithoutTables_IsOneErrorThatNamesAllNine()
    {
        var finding = (Whole.Disclosure(year: 2018) with { Tables = [] }).Findings().Single();

        Assert.Equal((FindingKinds.NoRequiredTable, true), (finding.Kind, finding.Message.StartsWith("9 张公开表一张也不在文件里", StringComparison.Ordinal)));
        Assert.All(RequiredTables.All(Stage.Budget), table => Assert.Contains(table.Title, finding.Message));
    }

    [Fact]
    public void Tables_WithoutText_AreOneWarning() =>
        Assert.StartsWith("文件没有情况说明，缺少 9 个部分", (Whole.Disclosure() with { Sections = [] }).Finding(FindingKinds.PartsMissing).Message);

    [Fact]
    public void Text_WithoutAnyOneRequiredPart_IsAWarningThatNamesIt()
    {
        foreach (var part in RequiredParts.All)
        {
            var finding = Whole.Disclosure().Without(part.Kind).Finding(FindingKinds.PartsMissing);

            Assert.Equal(($"说明缺少 1 个部分：{part.Name}", Severity.Warning), (finding.Message, finding.Kind.Severity));
        }
    }

    [Fact]
    public void Part_ThatATableTakesThePlaceOf_IsThere()
    {
        var disclosure = Whole.Disclosure().Without(SectionKind.Assets);

        Assert.Empty((disclosure with { Tables = [.. disclosure.Tables, Whole.Table("assets", "固定资产占用情况表")] }).Findings());
    }

    [Fact]
    public void Part_ThatAnotherSectionSpeaksOf_IsThere() => Assert.Empty(
        Whole.Disclosure().Without(SectionKind.OperatingCosts).Saying(SectionKind.Arrangement, "机关运行经费安排3万元。").Findings());

    [Fact]
    public void Part_ThatOnlyTheTermsExplain_IsMissing() =>
        Whole.Disclosure().Without(SectionKind.OperatingCosts).Saying(SectionKind.Terms, "机关运行经费：指日常公用经费。")
            .Finding(FindingKinds.PartsMissing);

    [Fact]
    public void ProjectTable_NamedInTheTextAndNotThere_IsAWarning()
    {
        var named = Whole.Disclosure().Saying(SectionKind.Arrangement, "支出按基本支出表、项目支出表编制。");

        named.Finding(FindingKinds.NamedTableMissing);
        Assert.Empty((named with { Unrecognised = [new("部门项目支出表", null, [])] }).Findings());
    }

    [Fact]
    public void Document_OfWhichNothingIsRecognised_LacksNothingFurther() => Assert.Empty(new Disclosure().Findings());
}
