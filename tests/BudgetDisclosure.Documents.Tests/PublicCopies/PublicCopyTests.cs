using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.PublicCopies;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.PublicCopies;

public sealed class PublicCopyTests
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    [Fact]
    public void Docx_WithAllThatIsPrivate_GivesACopyWithoutItAndEveryOtherPartByteForByte()
    {
        var parts = PrivateDocx(marks: "").Parts();

        var copy = Copy(SourceFormat.Docx, ZipFiles.Of(parts));

        Assert.Equal(
            ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/document.xml", "word/styles.xml"],
            copy.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(parts["word/document.xml"], copy["word/document.xml"]);
        Assert.Equal(parts["word/styles.xml"], copy["word/styles.xml"]);
        Assert.DoesNotContain("张三", string.Concat(copy.Values));
        Assert.DoesNotContain("docProps", copy["_rels/.rels"]);
        Assert.Contains("word/document.xml", copy["_rels/.rels"]);
        Assert.DoesNotContain("comments", copy["word/_rels/document.xml.rels"]);
        Assert.Contains("styles.xml", copy["word/_rels/document.xml.rels"]);
        Assert.DoesNotContain("docProps", copy["[Content_Types].xml"]);
        Assert.Contains("/word/document.xml", copy["[Content_Types].xml"]);
    }

    [Fact]
    public void Docx_WithMarksOfComments_LosesTheMarksAndNothingElse()
    {
        var with = PrivateDocx("<w:commentRangeStart w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"></w:commentReference></w:r>");
        var without = PrivateDocx("<w:r></w:r>");

        var copy = Copy(SourceFormat.Docx, with.ToBytes());

        Assert.Equal(without.Parts()["word/document.xml"], copy["word/document.xml"]);
    }

    [Fact]
    public void Copy_ReadAgain_SaysTheSameWithoutCommentsAndPersons()
    {
        var original = DocumentReaders.Read("a.docx", PrivateDocx("").ToBytes()).Document!;

        var read = DocumentReaders.Read("a.docx", PublicCopy.Of(SourceFormat.Docx, PrivateDocx("").ToBytes())).Document!;

        Assert.Equal(
            [FindingKinds.Comments, FindingKinds.DocumentProperties], original.Findings.Select(finding => finding.Kind));
        Assert.Empty(read.Findings);
        Assert.Equal("水利局", ((SourceParagraph)Assert.Single(read.Blocks)).Text);
    }

    [Fact]
    public void Xlsx_WithComments_KeepsItsSheets()
    {
        var file = new XlsxFile(new XlsxSheetXml("收支", "<row r='1'><c r='A1' t='inlineStr'><is><t>收入</t></is></c></row>")
        {
            Comments = "<comment ref='A1' authorId='0'><text><r><t>张三：请核</t></r></text></comment>",
        });

        var copy = Copy(SourceFormat.Xlsx, file.ToBytes());

        Assert.Equal(file.Parts()["xl/worksheets/sheet1.xml"], copy["xl/worksheets/sheet1.xml"]);
        Assert.DoesNotContain(copy.Keys, part => part.Contains("comments", StringComparison.Ordinal));
        Assert.DoesNotContain("张三", string.Concat(copy.Values));
    }

    [Theory]
    [InlineData(SourceFormat.Docx)]
    [InlineData(SourceFormat.Text)]
    public void File_WithNothingPrivate_IsItsOwnCopy(SourceFormat format)
    {
        var bytes = format == SourceFormat.Docx ? new DocxFile(DocxFile.P("水利局")).ToBytes() : "水利局"u8.ToArray();

        Assert.Equal(bytes, PublicCopy.Of(format, bytes).ToArray());
    }

    [Fact]
    public void Copy_OfTheSameFile_IsTheSame() => Assert.Equal(
        PublicCopy.Of(SourceFormat.Docx, PrivateDocx("").ToBytes()).ToArray(),
        PublicCopy.Of(SourceFormat.Docx, PrivateDocx("").ToBytes()).ToArray());

    [Theory]
    [InlineData("oleObject", "embeddings/a.bin", "", "F34")]
    [InlineData("hyperlink", "mailto:zhangsan@example.cn", " TargetMode=\"External\"", "F35")]
    [InlineData("attachedTemplate", "file:///D:\\张三\\a.dotm", " TargetMode=\"External\"", "F35")]
    public void Docx_WithSomethingUnseen_HasAFinding(string type, string target, string mode, string code)
    {
        var file = new DocxFile(DocxFile.P("水利局"))
        {
            MoreRelationships = $"<Relationship Id=\"x\" Type=\"{Office}/{type}\" Target=\"{target}\"{mode}/>",
        };

        Assert.Equal(code, Assert.Single(DocumentReaders.Read("a.docx", file.ToBytes()).Document!.Findings).Kind.Code);
    }

    [Theory]
    [InlineData("word/settings.xml", "<a b=\"11010519491231002X\"/>", "F36")]
    [InlineData("word/header9.xml", "<a>卡号6217000010001234569</a>", "F37")]
    [InlineData("word/header9.xml", "<a>6217000010001234560</a>", null)]
    [InlineData("word/header9.xml", "<a>11010519491331002X</a>", null)]
    public void Docx_WithANumberThatNoReaderShows_HasAFindingThatNamesThePart(string part, string content, string? code)
    {
        var file = new DocxFile(DocxFile.P("水利局")) { MoreParts = new Dictionary<string, string> { [part] = content } };

        var findings = DocumentReaders.Read("a.docx", file.ToBytes()).Document!.Findings;

        Assert.Equal(code is null ? [] : [code], findings.Select(finding => finding.Kind.Code));
        Assert.All(findings, finding => Assert.StartsWith($"文件部件 {part} 里留有", finding.Message));
    }

    [Fact]
    public void Docx_WithANumberInItsText_HasNoFindingOfThePart()
    {
        var file = new DocxFile(DocxFile.P("身份证11010519491231002X"));

        Assert.Empty(DocumentReaders.Read("a.docx", file.ToBytes()).Document!.Findings);
    }

    [Fact]
    public void Xlsx_WithNumbersInFiguresAndInAnUnusedText_HasAFindingOfTheText()
    {
        var file = XlsxFile.Of("<row r='1'><c r='A1'><v>6217000010001234569</v></c></row>") with
        {
            SharedStrings = ["<si><t>11010519491231002X</t></si>"],
        };

        var finding = Assert.Single(
            DocumentReaders.Read("a.xlsx", file.ToBytes()).Document!.Findings, finding => finding.Kind.Code is "F36" or "F37");

        Assert.Equal("文件部件 xl/sharedStrings.xml 里留有公民身份号码 1101************2X", finding.Message);
    }

    [Fact]
    public void Docx_WithALinkToAWebPage_HasNone()
    {
        var file = new DocxFile(DocxFile.P("水利局"))
        {
            MoreRelationships =
                $"<Relationship Id=\"x\" Type=\"{Office}/hyperlink\" Target=\"https://example.cn/\" TargetMode=\"External\"/>",
        };

        Assert.Empty(DocumentReaders.Read("a.docx", file.ToBytes()).Document!.Findings);
    }

    private static DocxFile PrivateDocx(string marks) => new($"<w:p>{DocxFile.R("水利局")}{marks}</w:p>")
    {
        Styles = "",
        Comments = $"<w:comment w:id=\"0\" w:author=\"张三\">{DocxFile.P("请核")}</w:comment>",
        MoreRelationships = $"<Relationship Id=\"c\" Type=\"{Office}/customXml\" Target=\"../customXml/item1.xml\"/>",
        MoreParts = new Dictionary<string, string>
        {
            ["_rels/.rels"] = $"<Relationships xmlns=\"{Package}\">"
                + $"<Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>"
                + "<Relationship Id=\"b\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
                + " Target=\"docProps/core.xml\"/></Relationships>",
            ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{DocxFile.MainContentType}\"/>"
                + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
                + "</Types>",
            ["docProps/core.xml"] = "<p xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>张三</dc:creator></p>",
            ["customXml/item1.xml"] = "<a>张三</a>",
            ["customXml/_rels/item1.xml.rels"] = $"<Relationships xmlns=\"{Package}\">"
                + $"<Relationship Id=\"p\" Type=\"{Office}/customXmlProps\" Target=\"itemProps1.xml\"/></Relationships>",
            ["customXml/itemProps1.xml"] = "<b>张三</b>",
        },
    };

    private static Dictionary<string, string> Copy(SourceFormat format, byte[] bytes) =>
        ZipFiles.Parts(PublicCopy.Of(format, bytes).ToArray())
            .ToDictionary(part => part.Key, part => Encoding.UTF8.GetString(part.Value), StringComparer.Ordinal);
}
