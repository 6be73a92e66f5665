using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Tests.Recognition;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Rendering.Pdf;

/// <summary>Our own PDF, read by our own reader of PDFs, says what was printed: long tables, wide ones and cut rows too.</summary>
public class OwnPdfReadAgainTests
{
    private const int Generated = 100;

    public static TheoryData<string> Documents => RealReports.Documents;

    [SharedTheory]
    [MemberData(nameof(Documents))]
    public void Read_ReportOfARealDocument_SaysTheSameWithoutANewFinding(string path)
    {
        var disclosure = Seeds.Disclosure(path);

        var again = RealReports.ReadAgain(RealReports.Pdf(path));

        Assert.Equal(Said(disclosure), Said(again));
        Assert.Empty(again.Findings.Select(finding => finding.Kind.Code).Except(disclosure.Findings.Select(finding => finding.Kind.Code)));
    }

    [Fact]
    public void Read_ReportsOfGeneratedDocuments_SayTheSameWithoutANewFinding()
    {
        var failures = new List<string>();
        for (var seed = 0; seed < Generated; seed++)
        {
            var disclosure = Recogniser.Recognise([new("表", "0", Source(seed))]);
            var again = RealReports.ReadAgain(RealReports.Pdf(disclosure));
            var kinds = disclosure.Findings.Select(finding => finding.Kind.Code).ToHashSet();
            if (!Said(disclosure).SequenceEqual(Said(again)) || !again.Findings.All(finding => kinds.Contains(finding.Kind.Code)))
                failures.Add($"Seed {seed}: {Said(disclosure).Zip(Said(again)).FirstOrDefault(pair => pair.First != pair.Second)}");
        }
        Assert.True(failures.Count == 0, $"{failures.Count} of {Generated}\n{string.Join('\n', failures.Take(8))}");
    }

    [Fact]
    public void Read_TableOfThirtyColumns_IsPutTogetherAgain() => AssertComesBack(
        Wide(30));

    [Fact]
    public void Read_CellOfTenThousandCharacters_IsPutTogetherAgain() => AssertComesBack(
        Budget("201|" + string.Concat(Enumerable.Repeat("一般公共服务支出说明", 1_000)) + "|3.00|1.00|2.00"));

    [Fact]
    public void Read_TableOfFiveThousandRows_IsPutTogetherAgain() => AssertComesBack(
        Budget([.. Enumerable.Range(0, 5_000).Select(row => $"{2010000 + row}|支出{row}|3.00|1.00|2.00")]));

    [Fact]
    public void Write_TableOfThreeHundredColumns_HasAllCells()
    {
        var disclosure = Wide(300);

        var again = RealReports.ReadAgain(RealReports.Pdf(disclosure));

        Assert.Equal(
            disclosure.Tables[0].Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))),
            again.Tables.Single().Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))));
    }

    [Fact]
    public void Read_EmptyDisclosure_IsEmpty()
    {
        var again = RealReports.ReadAgain(RealReports.Pdf(new Disclosure()));

        Assert.Empty(again.Tables);
        Assert.Empty(again.Unrecognised);
        Assert.Empty(again.Sections);
    }

    [Fact]
    public void Read_RareNames_StandInTitleCellAndParagraph() => AssertComesBack(new DocumentBuilder()
        .Lines("鄠邑区财政局2024年部门预算", "一般公共预算支出表（堽城坝）", "单位：万元")
        .Table("科目编码|科目名称|合计|基本支出|项目支出", "201|䶮字𬇙水工程☐☑✔|3.00|1.00|2.00")
        .Lines("一、部门职责", "堽城、鄠邑、䶮、𬇙：※●○①Ⅲ㎡‰℃✓☒。").Recognise());

    private static void AssertComesBack(Disclosure disclosure)
    {
        Assert.NotEmpty(disclosure.Tables);
        Assert.Equal(Said(disclosure), Said(RealReports.ReadAgain(RealReports.Pdf(disclosure))));
    }

    private static Disclosure Budget(params string[] rows) => new DocumentBuilder()
        .Lines("甲县财政局2024年部门预算", "部门支出总表", "单位：万元").Table(["科目编码|科目名称|合计|基本支出|项目支出", .. rows]).Recognise();

    private static Disclosure Wide(int columns) => new DocumentBuilder()
        .Lines("甲县财政局2024年部门预算", "部门支出总表", "单位：万元")
        .Table(
        [
            "科目编码|科目名称|合计|基本支出|项目支出|" + string.Join('|', Enumerable.Range(1, columns - 5).Select(column => $"第{column}项支出")),
            .. Enumerable.Range(1, 12).Select(row => $"{2010100 + row}|支出|" + string.Join('|', Enumerable.Repeat($"{row}.00", columns - 2))),
        ])
        .Recognise();

    private static SourceDocument Source(int seed) => seed % 2 == 0
        ? GeneratedFiles.WordFile(GeneratedDocuments.Of(seed))
        : DocumentReaders.Read("表.xlsx", GeneratedFiles.Workbook(GeneratedDocuments.Of(seed))).Document!;

    /// <summary>A blank at which a line ends leaves no trace in print.</summary>
    private static IEnumerable<string> Said(Disclosure disclosure) => RecognisedText.Of(disclosure)
        .Select(line => string.Concat(line.Where(character => !char.IsWhiteSpace(character))));
}
