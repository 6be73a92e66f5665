using BudgetDisclosure.Documents.Reading.Xls;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Xls;

public class XlsBoundTests
{
    private static readonly XlsFileCell One = new(0, 0, "一");

    [Theory]
    [InlineData(511, null)]
    [InlineData(512, "too-many-columns")]
    public void Column_AtTheBound_IsReadAndOneMoreIsRefused(int column, string? code) =>
        AssertRefused(new XlsFile(new XlsFileSheet("表", new XlsFileCell(0, column, "一"))).ToBytes(), code);

    [Theory]
    [InlineData(100_000u, 512, null)]
    [InlineData(100_001u, 512, "too-many-rows")]
    [InlineData(100_000u, 513, "too-many-columns")]
    [InlineData(uint.MaxValue, 1, "too-many-rows")]
    public void Size_ThatTheSheetClaims_IsBounded(uint rows, int columns, string? code) =>
        AssertRefused(new XlsFile(new XlsFileSheet("表", One) { Claimed = (rows, columns) }).ToBytes(), code);

    [Theory]
    [InlineData(32_767, null)]
    [InlineData(32_768, "text-too-long")]
    public void Text_AtTheBound_IsReadAndOneMoreIsRefused(int length, string? code) =>
        AssertRefused(new XlsFile(new XlsFileSheet("表", new XlsFileCell(0, 0, new string('一', length)))).ToBytes(), code);

    [Theory]
    [InlineData(XlsBounds.MaxSheets, null)]
    [InlineData(XlsBounds.MaxSheets + 1, "too-many-sheets")]
    public void Sheets_AtTheBound_AreReadAndOneMoreIsRefused(int sheets, string? code) =>
        AssertRefused(new XlsFile([.. Enumerable.Range(1, sheets).Select(n => new XlsFileSheet($"表{n}", One))]).ToBytes(), code);

    [Theory]
    [InlineData(50_000, null)]
    [InlineData(50_001, "too-many-merges")]
    public void Merges_AtTheBound_AreReadAndOneMoreIsRefused(int merges, string? code)
    {
        var records = Enumerable.Range(0, merges).Chunk(1_000).SelectMany(chunk => XlsFile.Record(0x00E5,
            [.. XlsFile.U16(chunk.Length), .. chunk.SelectMany(n => (byte[])[.. XlsFile.U16(n), .. XlsFile.U16(n), 0, 0, 1, 0])]));

        AssertRefused(new XlsFile(new XlsFileSheet("表", One) { More = [.. records] }).ToBytes(), code);
    }

    [Fact]
    public void TwoSheets_OfOnePlace_AreRefused()
    {
        var bytes = new XlsFile(new XlsFileSheet("甲", One), new XlsFileSheet("乙", One)).ToBytes();
        byte[] second = [0x85, 0, 10, 0];
        var (first, last) = (bytes.AsSpan().IndexOf(second), bytes.AsSpan().LastIndexOf(second));
        bytes.AsSpan(first + 4, 4).CopyTo(bytes.AsSpan(last + 4));

        Assert.NotEqual(first, last);
        AssertRefused(bytes, "broken-workbook");
    }

    [Fact]
    public void Rows_ScatteredOverTheFile_AreRefusedInTime()
    {
        var scattered = Enumerable.Range(0, 60_000).Select(n => new XlsFileCell(n * 7_919 % 60_000, n % 200, 1.0)).ToArray();

        AssertRefused(new XlsFile(new XlsFileSheet("表", scattered)).ToBytes(), "scattered-rows");
    }

    [Fact]
    public void RowsUpToTheFormatsEnd_AreReadInTime()
    {
        var cells = Enumerable.Range(0, 65_536).Select(n => new XlsFileCell(n, n % 5, 1.0)).ToArray();
        var bytes = new XlsFile(new XlsFileSheet("表", cells)).ToBytes();

        TimeLimit.Hold(TimeSpan.FromSeconds(4), "65,536 rows", () => Uploads.Read(bytes));
    }

    [Fact]
    public void Password_HasItsOwnSentence() => Assert.Contains("取消密码", AssertRefused(
        new XlsFile(new XlsFileSheet("表", One)) { More = XlsFile.Record(0x002F, [.. XlsFile.U16(1), .. new byte[52]]) }.ToBytes(),
        "encrypted"), StringComparison.Ordinal);

    [Fact]
    public void Macros_AreRefusedAsInNewWorkbooks() => AssertRefused(
        new XlsFile(new XlsFileSheet("表", One)) { Storages = ["_VBA_PROJECT_CUR"] }.ToBytes(), "macros");

    [Fact]
    public void WordFileInsideAWorkbook_DoesNotMakeItAWordFile() => AssertRefused(
        new XlsFile(new XlsFileSheet("表", new XlsFileCell(0, 0, "WordDocument"))).ToBytes(), code: null);

    [Theory]
    [InlineData("WordDocument", "old-office", "另存为 .docx")]
    [InlineData("PowerPoint Document", "old-office", "旧版 Office")]
    [InlineData("EncryptedPackage", "encrypted", "取消密码")]
    public void OtherCompoundFile_KeepsItsOwnSentence(string stream, string code, string advice) =>
        Assert.Contains(advice, AssertRefused(XlsFile.Compound(stream, new byte[5_000], []), code), StringComparison.Ordinal);

    [Fact]
    public void ChainOfSectors_ThatGoesInACircle_IsRefused()
    {
        var bytes = new XlsFile(new XlsFileSheet("表", One)).ToBytes();
        // The first sector behind the header is the table; its third number is the first sector of the stream.
        XlsFile.U32(2).CopyTo(bytes, 512 + 8);

        AssertRefused(bytes, "broken-workbook");
    }

    [Fact]
    public void WorkbookOfBefore1995_SaysSo() => AssertRefused(
        XlsFile.Compound("Book", [.. XlsFile.Record(0x0409, [0, 0, 0x10, 0, 0, 0]), .. new byte[100]], []), "old-office");

    private static string AssertRefused(byte[] bytes, string? code)
    {
        if (code is null)
        {
            Assert.NotEmpty(Uploads.Read(bytes).Blocks);
            return "";
        }
        var refusal = Uploads.Refused(bytes);
        Assert.Equal(code, refusal.Code);
        return refusal.Sentence;
    }
}
