using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Ooxml;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Guard;

public sealed class PartScanTests
{
    [Theory]
    [InlineData(PartScan.MaxDepth, true)]
    [InlineData(PartScan.MaxDepth + 1, false)]
    [InlineData(200_000, false)]
    public void Depth_UpToTheBound_IsAccepted(int depth, bool accepted)
    {
        // document and body are at depths 0 and 1.
        var body = Repeat("<w:x>", depth - 1) + Repeat("</w:x>", depth - 1);
        Judge(new DocxFile(body).ToBytes(), accepted, "too-deep");
    }

    [Theory]
    [InlineData(PartScan.MaxTextCharacters, true)]
    [InlineData(PartScan.MaxTextCharacters + 1, false)]
    public void TextOfARun_UpToTheBound_IsAccepted(int length, bool accepted) =>
        Judge(new DocxFile(DocxFile.P(new('字', length)) + DocxFile.P("尾")).ToBytes(), accepted, "text-too-long");

    [Theory]
    [InlineData(PartScan.MaxTextCharacters - 1, true)]
    [InlineData(PartScan.MaxTextCharacters, false)]
    public void TextOfACell_IsCountedOverItsRuns(int length, bool accepted)
    {
        var runs = $"<r><rPr><sz val=\"9\"/></rPr><t>{new string('1', length)}</t></r><r><rPr><b/></rPr><t>2</t></r>";
        Judge(SheetFile.Of($"<row><c t=\"inlineStr\"><is>{runs}</is></c></row>"), accepted, "text-too-long");
    }

    [Fact]
    public void FieldData_MayBeLong() =>
        Judge(new DocxFile($"<w:p><w:fldData>{new string('A', 100_000)}</w:fldData></w:p>").ToBytes(), true, "");

    [Theory]
    [InlineData(PartScan.MaxRows, true)]
    [InlineData(PartScan.MaxRows + 1, false)]
    public void RowsThatHoldSomething_UpToTheBound_AreAccepted(int rows, bool accepted)
    {
        Judge(SheetFile.Of(Repeat("<row><c r=\"A1\"/></row><row><c><v>1</v></c><c><v>2</v></c></row>", rows)), accepted,
            "too-many-rows");
        Judge(new DocxFile($"<w:tbl>{Repeat("<w:tr/>", rows)}</w:tbl>").ToBytes(), accepted, "too-many-rows");
    }

    [Theory]
    [InlineData("SR1", true)]
    [InlineData("SS1", false)]
    [InlineData("XFD1048576", false)]
    [InlineData("ZZZZZZZZZZZZ1", false)]
    public void ColumnThatHoldsSomething_UpToTheBound_IsAccepted(string cell, bool accepted) =>
        Judge(SheetFile.Of($"<row><c r=\"A1\"><v>1</v></c><c r=\"{cell}\"><v>1</v></c></row>"), accepted,
            "too-many-columns");

    [Fact]
    public void ColumnWithoutName_IsCounted()
    {
        var row = Repeat("<c><v>1</v></c>", PartScan.MaxColumns);
        Judge(SheetFile.Of($"<row>{row}</row>"), true, "");
        Judge(SheetFile.Of($"<row>{row}<c><v>1</v></c></row>"), false, "too-many-columns");
    }

    [Fact]
    public void StyledEmptyCells_FarOut_AreAccepted() =>
        Judge(SheetFile.Of("<row><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"3\"/><c r=\"XFC1\" s=\"3\"></c></row>"),
            true, "");

    [Fact]
    public void SharedFormulaFarOut_CountsAsHoldingSomething() =>
        Judge(SheetFile.Of("<row><c r=\"XFD1\"><f t=\"shared\" si=\"0\"/></c></row>"), false, "too-many-columns");

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>")]
    [InlineData("<a><b></a>")]
    [InlineData("")]
    public void PartThatIsNotSoundXml_IsRefusedByName(string xml)
    {
        var parts = new DocxFile("").Parts();
        parts["docProps/custom.xml"] = xml;
        var refusal = Refusals.Of(parts);
        Assert.Equal("broken-package", refusal.Code);
        Assert.Contains("docProps/custom.xml", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hyperlink", "http://example.invalid/", true)]
    [InlineData("attachedTemplate", "file:///C:\\Users\\a\\Normal.dotm", true)]
    [InlineData("attachedTemplate", "公文.dotm", true)]
    [InlineData("attachedTemplate", "http://example.invalid/a.dotm", false)]
    [InlineData("attachedTemplate", "file://server/share/a.dotm", false)]
    [InlineData("attachedTemplate", "\\\\server\\share\\a.dotm", false)]
    [InlineData("externalLinkPath", "%5C%5Cserver%5Ca.xlsx", false)]
    [InlineData("image", "file:///C:/a.png", false)]
    [InlineData("oleObject", "http://example.invalid/a", false)]
    public void OutsideLink_OnlyWhatNothingFetches_IsAccepted(string type, string target, bool accepted)
    {
        var link = $"<Relationship Id=\"r9\" TargetMode=\"External\" Target=\"{target}\" " +
            $"Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\"/>";
        Judge(new DocxFile("") { MoreRelationships = link }.ToBytes(), accepted, "external-content");
    }

    [SharedFact]
    public void GenuineFiles_AreAccepted()
    {
        Judge(SharedFiles.Read("samples/laiyuan-2019.docx"), true, "");
        Judge(SharedFiles.Read("samples/qinglong-2018.docx"), true, "");
        string[] workbooks = [SharedFiles.PathOf("samples/laiyuan-2019.tables.xlsx"),
            .. Directory.GetFiles(SharedFiles.PathOf("corpus"), "*.xlsx")];
        foreach (var file in workbooks)
            Assert.Equal(SourceFormat.Xlsx, UploadGuard.Inspect("a.xlsx", File.ReadAllBytes(file)));
    }

    private static void Judge(byte[] bytes, bool accepted, string code)
    {
        if (accepted)
            UploadGuard.Inspect("预算.docx", bytes);
        else
            Assert.Equal(code, Refusals.Of("预算.docx", bytes).Code);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, Math.Max(count, 0)));
}
