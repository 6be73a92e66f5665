using System.Text;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;
using static BudgetDisclosure.Testing.DocxFile;

namespace BudgetDisclosure.Documents.Tests.Reading.Docx;

/// <summary>Whatever is done to a file, a document or a refusal comes back, and soon.</summary>
public sealed class MutatedDocxTests
{
    private const int Mutations = 2_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private static readonly string[] Numbers = ["-1", "0", "512", "2147483647", "-2147483648", "99999999999", "x", ""];

    private static readonly byte[] Rich = new DocxFile(
        P("<w:pStyle w:val=\"T1\"/>", "职责") + P("<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"4\"/></w:numPr>", "机") +
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TC</w:instrText></w:r>" +
        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
        $"{R("果")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:ins>{R("增")}</w:ins><w:del>{R("删")}</w:del></w:p>" +
        $"<w:tbl>{Row(Cell("甲", "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>"), Cell("乙"))}" +
        $"{Row(Cell("", "<w:gridSpan w:val=\"2\"/><w:vMerge/>"), $"<w:tc>{Table(["内"])}{P("1")}</w:tc>")}</w:tbl>" +
        $"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{P("框")}</w:txbxContent></v:textbox></w:pict>" +
        "<w:footnoteReference w:id=\"2\"/></w:r></w:p>")
    {
        Styles = "<w:style w:type=\"paragraph\" w:styleId=\"T1\"><w:basedOn w:val=\"T1\"/>" +
            "<w:pPr><w:outlineLvl w:val=\"0\"/>" +
            "<w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>",
        Numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>" +
            "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>" +
            "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl>" +
            "</w:abstractNum><w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/></w:num>",
        Footnotes = $"<w:footnote w:id=\"2\">{P("注")}</w:footnote>",
    }.ToBytes();

    [Fact]
    public void MutatedBytes_GiveADocumentOrARefusal() => Try(seed: 20190301, MutateBytes);

    [Fact]
    public void MutatedXml_GivesADocumentOrARefusal() => Try(seed: 20180228, MutateXml);

    private static void Try(int seed, Func<Random, byte[]> mutate)
    {
        var random = new Random(seed);
        var documents = 0;
        for (var i = 0; i < Mutations / 2; i++)
        {
            var bytes = mutate(random);
            var (document, refusal) = TimeLimit.Hold(
                Longest, $"Mutation {i} of seed {seed}", () => DocumentReaders.Read("a.docx", bytes));
            Assert.True(document is null != refusal is null, $"Mutation {i} of seed {seed} gave neither or both.");
            documents += document is null ? 0 : 1;
        }

        Assert.InRange(documents, 1, (Mutations / 2) - 1);
    }

    private static byte[] MutateBytes(Random random)
    {
        var bytes = (byte[])Rich.Clone();
        if (random.Next(4) == 0)
            return bytes[..random.Next(2, bytes.Length)];
        for (var flips = random.Next(1, 12); flips > 0; flips--)
            bytes[random.Next(2, bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static byte[] MutateXml(Random random)
    {
        var parts = ZipFiles.Parts(Rich).ToList();
        var at = random.Next(3) == 0 ? random.Next(parts.Count) : parts.FindIndex(p => p.Key == "word/document.xml");
        var xml = Encoding.UTF8.GetString(parts[at].Value);
        for (var changes = random.Next(1, 6); changes > 0; changes--)
            xml = Change(xml, random);
        parts[at] = KeyValuePair.Create(parts[at].Key, Encoding.UTF8.GetBytes(xml));
        return ZipFiles.Of(parts);
    }

    /// <summary>Half of the changes keep the XML well formed, so that they reach the reader behind the guard.</summary>
    private static string Change(string xml, Random random)
    {
        var elements = xml.Split('<');
        var (one, other) = (random.Next(elements.Length), random.Next(elements.Length));
        switch (random.Next(8))
        {
            case 0:
                (elements[one], elements[other]) = (elements[other], elements[one]);
                return string.Join('<', elements);
            case 1:
                return xml.Remove(random.Next(xml.Length), 1);
            case 2:
                return xml.Insert(random.Next(xml.Length), ((char)random.Next(1, 0x3000)).ToString());
            case 3:
                return Repeat(xml, elements[one], random);
            default:
                return Renumber(xml, random);
        }
    }

    private static string Repeat(string xml, string element, Random random)
    {
        var at = xml.IndexOf('<' + element, StringComparison.Ordinal);
        return element.TrimEnd().EndsWith("/>", StringComparison.Ordinal) && at >= 0
            ? xml.Insert(at, string.Concat(Enumerable.Repeat('<' + element, random.Next(1, 300)))) : xml;
    }

    private static string Renumber(string xml, Random random)
    {
        var values = xml.Split("w:val=\"");
        if (values.Length == 1)
            return xml;
        var one = random.Next(1, values.Length);
        values[one] = Numbers[random.Next(Numbers.Length)] + values[one][values[one].IndexOf('"')..];
        return string.Join("w:val=\"", values);
    }
}
