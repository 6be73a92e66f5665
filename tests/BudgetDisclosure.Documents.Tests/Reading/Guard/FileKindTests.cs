using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Guard;

public sealed class FileKindTests
{
    [Fact]
    public void Docx_UnderAnyName_IsDocx() =>
        Assert.Equal(SourceFormat.Docx, UploadGuard.Inspect("预算.xlsx", new DocxFile(DocxFile.P("一")).ToBytes()));

    [Fact]
    public void Xlsx_UnderAnyName_IsXlsx() =>
        Assert.Equal(SourceFormat.Xlsx, UploadGuard.Inspect("预算.docx", SheetFile.Of("<row><c><v>1</v></c></row>")));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1019, true)]
    [InlineData(1020, false)]
    public void Pdf_BehindOtherBytes_IsKnownInTheFirstKilobyte(int before, bool isPdf)
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)' ', before), .. "%PDF-1.7\n"u8];
        Assert.Equal(isPdf ? SourceFormat.Pdf : SourceFormat.Text, UploadGuard.Inspect("预算.pdf", bytes));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("GB18030")]
    public void ChineseText_InAnyUsualEncoding_IsText(string encoding)
    {
        var named = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] bytes = [.. named.GetPreamble(), .. named.GetBytes("部门预算收支总表\r\n\t栏次\t1\r\n\r\n单位：万元")];
        Assert.Equal(SourceFormat.Text, UploadGuard.Inspect("预算.txt", bytes));
    }

    [Fact]
    public void Text_WithAFewBrokenBytes_IsStillText()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("部门预算", 50))), 0xFF, 0xC3];
        Assert.Equal(SourceFormat.Text, UploadGuard.Inspect("预算.txt", bytes));
    }

    [Theory]
    [InlineData("  <!DOCTYPE html><html>")]
    [InlineData("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">")]
    [InlineData("<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n")]
    [InlineData("<!-- 导出 --><table>")]
    public void Page_ByItsFirstBytes_IsHtml(string content) =>
        Assert.Equal(SourceFormat.Html, UploadGuard.Inspect("预算.xls", Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void DelimitedText_IsCsv() =>
        Assert.Equal(SourceFormat.Csv, UploadGuard.Inspect("预算.txt", Encoding.UTF8.GetBytes("a,b,c\n1,2,3\n")));

    [Theory]
    [InlineData("Rar!\u001a\u0007", "archive", "解压")]
    [InlineData("{\\rtf1\\ansi", "rich-text", "另存为 .docx")]
    [InlineData("<?xml version=\"1.0\"?><w:wordDocument/>", "office-xml", "另存为")]
    [InlineData("a\0b", "binary", "请上传 Word")]
    public void OtherKind_ByItsFirstBytes_IsRefusedWithWhatToDo(string content, string code, string advice)
    {
        var refusal = Refusals.Of("预算.doc", Encoding.Latin1.GetBytes(content));
        Assert.Equal(code, refusal.Code);
        Assert.StartsWith("预算.doc ", refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains(advice, refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WordDocument", "old-office", ".docx")]
    [InlineData("Something", "old-office", "WPS")]
    [InlineData("EncryptedPackage", "encrypted", "取消密码")]
    public void CompoundFile_ByItsStreams_IsRefusedWithWhatToDo(string stream, string code, string advice)
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, .. Encoding.Unicode.GetBytes(stream)];
        var refusal = Refusals.Of("预算.xls", bytes);
        Assert.Equal(code, refusal.Code);
        Assert.Contains(advice, refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_IsRefusedAsBinary()
    {
        var bytes = new byte[5000];
        new Random(7).NextBytes(bytes);
        Assert.Equal("binary", Refusals.Of("扫描件.txt", bytes).Code);
    }

    [Theory]
    [InlineData("OFD.xml", "ofd")]
    [InlineData("readme.txt", "archive")]
    public void Zip_ThatIsNoOfficeFile_IsRefusedByWhatItHolds(string name, string code) =>
        Assert.Equal(code, Refusals.Of("预算.docx", ZipFiles.Of([KeyValuePair.Create(name, "<OFD/>")])).Code);

    [Fact]
    public void Package_WithoutMainPart_IsRefused()
    {
        var parts = new DocxFile("").Parts();
        parts.Remove("word/document.xml");
        Assert.Equal("not-word-or-excel", Refusals.Of("预算.docx", ZipFiles.Of(parts)).Code);
    }

    [Fact]
    public void Size_AtTheBound_IsAcceptedAndOneByteMore_IsRefused()
    {
        var text = new byte[UploadGuard.MaxFileBytes + 1];
        text.AsSpan().Fill((byte)'a');
        Assert.Equal(SourceFormat.Text, UploadGuard.Inspect("a.txt", text.AsMemory(1)));
        Assert.Equal("too-large", Refusals.Of("a.txt", text).Code);
    }

    [Fact]
    public void EmptyFile_HasItsOwnSentence() =>
        Assert.Contains("空文件", Refusals.Of("a.docx", []).Sentence, StringComparison.Ordinal);
}
