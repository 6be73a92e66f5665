using System.Globalization;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Summaries;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Summaries;

public class PlainSummaryTests
{
    [SharedFact]
    public void Summary_OfLaiyuan_SaysWhatItsTablesPrint() => Assert.Equal(
    [
        "2019 年，这个部门计划花 1308.71 万元，其中发工资和日常运转（基本支出）751.99 万元，办事（项目支出）556.72 万元。",
        "花得最多的是“一般公共服务支出” 1191.59 万元（约占 91%），其次是“社会保障和就业支出” 93.95 万元（约占 7%）。",
        "预计收入 1308.71 万元，其中财政拨款 1308.71 万元。",
        "“三公”经费 193.40 万元，比上年多 24.4 万元。",
        "其中公务接待 123.00 万元，比上年多 23 万元；买公务用车（原表空白）；公务用车运行维护 70.40 万元，比上年多 1.4 万元；因公出国（境）（原表空白）。",
    ],
    Texts(Real("samples/laiyuan-2019.docx")));

    [SharedFact]
    public void Summary_OfFinalAccounts_SaysWhatWasSpent()
    {
        var texts = Texts(Real("corpus/putuo-finance-2024-final.pdf"));

        Assert.Equal(
            "2024 年，这个部门实际花了 2,940.05 万元，其中发工资和日常运转（基本支出）2,336.91 万元，办事（项目支出）603.14 万元。", texts[0]);
        Assert.Contains("收入 2,946.25 万元，其中财政拨款 2,940.05 万元。", texts);
        Assert.Contains("“三公”经费（原表空白）。", texts);
    }

    [Fact]
    public void Figure_OfASentence_IsThatOfItsCell()
    {
        var disclosure = Expenditure("|合计|100.00|60.00|40.00", "205|教育支出|100.00|60.00|40.00");

        var figures = PlainSummary.Of(disclosure).SelectMany(sentence => sentence.Pieces)
            .Select(piece => piece.Figure).OfType<SummaryFigure>().ToList();

        Assert.Equal(["合计.total", "合计.basic", "合计.project", "205.total"], figures.Select(figure => figure.CellId));
        Assert.All(figures, figure =>
            Assert.Equal(figure.Text, $"{figure.Table.Rows[figure.Row].Cells[figure.Column].Text} 万元"));
    }

    [Theory]
    [InlineData("0.50", "花得最多的是“教育支出” 99.50 万元（约占 100%），其次是“农林水支出” 0.50 万元（约占 1%）。")]
    [InlineData("0.49", "花得最多的是“教育支出” 99.51 万元（约占 100%），其次是“农林水支出” 0.49 万元。")]
    public void Share_IsRoundedToWholePerCentAndLeftOutWhereItWouldBeZero(string small, string sentence)
    {
        var large = (100m - decimal.Parse(small, CultureInfo.InvariantCulture))
            .ToString("0.00", CultureInfo.InvariantCulture);

        Assert.Contains(sentence, Texts(Expenditure(
            "|合计|100.00|100.00|", $"205|教育支出|{large}|{large}|", $"213|农林水支出|{small}|{small}|")));
    }

    [Fact]
    public void Part_ThatIsBlank_IsSaidAndNotTakenForZero() => Assert.StartsWith(
        "这个部门计划花 100.00 万元，其中发工资和日常运转（基本支出）100.00 万元，办事（项目支出）（原表空白）。",
        Texts(Expenditure("|合计|100.00|100.00|"))[0]);

    [Fact]
    public void Classes_OfWhichOneIsWithheld_AreNotRanked()
    {
        var disclosure = Expenditure("|合计|100.00|100.00|", "205|教育支出|90.00|90.00|", "213|农林水支出|10.00|10.00|");
        var withheld = disclosure.Without(new("expenditure", null, null, "205.total"))!;

        Assert.Contains(Texts(disclosure), text => text.StartsWith("花得最多", StringComparison.Ordinal));
        Assert.DoesNotContain(Texts(withheld), text => text.StartsWith("花得最多", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("100|90|-10", "“三公”经费 90.00 万元，比上年少 10 万元。")]
    [InlineData("90|90|0", "“三公”经费 90.00 万元，和上年一样。")]
    [InlineData("80|90|7", "“三公”经费 90.00 万元（上年 80 万元）。")]
    [InlineData("80|95|15", "“三公”经费 90.00 万元。")]
    [InlineData("|90|10", "“三公”经费 90.00 万元。")]
    public void Change_IsSaidOnlyWhereTheTablesAgree(string changes, string sentence) => Assert.Contains(
        sentence,
        Texts(new DocumentBuilder()
            .Lines("部门预算财政拨款“三公”经费支出表", "单位：万元").Table("项目|合计", "“三公”经费小计|90.00", "三、公务接待费|90.00")
            .Lines("“三公”经费预算情况及增减变化原因", "单位：万元")
            .Table("项目|上年度预算|本年度预算|增减金额|变化原因", $"合计|{changes}|原因", "公务接待费|1|2|1|原因").Recognise()));

    [Fact]
    public void Document_WithoutAThreePublicTable_SaysThatItIsUnknown() => Assert.Contains(
        "没有认出“三公”经费表，不知道花多少。", Texts(Expenditure("|合计|100.00|100.00|")));

    private static Disclosure Expenditure(params string[] rows) => new DocumentBuilder()
        .Lines("部门预算支出总表", "单位：万元").Table(["科目编码|科目名称|合计|基本支出|项目支出", .. rows]).Recognise();

    private static List<string> Texts(Disclosure disclosure) =>
        [.. PlainSummary.Of(disclosure).Select(sentence => sentence.Text)];

    private static Disclosure Real(string file)
    {
        var name = Path.GetFileName(file);
        return Recogniser.Recognise(
            [new(name, new('a', 64), DocumentReaders.Read(name, SharedFiles.Read(file)).Document!)]);
    }
}
