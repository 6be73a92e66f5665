using System.Text;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Hostile;

/// <summary>
/// Mutated files through the whole way in: guard, reader, recognition, JSON. A document or a refusal comes back, no
/// exception, within two seconds, whatever was done to the file.
/// </summary>
public sealed class MutatedFilesTests
{
    private const int Short = 10_000;
    private const int Long = 100_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>What hostile texts are made of: characters that patterns begin, repeat and end with.</summary>
    private static readonly string[] Fragments =
    [
        "（", "）", "…", "*", "Ｘ", "x,xxx", "一、", "（一）", "1.", "合计", "栏次", "单位：万元", "单位：元", "序号", "\t", "\n\n", "\r", "\0",
        "2019年", "部门预算收支总表", "目录", "其中：", "TC \\f", "9", ",", ".", "-", "—", "\uD83D", "\uFFFF", "注：", "[434]", "预算年度：",
    ];

    [Fact]
    public void MutatedFiles_ThroughTheWholeWayIn_GiveADocumentOrARefusal()
    {
        var count = Environment.GetEnvironmentVariable("BUDGETDISCLOSURE_LONG") is "1" ? Long : Short;
        var seeds = new[] { SampleFiles.Workbook(), SampleFiles.WordDocument(), SampleFiles.TextExport() };
        var read = 0;
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var random = new Random(20190301 + i);
            var seed = seeds[i % seeds.Length];
            var bytes = seed[0] == (byte)'P' ? MutateZip(seed, random) : MutateText(seed, random);
            var (document, refusal) = TimeLimit.Hold(Longest, $"Mutation {i}", () => TheWholeWayIn("a.bin", bytes));
            Assert.True(document is null != refusal is null, $"Mutation {i} gave neither a document nor a refusal, or both.");
            if (document is not null)
                Interlocked.Increment(ref read);
        });
        Assert.InRange(read, count / 10, count - 1);
    }

    [Theory]
    [InlineData('（')]
    [InlineData('…')]
    [InlineData('*')]
    [InlineData('Ｘ')]
    [InlineData('9')]
    [InlineData(',')]
    [InlineData(' ')]
    [InlineData('一')]
    [InlineData('单')]
    public void LongRunsOfOneCharacter_InEveryPlace_AreReadInTime(char character)
    {
        var run = new string(character, 32_000);
        var text = $"{run}\n部门预算收入总表{run}\n单位：{run}万元\n\t序号\n\t{run}\n\t合计\n\n\t1\n\t{run}a\n\t1.00\n\n注：{run}";
        var (document, refusal) = TimeLimit.Hold(Longest, $"{character}", () => TheWholeWayIn("a.txt", Encoding.UTF8.GetBytes(text)));
        Assert.True(document is not null, refusal?.Sentence);
    }

    [Fact]
    public void VeryWideTextTable_HeaderReadings_AreBounded()
    {
        var row = string.Concat(Enumerable.Range(0, 500).Select(i => $"\t{(i % 3 == 0 ? "基本支出" : $"栏{i}")}\n")) + "\n";
        var top = string.Concat(Enumerable.Range(0, 200).Select(i => $"\t组{i}\n")) + "\n";
        var data = string.Concat(Enumerable.Range(0, 500).Select(_ => "\t1.00\n")) + "\n";
        var text = $"部门预算支出总表\n{top}{row}{data}";
        var (document, _) = TimeLimit.Hold(Longest, "500 columns", () => TheWholeWayIn("a.txt", Encoding.UTF8.GetBytes(text)));
        Assert.NotNull(document);
    }

    private static ReadingOutcome TheWholeWayIn(string name, byte[] bytes)
    {
        var outcome = DocumentReaders.Read(name, bytes);
        if (outcome.Document is { } document)
            DisclosureJson.Write(Recogniser.Recognise([new NamedSource(name, "0", document)]), Stream.Null);
        return outcome;
    }

    private static byte[] MutateText(byte[] seed, Random random)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(seed));
        for (var changes = random.Next(1, 20); changes > 0; changes--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, string.Concat(Enumerable.Repeat(Fragments[random.Next(Fragments.Length)], random.Next(1, 60))));
                    break;
                case 2:
                    text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 400), text.Length - at)));
                    break;
                default:
                    text[at] = (char)random.Next(1, 0xFFFF);
                    break;
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] MutateZip(byte[] seed, Random random)
    {
        if (random.Next(4) == 0)
            return MutateBytes(seed, random);
        var parts = ZipFiles.Parts(seed).ToList();
        var main = parts.FindAll(part => part.Key.Contains("sheet", StringComparison.Ordinal) || part.Key.EndsWith("document.xml", StringComparison.Ordinal));
        var chosen = random.Next(3) == 0 || main.Count == 0 ? parts[random.Next(parts.Count)] : main[random.Next(main.Count)];
        var xml = Encoding.UTF8.GetString(chosen.Value);
        for (var changes = random.Next(1, 8); changes > 0; changes--)
            xml = MutateXml(xml, random);
        parts[parts.FindIndex(part => part.Key == chosen.Key)] = KeyValuePair.Create(chosen.Key, Encoding.UTF8.GetBytes(xml));
        return ZipFiles.Of(parts);
    }

    private static string MutateXml(string xml, Random random)
    {
        var elements = xml.Split('<');
        var (one, other) = (random.Next(elements.Length), random.Next(elements.Length));
        switch (random.Next(5))
        {
            case 0:
                (elements[one], elements[other]) = (elements[other], elements[one]);
                return string.Join('<', elements);
            case 1:
                return xml.Replace(">1<", $">{random.Next(-5, 100_000)}<", StringComparison.Ordinal);
            case 2:
                elements[one] = elements[one].Replace("\"", $"\"{random.Next(-9, 9)}", StringComparison.Ordinal);
                return string.Join('<', elements);
            case 3:
                var text = elements[one].IndexOf('>', StringComparison.Ordinal);
                elements[one] = elements[one].Insert(text + 1, Fragments[random.Next(12)]);
                return string.Join('<', elements);
            default:
                return xml.Remove(random.Next(xml.Length), 1);
        }
    }

    private static byte[] MutateBytes(byte[] seed, Random random)
    {
        var bytes = (byte[])seed.Clone();
        if (random.Next(4) == 0)
            return bytes[..random.Next(2, bytes.Length)];
        for (var flips = random.Next(1, 12); flips > 0; flips--)
            bytes[random.Next(2, bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }
}
