using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Rendering.Csv;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Recognition;

/// <summary>The same disclosure in every format that is read gives the same tables.</summary>
public class SameInEveryFormatTests
{
    private const int Count = 200;

    public static TheoryData<string> Formats => ["xls", "html", "csv"];

    [SharedTheory]
    [MemberData(nameof(Formats))]
    public void Seeds_InAnotherFormat_GiveTheSameTables(string format)
    {
        foreach (var path in new[] { "samples/laiyuan-2019.docx", "samples/qinglong-2018.docx", "samples/laiyuan-2019.tables.xlsx" })
            Assert.Equal(Tables(Seeds.Disclosure(path)), Tables(Recognise(Seeds.Source(path), format)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void GeneratedWorkbooks_InAnotherFormat_GiveTheSameTables(string format)
    {
        var failures = new List<string>();
        for (var seed = 0; seed < Count; seed++)
        {
            var workbook = Read("表.xlsx", GeneratedFiles.Workbook(GeneratedDocuments.Of(seed)));
            var expected = Tables(Recogniser.Recognise([new("表.xlsx", "0", workbook)]));
            var found = Tables(Recognise(workbook, format));
            if (!expected.SequenceEqual(found))
                failures.Add($"Seed {seed}: {expected.Zip(found).FirstOrDefault(pair => pair.First != pair.Second)}");
        }
        Assert.True(failures.Count == 0, $"{failures.Count} of {Count}\n{string.Join('\n', failures.Take(8))}");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Sample_InAnotherFormat_GivesTheSameTables(string format)
    {
        var workbook = Read("表.xlsx", SampleFiles.Workbook());

        Assert.Equal(Tables(Recogniser.Recognise([new("表.xlsx", "0", workbook)])), Tables(Recognise(workbook, format)));
    }

    [Fact]
    public void CsvPackage_ReadBackFileByFile_GivesTheSameTables()
    {
        var failures = new List<string>();
        for (var seed = 0; seed < Count; seed++)
        {
            var disclosure = Recogniser.Recognise([new("表.xlsx", "0", Read("表.xlsx", GeneratedFiles.Workbook(GeneratedDocuments.Of(seed))))]);
            var (expected, found) = (Tables(disclosure), Tables(ReadBack(disclosure)));
            if (!expected.SequenceEqual(found))
                failures.Add($"Seed {seed}: {expected.Zip(found).FirstOrDefault(pair => pair.First != pair.Second)}");
        }
        Assert.True(failures.Count == 0, $"{failures.Count} of {Count}\n{string.Join('\n', failures.Take(8))}");
    }

    [SharedFact]
    public void CsvPackage_OfTheSeeds_GivesTheSameTables()
    {
        foreach (var path in new[] { "samples/laiyuan-2019.docx", "samples/qinglong-2018.docx" })
            Assert.Equal(WithoutBlanks(Seeds.Disclosure(path)), WithoutBlanks(ReadBack(Seeds.Disclosure(path))));
    }

    /// <summary>A last column without any text leaves no trace in CSV.</summary>
    private static IEnumerable<string> WithoutBlanks(Disclosure disclosure) =>
        Tables(disclosure).Where(line => !line.StartsWith("other-", StringComparison.Ordinal)).Select(line => line.TrimEnd('|', '='));

    private static Disclosure ReadBack(Disclosure disclosure)
    {
        var stream = new MemoryStream();
        CsvPackage.Write(disclosure, stream);
        return CsvFiles.Read(stream.ToArray());
    }

    private static Disclosure Recognise(SourceDocument document, string format)
    {
        IEnumerable<byte[]> files = format switch
        {
            "xls" => [ConvertedFiles.Xls(document)],
            "html" => [Encoding.UTF8.GetBytes(ConvertedFiles.Html(document))],
            _ => ConvertedFiles.Csv(document),
        };
        return Recogniser.Recognise([.. files.Select((bytes, i) =>
            new NamedSource($"表{i}.{format}", $"{i}", Read($"表{i}.{format}", bytes)))]);
    }

    private static SourceDocument Read(string name, byte[] bytes)
    {
        var (document, refusal) = DocumentReaders.Read(name, bytes);
        Assert.True(document is not null, refusal?.Sentence);
        return document;
    }

    private static List<string> Tables(Disclosure disclosure) => [.. disclosure.Tables.SelectMany(RecognisedText.Of)];
}
