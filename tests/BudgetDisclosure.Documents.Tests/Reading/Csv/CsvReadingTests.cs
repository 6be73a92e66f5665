using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Csv;

namespace BudgetDisclosure.Documents.Tests.Reading.Csv;

public class CsvReadingTests
{
    private const string Table = "部门预算支出总表,,\n单位：万元,,\n科目编码,科目名称,合计\n201,一般公共服务支出,\"1,308.71\"\n";

    [Theory]
    [InlineData("a,b,c\n1,2,3\n", ',')]
    [InlineData("a;b;c\n1;2;3\n", ';')]
    [InlineData("a\tb\tc\n1\t2\t3\n", '\t')]
    [InlineData("名称,数量\n车辆,6\n房屋,7\n", ',')]
    [InlineData("标题\n\na,b,c\n\"x,y\",2,3\n", ',')]
    [InlineData("a;b;c\n\"1,2,3\";\"4,5,6\";7\n", ';')]
    [InlineData(Table, ',')]
    public void Delimiter_IsFoundByEvidence(string text, char delimiter) => Assert.Equal(delimiter, CsvShape.DelimiterOf(text));

    [Theory]
    [InlineData("负责全县工作，拟订规划。\n本年收支均衡。\n")]
    [InlineData("\t序号\n\t收入\n\n\t1\n\t1,308.71\n\n")]
    [InlineData("\ta\tb\tc\n\ta\tb\tc\n\ta\tb\tc\n")]
    [InlineData("1,308,710.00\n2,308,710.00\n3,308,710.00\n")]
    [InlineData("序号\n收入\n1,000.00\n2,000.00\n3,000.00\n4,000.00\n")]
    [InlineData("本年收入1,308.71万元。\n其中财政拨款。\n")]
    [InlineData("一行,没有,第二行")]
    [InlineData("\"没有结束,a,b\nc,d\n")]
    [InlineData("")]
    public void Text_WithoutEvidence_IsNoCsv(string text) => Assert.Null(CsvShape.DelimiterOf(text));

    [Fact]
    public void Cells_HaveTheLineTheyStandInAndBlankOnesAreNotListed() => Assert.Equal(
        [
            "table 1, row 1, column 1 甲", "table 1, row 1, column 3 乙", "table 1, row 3, column 1 多\n行",
            "table 1, row 3, column 2 \"引\"", "table 1, row 5, column 2 丁",
        ],
        Cells("甲,,乙\r\n\r\n\"多\r\n行\",\"\"\"引\"\"\",\r\n,丁,\r\n"));

    [Theory]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'@某人", "@某人")]
    [InlineData("''95年", "'95年")]
    [InlineData("'95年", "'95年")]
    [InlineData("-12.30", "-12.30")]
    public void Apostrophe_ThatOurWriterPut_IsTakenOff(string field, string text) =>
        Assert.Contains($"table 1, row 2, column 1 {text}", Cells($"a,b,c\n{field},2,3\n"));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    public void Encoding_WithAndWithoutMark_IsRead(string encoding)
    {
        var writes = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] marked = [.. writes.GetPreamble(), .. writes.GetBytes(Table)];

        Assert.Equal(Cells(Table), Cells(Uploads.Read(marked)));
        Assert.Equal(SourceFormat.Csv, Uploads.Read(Encoding.UTF8.GetBytes(Table)).Format);
    }

    [Fact]
    public void Name_ThatPromisesAWorkbook_IsSpokenOf() => Assert.Equal([FindingKinds.WrongExtension],
        DocumentReaders.Read("a.xls", Encoding.UTF8.GetBytes(Table)).Document!.Findings.Select(finding => finding.Kind));

    [Theory]
    [InlineData(512, null)]
    [InlineData(513, "too-many-columns")]
    public void Columns_AtTheBound_AreReadAndOneMoreIsRefused(int columns, string? code) =>
        AssertRefused(Lines("a,b", 9) + string.Join(',', Enumerable.Repeat("x", columns)), code);

    [Theory]
    [InlineData(100_000, null)]
    [InlineData(100_001, "too-many-rows")]
    public void Rows_AtTheBound_AreReadAndOneMoreIsRefused(int rows, string? code) => AssertRefused(Lines("a,b,c", rows), code);

    [Theory]
    [InlineData(32_767, null)]
    [InlineData(32_768, "text-too-long")]
    public void Text_AtTheBound_IsReadAndOneMoreIsRefused(int length, string? code) =>
        AssertRefused(Lines("a,b,c", 100_000 - 1)[..300_000] + $"\n\"{new string('一', length)}\",b,c\n", code);

    private static void AssertRefused(string text, string? code) =>
        Assert.Equal(code, DocumentReaders.Read("a.csv", Encoding.UTF8.GetBytes(text)).Refusal?.Code);

    private static string Lines(string line, int count) => string.Concat(Enumerable.Repeat(line + "\n", count));

    private static string[] Cells(string text) => Cells(Uploads.Read(Encoding.UTF8.GetBytes(text)));

    private static string[] Cells(SourceDocument document) => [.. document.Blocks.Cast<SourceTable>()
        .SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => $"{cell.Position} {cell.Text}")];
}
