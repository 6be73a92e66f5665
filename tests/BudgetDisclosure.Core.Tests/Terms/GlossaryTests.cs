using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Core.Terms;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Terms;

public class GlossaryTests
{
    [Fact]
    public void Terms_OfTheGlossary_AreShortAndNamedOnce()
    {
        Assert.All(Glossary.All, term => Assert.InRange(term.Explanation.Length, 5, Glossary.MaxExplanation));
        Assert.All(Glossary.All, term => Assert.Matches("^[a-z]+(-[a-z]+)*$", term.Key));
        Assert.All(Glossary.All, term => Assert.True(term.Source.Length > 0 && term.English.Length > 0));
        Assert.Equal(Glossary.All.Count, Glossary.All.Select(term => term.Key).Distinct().Count());
        Assert.Equal(Glossary.All.Count, Glossary.All.Select(term => term.Name).Distinct().Count());
    }

    [Fact]
    public void Terms_AboutTables_NameTablesThatThereAre() => Assert.All(
        Glossary.All.SelectMany(term => term.Tables), slug => Assert.NotNull(TableCatalogue.Find(slug)));

    [Theory]
    [InlineData("机关运行经费", "operating-costs")]
    [InlineData("机关运行费", "operating-costs")]
    [InlineData("政府性基金", "government-fund")]
    [InlineData("三公经费", "three-public")]
    [InlineData("“三公”经费", "three-public")]
    [InlineData("三公经费是什么意思", "three-public")]
    [InlineData("一般公共预算", "general")]
    [InlineData("国有资本经营预算", "state-capital")]
    [InlineData("财政专户", "special-account")]
    [InlineData("基本支出", "basic")]
    [InlineData("项目支出", "project")]
    [InlineData("人员经费", "personnel")]
    [InlineData("公用经费", "operating")]
    [InlineData("类款项", "levels")]
    [InlineData("经济分类", "economic")]
    [InlineData("功能分类", "function")]
    [InlineData("决算", "final")]
    [InlineData("结转结余", "carried-forward")]
    [InlineData("政府采购", "procurement")]
    [InlineData("绩效目标", "performance")]
    [InlineData("国有资产占用", "assets")]
    [InlineData("勾稽", "reconciliation")]
    [InlineData("行政运行", "administration")]
    public void Search_ForAWordOfRealDocuments_BeginsWithItsTerm(string asked, string key) =>
        Assert.Equal(key, Glossary.Search(asked)[0].Key);

    [Theory]
    [InlineData("")]
    [InlineData("“”")]
    [InlineData("天气")]
    public void Search_ForWhatIsNoTerm_FindsNothing(string asked) => Assert.Empty(Glossary.Search(asked));

    [Fact]
    public void Table_OfThreePublic_IsExplainedByItsTerm()
    {
        Assert.Equal("three-public", Glossary.OfTable("final-three-public")!.Key);
        Assert.Null(Glossary.OfTable("income-expenditure"));
    }

    [Fact]
    public void Document_ThatExplainsATermItself_IsFoundByTheTermsNames()
    {
        var disclosure = new DocumentBuilder()
            .Lines("一、部门职责", "项目支出：这里不是名词解释。", "二、名词解释", "1、财政拨款收入：指县级财政当年拨付的资金。", "2、机关运行费：为保障行政单位运行的资金。")
            .Recognise();

        Assert.Equal((1, 1), DocumentTerms.Find(disclosure, Glossary.Find("operating-costs")!));
        Assert.Equal((1, 0), DocumentTerms.Find(disclosure, Glossary.Find("appropriation")!));
        Assert.Null(DocumentTerms.Find(disclosure, Glossary.Find("project")!));
    }
}
