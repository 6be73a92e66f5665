using System.Text;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Xlsx;

public class MutatedXlsxTests
{
    private const int Seed = 20190220;
    private const int Files = 2_000;

    /// <summary>The signature of a ZIP file; without it a file is not taken for a workbook at all.</summary>
    private const int SignatureLength = 4;

    private static readonly string[] snippets =
    [
        "", "-1", "0", "99999999999999999999", "1E+308", "-1E-308", "NaN", "XFD1048576", "ZZZZ1", "A1:XFD1048576", "s",
        "e",
        "_x0000_", "&#13;", "<v>", "</c>", "<row>", "<c t=\"s\">", "\"", "&amp;", "rId99", "../../x",
        "0.0.0,,;;[<]", "[h]:mm",
    ];

    [Fact]
    public void Reading_MutatedFiles_EndsInADocumentOrARefusal()
    {
        var random = new Random(Seed);
        var original = Original().ToBytes();
        var parts = ZipFiles.Parts(original);
        int documents = 0, refusals = 0;
        for (var n = 0; n < Files; n++)
        {
            var mutant = (n % 4) switch
            {
                0 => Flipped(original, random),
                1 => original[..random.Next(SignatureLength, original.Length)],
                _ => Rezipped(parts, random),
            };
            var outcome = TimeLimit.Hold(
                TimeSpan.FromSeconds(2), $"file {n}", () => DocumentReaders.Read("预算.xlsx", mutant));
            Assert.True(outcome.Document is null ^ outcome.Refusal is null);
            documents += outcome.Document is null ? 0 : 1;
            refusals += outcome.Refusal is null ? 0 : 1;
        }

        Assert.True(documents > 100 && refusals > 100, $"{documents} documents, {refusals} refusals");
    }

    private static XlsxFile Original() => new(
        new XlsxSheetXml("收支总表",
            "<row r='1' spans='1:5'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>" +
            "<row r='2' hidden='1'><c r='A2' s='1'><v>1308.7099999999998</v></c>" +
            "<c r='B2' s='4'><v>43516.5</v></c></row>" +
            "<row r='3'><c r='A3' t='inlineStr'><is><r><t>总</t></r><r><t>计</t></r></is></c>" +
            "<c r='B3' s='3'><f>A2*2</f><v>-2617.42</v></c><c r='C3' t='e'><v>#REF!</v></c>" +
            "<c r='D3' t='b'><v>1</v></c></row>")
        {
            Before = "<cols><col min='2' max='3' hidden='1'/></cols>",
            After = "<mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='A3:C3'/></mergeCells>",
            Comments = "<comment ref='A1'><text><t>批注</t></text></comment>",
        },
        new XlsxSheetXml("收入总表", "<row><c><v>1</v></c><c t='str'><v>_x000A_</v></c></row>") { State = "hidden" })
    {
        Formats =
        [
            "General", "0.00", "#,##0.00", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "yyyy\"年\"m\"月\"",
        ],
        SharedStrings = ["<si><t>预算</t></si>", "<si><r><t>收</t></r><r><t>入</t></r></si>"],
    };

    private static byte[] Flipped(byte[] original, Random random)
    {
        var bytes = (byte[])original.Clone();
        for (var n = random.Next(1, 8); n > 0; n--)
            bytes[random.Next(SignatureLength, bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static byte[] Rezipped(IReadOnlyList<KeyValuePair<string, byte[]>> parts, Random random)
    {
        var chosen = random.Next(parts.Count);
        return ZipFiles.Of(parts.Select((part, i) =>
            i == chosen ? KeyValuePair.Create(part.Key, Mutated(part.Value, random)) : part));
    }

    private static byte[] Mutated(byte[] xml, Random random)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(xml));
        for (var n = random.Next(1, 4); n > 0 && text.Length > 0; n--)
        {
            var at = random.Next(text.Length);
            if (random.Next(3) > 0)
                ReplaceValue(text, at, random);
            else
                text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at))
                    .Insert(at, snippets[random.Next(snippets.Length)]);
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Replaces a whole attribute value or element text, so that most mutants stay well formed.</summary>
    private static void ReplaceValue(StringBuilder text, int at, Random random)
    {
        var all = text.ToString();
        var start = all.IndexOfAny(['"', '\'', '>'], at);
        var end = start < 0 ? -1 : all.IndexOfAny(all[start] == '>' ? ['<'] : [all[start]], start + 1);
        if (end > start)
            text.Remove(start + 1, end - start - 1).Insert(start + 1, snippets[random.Next(snippets.Length)]);
    }
}
