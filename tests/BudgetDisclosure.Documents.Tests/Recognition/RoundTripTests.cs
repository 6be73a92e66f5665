using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Documents.Tests.Rendering;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Recognition;

/// <summary>A disclosure written as a workbook or a Word file and read again says the same.</summary>
public class RoundTripTests
{
    private const string Header = "科目编码|科目名称|合计|基本支出|项目支出";
    private const string Row = "201|一般公共服务支出|3.00|1.00|2.00";

    [SharedFact]
    public void Convert_Seeds_GiveTheSameTablesAndSections()
    {
        foreach (var path in new[]
        {
            "seeds/laiyuan-2019.txt", "samples/laiyuan-2019.docx", "samples/laiyuan-2019.tables.xlsx",
            "seeds/qinglong-2018.txt", "samples/qinglong-2018.docx",
        })
        {
            AssertComesBack(Seeds.Disclosure(path));
        }
    }

    [SharedTheory]
    [InlineData("putuo-finance-2024-final.pdf")]
    [InlineData("putuo-finance-2025-budget.pdf")]
    [InlineData("putuo-wanli-2023-budget.pdf")]
    [InlineData("putuo-welfare-2024-unit-budget.pdf")]
    [InlineData("shanghai-2024-final.blank-template.pdf")]
    [InlineData("shanghai-department-budget.blank-template.xlsx")]
    [InlineData("shanghai-unit-budget.blank-template.xlsx")]
    public void Convert_DocumentsOfOtherProvinces_GiveTheSameTablesAndSections(string name) =>
        AssertComesBack(Seeds.Disclosure($"corpus/{name}"));

    /// <summary>
    /// CSV has no place for an organisation's code, a last column without any text, and rows above the header; a table of a
    /// header alone is not told from a line of text. These documents have none of it.
    /// </summary>
    [SharedTheory]
    [InlineData("putuo-finance-2024-final.pdf")]
    [InlineData("putuo-finance-2025-budget.pdf")]
    [InlineData("putuo-welfare-2024-unit-budget.pdf")]
    public void ConvertToCsv_DocumentsOfOtherProvinces_GiveTheSameTablesAndSections(string name)
    {
        var disclosure = Seeds.Disclosure($"corpus/{name}");

        Assert.Equal(RecognisedText.Of(disclosure), RecognisedText.Of(CsvFiles.Read(Converted(disclosure, "csv"))));
    }

    /// <summary>What a reader noticed of the file itself (hidden parts, links, authors) is not in what we print of it.</summary>
    [SharedTheory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public void Convert_Seeds_AddNoKindOfFinding(string format)
    {
        foreach (var path in new[] { "samples/laiyuan-2019.docx", "samples/qinglong-2018.docx" })
        {
            var disclosure = Seeds.Disclosure(path);
            var again = Read(format, Converted(disclosure, format));

            Assert.Empty(again.Findings.Select(finding => finding.Kind.Code).Except(disclosure.Findings.Select(finding => finding.Kind.Code)));
        }
    }

    [Fact]
    public void Convert_UnitsCopies_KeepTheirScope() => AssertComesBack(new DocumentBuilder()
        .Lines("涞源县人民政府办公室2019年部门预算信息公开")
        .Lines("一般公共预算支出表", "部门编码及名称：[434]涞源县人民政府办公室", "单位：元").Table(Header, Row)
        .Lines("一般公共预算支出表", "部门编码及名称：[434001]涞源县信访中心", "单位：元").Table(Header, Row)
        .Recognise());

    [Theory]
    [InlineData("预算主管部门：[434]上海市普陀区民政局", "预算单位：[434002]上海市普陀区社会福利院")]
    [InlineData("预算主管部门：上海市普陀区民政局", "预算单位：上海市普陀区社会福利院")]
    [InlineData("预算年度：2024", "预算单位：上海市普陀区社会福利院")]
    public void Convert_UnitsOwnBudget_KeepsUnitAndDepartmentApart(string department, string unit) =>
        AssertComesBack(new DocumentBuilder()
            .Lines("一般公共预算支出表", department, unit, "单位：元").Table(Header, Row).Recognise());

    [Fact]
    public void Convert_UnitCountedInPersons_KeepsIt() => AssertComesBack(new DocumentBuilder()
        .Lines("部门基本情况表", "434政府办", "预算年度：2018", "单位：人")
        .Table("单位名称|单位性质|编制人数|<|在职人数|<", "^|^|行政|事业|行政|事业", "政府办|行政|29||29|", "合计||29||29|")
        .Recognise());

    [Fact]
    public void Convert_UnitInTheHeader_KeepsIt() => AssertComesBack(new DocumentBuilder()
        .Lines("固定资产占用情况表", "编制部门：某局本级", "预算年度：2018")
        .Table("项目|数量|价值（单位：万元）", "资产总额||692.29", "车辆（辆）|6|84.5").Recognise());

    [Fact]
    public void Convert_TwoHalvesSideBySide_KeepBothCodes() => AssertComesBack(new DocumentBuilder()
        .Lines("一般公共预算基本支出表", "部门名称：平山县财政局", "预算年度：2018", "单位：万元")
        .Table("人员经费|<|<|公用经费|<|<", "科目编码|科目名称|金额|科目编码|科目名称|金额",
            "301|工资福利支出|447.52|302|商品和服务支出|267.80", "30101|基本工资|139.04|||")
        .Recognise());

    [Fact]
    public void Convert_SectionsOfEveryLevel_KeepNumberLevelAndKind() => AssertComesBack(new DocumentBuilder()
        .Lines("平山县财政局2018年部门预算信息公开", "第一部分 部门概况", "一、部门职责", "负责。", "（一）内设机构", "三个科。",
            "第二部分 预算安排", "一、预算安排的总体情况", "1、收入说明", "收入。", "2、支出说明", "支出。", "二、名词解释", "指。")
        .Recognise());

    private static void AssertComesBack(Disclosure disclosure)
    {
        Assert.NotEmpty(disclosure.Tables.Cast<object>().Concat(disclosure.Sections));
        foreach (var format in new[] { "xlsx", "docx" })
            Assert.Equal(RecognisedText.Of(disclosure), RecognisedText.Of(Read(format, Converted(disclosure, format))));
        Assert.Equal(Description.Of(disclosure), Description.Of(DisclosureJson.Read(Converted(disclosure, "json"))));
    }

    private static byte[] Converted(Disclosure disclosure, string format)
    {
        var stream = new MemoryStream();
        ReportRenderers.Find(format)!.Render(disclosure, stream);
        return stream.ToArray();
    }

    private static Disclosure Read(string format, byte[] file)
    {
        var name = $"表.{format}";
        return Recogniser.Recognise([new(name, new('0', 64), DocumentReaders.Read(name, file).Document!)]);
    }
}
