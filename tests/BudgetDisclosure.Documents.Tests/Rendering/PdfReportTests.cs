using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Documents.Tests.Recognition;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Rendering;

public class PdfReportTests
{
    [Fact]
    public void Render_OnFourThreads_GivesTheSameBytes()
    {
        var disclosure = new DocumentBuilder().Lines("甲县财政局2024年部门预算", "部门支出总表", "单位：万元")
            .Table("科目编码|科目名称|合计|基本支出|项目支出", "201|一般公共服务支出|3.00|1.00|2.00").Recognise();
        var one = Pdf(disclosure);

        var four = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(4).Select(_ => Pdf(disclosure)).ToList();

        Assert.All(four, bytes => Assert.Equal(one, bytes));
    }

    /// <summary>The report of a short budget, read by our own reader, says what was printed.</summary>
    [Fact]
    public void Render_ReadAgain_GivesTheSameTables()
    {
        var disclosure = new DocumentBuilder().Lines("甲县财政局2024年部门预算", "部门支出总表", "单位：万元")
            .Table("科目编码|科目名称|合计|基本支出|项目支出", "|合计|3.00|1.00|2.00", "201|一般公共服务支出|3.00|1.00|2.00")
            .Lines("一般公共预算支出表", "单位：万元")
            .Table("科目|<|合计|其中|<", "编码|名称|^|基本支出|项目支出", "201|一般公共服务支出|3.00|1.00|2.00").Recognise();

        var again = Recogniser.Recognise([new("表.pdf", new('0', 64), DocumentReaders.Read("表.pdf", Pdf(disclosure)).Document!)]);

        Assert.Equal(2, disclosure.Tables.Count);
        Assert.Equal(disclosure.Tables.SelectMany(RecognisedText.Of), again.Tables.SelectMany(RecognisedText.Of));
        Assert.Equal((disclosure.Year, disclosure.Department?.Name), (again.Year, again.Department?.Name));
    }

    [Fact]
    public void Render_CharacterOfNoFont_IsASentenceThatNamesIt()
    {
        var disclosure = new DocumentBuilder().Lines("甲县财政局2024年部门预算", "一、部门职责", "负责\ue000工作。").Recognise();

        var trouble = Assert.Throws<RenderingException>(() => Pdf(disclosure));

        Assert.Contains("U+E000", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_DisclosureOfNothing_IsAReportWithoutTables() =>
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(Pdf(SampleDisclosures.Bare)), StringComparison.Ordinal);

    [Theory]
    [InlineData("一、部门职责|负责\ue000工作。", "“一、部门职责”下第 1 段的“负责\ue000工作。”")]
    [InlineData("一、部门职责\ue000|负责。", "标题“")]
    public void Render_CharacterOfNoFontInText_NamesItsPlace(string lines, string place)
    {
        var disclosure = new DocumentBuilder().Lines(["甲县财政局2024年部门预算", .. lines.Split('|')]).Recognise();

        Assert.Contains("“\ue000”（U+E000），见于" + place, Assert.Throws<RenderingException>(() => Pdf(disclosure)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_CharacterOfNoFontInACell_NamesTableRowAndColumn()
    {
        var disclosure = new DocumentBuilder().Lines("甲县财政局2024年部门预算", "部门支出总表", "单位：万元")
            .Table("科目编码|科目名称|合计|基本支出|项目支出", "|合计|3.00|1.00|2.00", "201|服务\ue000|3.00|1.00|2.00").Recognise();

        Assert.Contains("见于“部门支出总表”第 2 行第 2 列的“", Assert.Throws<RenderingException>(() => Pdf(disclosure)).Message, StringComparison.Ordinal);
    }

    private static byte[] Pdf(Disclosure disclosure)
    {
        var stream = new MemoryStream();
        ReportRenderers.Find("pdf")!.Render(disclosure, stream);
        return stream.ToArray();
    }
}
