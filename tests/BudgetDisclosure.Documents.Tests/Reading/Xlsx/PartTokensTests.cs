using System.Net;
using System.Text;
using System.Xml;
using BudgetDisclosure.Documents.Reading.Xlsx;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Xlsx;

public class PartTokensTests
{
    private const string Odd =
        "<?xml version='1.0'?><!-- a > b --><x:a xmlns:x='u' q=\"1>2\" r = 'it\"s'>\n" +
        "<x:c x:r='A1' s=\"\" /><v >1</v ><!-- <c> --><?pi <d> ?><![CDATA[<e> ]] & ]]>" +
        "&lt;中&#x4E2D;&#20013;&amp;<f/></x:a>\n<!-- end -->";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Tokens_OfAnOddPart_AreThoseOfAnXmlReader(int bytesAtATime) =>
        Assert.Equal(ByXmlReader(Encoding.UTF8.GetBytes(Odd)), ByTokens(Encoding.UTF8.GetBytes(Odd), bytesAtATime));

    [Fact]
    public void Tokens_OfALongPart_AreThoseOfAnXmlReader()
    {
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(n =>
            $"<row r=\"{n}\"><c r='A{n}'><v>{n}中</v></c></row>"));
        var xml = Encoding.UTF8.GetBytes($"<sheetData>{rows}<t>{new string('长', 30_000)}</t></sheetData>");

        Assert.Equal(ByXmlReader(xml), ByTokens(xml, 4096));
    }

    [SharedFact]
    public void Tokens_OfGenuineWorkbooks_AreThoseOfAnXmlReader()
    {
        foreach (var file in Directory.GetFiles(SharedFiles.PathOf("corpus"), "*.xlsx"))
        {
            foreach (var (name, content) in ZipFiles.Parts(File.ReadAllBytes(file)))
            {
                if (name.EndsWith(".xml", StringComparison.Ordinal))
                    Assert.Equal(ByXmlReader(content), ByTokens(content, 4096));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("<a>")]
    [InlineData("<a")]
    [InlineData("<a b='1>")]
    [InlineData("</a>")]
    [InlineData("<a></a></a>")]
    [InlineData("<!DOCTYPE a><a/>")]
    [InlineData("<a><!-- </a>")]
    [InlineData("<a><![CDATA[</a>")]
    [InlineData("<a b></a b=")]
    [InlineData("<a>&nbsp;</a>")]
    [InlineData("<a>&#xD800;</a>")]
    [InlineData("<a>&#99999999999;</a>")]
    [InlineData("<a>&amp</a>")]
    public void Tokens_OfABrokenPart_ThrowOnlyWhatReadersExpect(string xml) =>
        Assert.Throws<InvalidDataException>(() => ByTokens(Encoding.UTF8.GetBytes(xml), 4096));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Part_InUtf16_IsRead(string encoding)
    {
        var parts = XlsxFile.Of("<row r='1'><c r='A1' t='str'><v>总计</v></c></row>").Parts();
        var target = Encoding.GetEncoding(encoding);
        var bytes = parts.ToDictionary(part => part.Key, part => Encoding.UTF8.GetBytes(part.Value));
        var sheet = target.GetBytes(parts["xl/worksheets/sheet1.xml"]);
        bytes["xl/worksheets/sheet1.xml"] = [.. target.GetPreamble(), .. sheet];

        var document = Documents.Reading.DocumentReaders.Read("预算.xlsx", ZipFiles.Of(bytes)).Document;

        Assert.Equal(["A1=总计"], Workbooks.Cells((Core.SourceTable)document!.Blocks[0]));
    }

    private static string ByXmlReader(byte[] xml)
    {
        var log = new StringBuilder();
        var settings = new XmlReaderSettings { IgnoreComments = true, IgnoreProcessingInstructions = true };
        using var reader = XmlReader.Create(new MemoryStream(xml), settings);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                log.Append('<').Append(reader.LocalName);
                while (reader.MoveToNextAttribute())
                    log.Append(' ').Append(reader.LocalName).Append('=').Append(reader.Value);
                reader.MoveToElement();
                log.Append(reader.IsEmptyElement ? "/>" : ">");
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                log.Append("</>");
            }
            else if (reader.Depth > 0)
            {
                log.Append(reader.Value);
            }
        }
        return log.ToString();
    }

    private static string ByTokens(byte[] xml, int bytesAtATime)
    {
        var log = new StringBuilder();
        var text = new TextBuffer();
        using var tokens = new PartTokens(new SlowStream(xml, bytesAtATime));
        while (tokens.Read())
        {
            text.Clear();
            if (tokens.Node == TokenNode.Start)
            {
                log.Append('<').Append(Encoding.UTF8.GetString(tokens.Name));
                while (tokens.NextAttribute(out var name, out var value))
                {
                    var decoded = WebUtility.HtmlDecode(Encoding.UTF8.GetString(value));
                    log.Append(' ').Append(Encoding.UTF8.GetString(name)).Append('=').Append(decoded);
                }
                log.Append(tokens.IsEmpty ? "/>" : ">");
            }
            else if (tokens.Node == TokenNode.End)
            {
                log.Append("</>");
            }
            else if (tokens.Depth > 0)
            {
                text.AppendText(tokens);
                log.Append(text.Span);
            }
        }
        return log.ToString();
    }

    private sealed class SlowStream(byte[] bytes, int atATime) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, atATime));
    }
}
