using System.IO.Compression;
using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Documents.Rendering.Csv;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Documents.Tests.Rendering;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Testing.Sound;

namespace BudgetDisclosure.Documents.Tests.Recognition;

/// <summary>Properties over generated documents: what was meant is recognised, and what is converted comes back.</summary>
public class GeneratedDocumentTests
{
    private const int Documents = 1_000;

    [Fact]
    public void Recognise_Workbooks_GivesWhatWasMeant() =>
        ForEach(seed => AssertMeant(GeneratedDocuments.Of(seed), Recognised(seed, "表.xlsx", GeneratedFiles.Workbook)));

    [Fact]
    public void Recognise_TextExports_GivesWhatWasMeant() =>
        ForEach(seed => AssertMeant(GeneratedDocuments.Of(seed), Recognised(seed, "表.txt", GeneratedFiles.TextExport)));

    [Fact]
    public void Recognise_WordFiles_GivesWhatWasMeant() => ForEach(seed =>
        AssertMeant(GeneratedDocuments.Of(seed), Recognise("表.docx", GeneratedFiles.WordFile(GeneratedDocuments.Of(seed)))));

    /// <summary>JSON keeps every member, positions and findings too.</summary>
    [Fact]
    public void Convert_ToJsonAndReadAgain_GivesTheSameDisclosure() => ForEach(seed =>
    {
        var disclosure = OfAnyForm(seed);

        Assert.Equal(Description.Of(disclosure), Description.Of(DisclosureJson.Read(Converted(disclosure, "json"))));
    });

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public void Convert_AndReadAgain_GivesTheSameTablesAndSections(string format) => ForEach(seed =>
    {
        var disclosure = OfAnyForm(seed);

        var again = Recognise($"表.{format}", Read($"表.{format}", Converted(disclosure, format)));

        Assert.Equal(RecognisedText.Of(disclosure), RecognisedText.Of(again));
    });

    [Fact]
    public void Convert_ToCsvAndReadAgain_GivesTheSameTablesAndSections() => ForEach(seed =>
    {
        var disclosure = OfAnyForm(seed);

        Assert.Equal(RecognisedText.Of(disclosure), RecognisedText.Of(CsvFiles.Read(Converted(disclosure, "csv"))));
    });

    [Fact]
    public void Convert_ToCsv_HasEveryText() => ForEach(seed =>
    {
        var disclosure = Recognised(seed, "表.xlsx", GeneratedFiles.Workbook);
        var stream = new MemoryStream();
        CsvPackage.Write(disclosure, stream);

        using var zip = new ZipArchive(new MemoryStream(stream.ToArray()));
        var files = zip.Entries.Where(entry => char.IsDigit(entry.Name[0])).Select(Rows).ToList();

        Assert.Equal(disclosure.Tables.Count + disclosure.Unrecognised.Count, files.Count);
        Assert.All(disclosure.Tables.Zip(files), pair => Assert.Equal(
            pair.First.Rows.Select(row => row.Cells.Select(cell => cell.Text)), pair.Second.Skip(1)));
        Assert.All(disclosure.Unrecognised.Zip(files.Skip(disclosure.Tables.Count)), pair =>
            Assert.Equal(pair.First.Rows, pair.Second.Select(row => row.AsEnumerable().Reverse().SkipWhile(text => text.Length == 0).Reverse())));
    });

    /// <summary>Generated documents in each way of reading them, and those whose figures add up in each form: budgets of two provinces, final accounts.</summary>
    private static Disclosure OfAnyForm(int seed) => (seed % 6) switch
    {
        0 => Recognised(seed, "表.txt", GeneratedFiles.TextExport),
        1 => Recognised(seed, "表.xlsx", GeneratedFiles.Workbook),
        2 => Recognise("表.docx", GeneratedFiles.WordFile(GeneratedDocuments.Of(seed))),
        3 => SoundDisclosures.Of(SoundForm.Hebei, seed),
        4 => SoundDisclosures.Of(SoundForm.Shanghai, seed),
        _ => SoundDisclosures.Of(SoundForm.Final, seed),
    };

    private static byte[] Converted(Disclosure disclosure, string format)
    {
        var stream = new MemoryStream();
        ReportRenderers.Find(format)!.Render(disclosure, stream);
        return stream.ToArray();
    }

