using System.Text;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Hostile;

/// <summary>Mutated .xls and HTML files through the whole way in: a document or a refusal, within two seconds.</summary>
public sealed class MutatedFormatsTests
{
    private const int Short = 1_700;
    private const int Long = 17_000;

    /// <summary>Behind these bytes a file is still taken for what it is.</summary>
    private const int SignatureLength = 8;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private static readonly string[] Fragments =
    [
        "<table>", "</table>", "<tr>", "<td>", "</td>", "<td rowspan=0 colspan=99999>", "<td rowspan=65535>", "<p>", "</p>", "<div>",
        "</div>", "<!--", "-->", "<script>", "</script>", "<style>", "<pre>", "<col span=9999 style='display:none'>", "&nbsp;", "&#0;",
        "&#x10FFFF;", "&", "<", ">", "\"", "'", "\0", "\uFFFF", "\uD83D", "<![CDATA[", "]]>", "<?xml?>", "<html>", "<body hidden>",
        "<caption>", "<br/>", "<h1>", "<li>", "单位：万元", "部门预算收支总表", "\t", "\r", "</html>", "<template>", "<svg>", "<title>",
    ];

    private static int Count => Environment.GetEnvironmentVariable("BUDGETDISCLOSURE_LONG") is "1" ? Long : Short;

    [Fact]
    public void MutatedXls_GivesADocumentOrARefusal()
    {
        var seed = Sample().ToBytes();
        AssertBoth(i => MutateBytes(seed, new Random(20_260_101 + i)));
    }

    [Fact]
    public void MutatedHtml_GivesADocumentOrARefusal()
    {
        var sample = DocumentReaders.Read("a.docx", SampleFiles.WordDocument()).Document!;
        var seed = ConvertedFiles.Html(sample);
        AssertBoth(i => MutateHtml(seed, new Random(20_260_102 + i)), alwaysRefused: false);
    }

    private static void AssertBoth(Func<int, byte[]> mutate, bool alwaysRefused = true)
    {
        var (documents, refusals) = (0, 0);
        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var bytes = mutate(i);
            var (document, refusal) = TimeLimit.Hold(Longest, $"Mutation {i}", () => TheWholeWayIn(bytes));
            Assert.True(document is null ^ refusal is null, $"Mutation {i} gave neither a document nor a refusal, or both.");
            Interlocked.Increment(ref document is null ? ref refusals : ref documents);
        });
        Assert.True(documents > Count / 10 && (!alwaysRefused || refusals > Count / 10), $"{documents} documents, {refusals} refusals");
    }

    private static ReadingOutcome TheWholeWayIn(byte[] bytes)
    {
        var outcome = DocumentReaders.Read("a.bin", bytes);
        if (outcome.Document is { } document)
            DisclosureJson.Write(Recogniser.Recognise([new NamedSource("a.bin", "0", document)]), Stream.Null);
        return outcome;
    }

    private static XlsFile Sample() => new(
        new XlsFileSheet("支出总表",
            new XlsFileCell(0, 0, "部门预算支出总表"), new XlsFileCell(1, 0, "单位：万元"), new XlsFileCell(2, 0, "科目编码"),
            new XlsFileCell(2, 1, "科目名称"), new XlsFileCell(2, 2, "合计"), new XlsFileCell(3, 0, 201.0),
            new XlsFileCell(3, 1, "一般公共服务支出"), new XlsFileCell(3, 2, 1308.71, 1), new XlsFileCell(4, 2, new XlsFormula(7.5), 2),
            new XlsFileCell(4, 1, new XlsFormula("合计")), new XlsFileCell(5, 0, new XlsError(0x17)), new XlsFileCell(5, 1, 43516.5, 3))
        {
            Merges = [(0, 0, 0, 2), (1, 1, 0, 2)],
            HiddenRows = [4],
            HiddenColumns = [2],
            Comments = [(0, 0)],
        },
        new XlsFileSheet("底稿", new XlsFileCell(0, 0, true)) { Hidden = true })
    {
        Formats = [null, "0.00", "#,##0.00;[Red]-#,##0.00", "yyyy\"年\"m\"月\""],
    };

    /// <summary>Changes numbers and single bits in what is used of the file; the padding behind tells nothing.</summary>
    private static byte[] MutateBytes(byte[] seed, Random random)
    {
        var bytes = (byte[])seed.Clone();
        if (random.Next(8) == 0)
            return bytes[..random.Next(SignatureLength, bytes.Length)];
        var used = bytes.AsSpan().LastIndexOfAnyExcept((byte)0) + 1;
        for (var changes = random.Next(1, 8); changes > 0; changes--)
        {
            var at = random.Next(3) == 0 ? random.Next(SignatureLength, used) : random.Next(1_500, used);
            if (random.Next(2) == 0)
                bytes[at] ^= (byte)(1 << random.Next(8));
            else
                bytes[at] = (byte)(random.Next(3) * 0x7F + random.Next(2));
        }
        return bytes;
    }

    private static byte[] MutateHtml(string seed, Random random)
    {
        var text = new StringBuilder(seed);
        for (var changes = random.Next(1, 20); changes > 0; changes--)
        {
            var at = random.Next(6, text.Length);
            if (random.Next(3) == 0)
                text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at));
            else if (random.Next(2) == 0)
                text.Insert(at, string.Concat(Enumerable.Repeat(Fragments[random.Next(Fragments.Length)], random.Next(1, 300))));
            else
                text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 400), text.Length - at)));
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