    private static void ForEach(Action<int> test)
    {
        var failures = new List<string>();
        for (var seed = 0; seed < Documents; seed++)
        {
            try
            {
                test(seed);
            }
            catch (Xunit.Sdk.XunitException failure)
            {
                failures.Add($"Seed {seed}: {failure.Message}");
            }
        }
        Assert.True(failures.Count == 0, $"{failures.Count} of {Documents}\n{string.Join('\n', failures.Take(5))}");
    }

    private static void AssertMeant(GeneratedDocument document, Disclosure disclosure)
    {
        var known = document.Tables.Where(table => table.Slug is not null).ToList();
        Assert.Equal(known.Select(table => table.Slug!), disclosure.Tables.Select(table => table.Slug));
        Assert.Equal(document.Year, disclosure.Year?.Value);
        Assert.Equal(document.Organisation, disclosure.Department?.Name);
        foreach (var (meant, table) in known.Zip(disclosure.Tables))
            AssertMeant(meant, Lent(known), table);
        var foreign = document.Tables.Where(table => table.Slug is null).ToList();
        Assert.Equal(foreign.Select(table => table.Title), disclosure.Unrecognised.Select(table => table.Title));
        foreach (var (meant, table) in foreign.Zip(disclosure.Unrecognised))
        {
            var grid = meant.Rows.Select(row => row.Texts).Prepend([.. meant.Columns.Select(column => column.Header[0])]).ToList();
            Assert.Equal(grid, table.Rows.TakeLast(grid.Count));
            Assert.All(table.Rows.SkipLast(grid.Count), line => Assert.Single(line));
        }
        var texts = disclosure.Sections.SelectMany(section =>
            section.Paragraphs.Select(paragraph => paragraph.Text).Prepend(section.Title)).ToList();
        Assert.All(document.Narrative, line => Assert.Contains(texts, text => text.Length > 0 && line.EndsWith(text)));
    }

    /// <summary>The unit that a table without one borrows: that of all others, where they agree.</summary>
    private static string? Lent(List<PrintedTable> tables) =>
        tables.Select(table => table.Unit).OfType<string>().Distinct().ToList() is [var only] ? only : null;

    private static void AssertMeant(PrintedTable meant, string? lent, DisclosureTable table)
    {
        Assert.Equal(meant.Columns.Select(column => column.Key), table.Columns.Select(column => column.Key));
        Assert.Equal(
            meant.Columns.Select(column => string.Join('/', column.Header.Select(LabelText.Squeeze))),
            table.Columns.Select(column => string.Join('/', column.Header)));
        Assert.Equal(meant.Columns.Select(column => column.Side), table.Columns.Select(column => column.Side));
        var fenPerHundredth = AmountUnits.TryParse(meant.Unit ?? lent)?.FenPerUnit() / 100;
        Assert.Equal(
            meant.Rows.Select(row => string.Join('|', row.Texts.Select(LabelText.Squeeze))),
            table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))));
        Assert.Equal(
            meant.Rows.Select(row => $"{row.Code} {string.Join('|', row.Hundredths.Select(amount => amount * fenPerHundredth))}"),
            table.Rows.Select(row => $"{row.Code} {string.Join('|', row.Cells.Select(cell => cell.Amount?.Fen))}"));
        Assert.Equal(meant.Notes, table.Notes.Select(note => note.Text));
        if (meant.Unit is not null)
            Assert.Equal(meant.Unit, table.Unit);
    }

    private static Disclosure Recognised(int seed, string name, Func<GeneratedDocument, byte[]> write) =>
        Recognise(name, Read(name, write(GeneratedDocuments.Of(seed))));

    private static SourceDocument Read(string name, byte[] bytes) => DocumentReaders.Read(name, bytes).Document!;

    private static Disclosure Recognise(string name, SourceDocument document) =>
        Recogniser.Recognise([new(name, new('0', 64), document)]);

    private static List<List<string>> Rows(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return [.. reader.ReadToEnd().Split("\r\n").SkipLast(1).Select(line =>
            line.Split(',').Aggregate(new List<string>(), Joined).ConvertAll(Unquoted))];
    }

    /// <summary>A comma inside quotation marks parts no fields; generated texts hold no line break.</summary>
    private static List<string> Joined(List<string> fields, string piece)
    {
        if (fields is [.., var last] && last.StartsWith('"') && last.Count(c => c == '"') % 2 == 1)
            fields[^1] = $"{last},{piece}";
        else
            fields.Add(piece);
        return fields;
    }

    private static string Unquoted(string field) => CsvText.Unescape(
        field.StartsWith('"') ? field[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : field);
}
