using System.Text.Json;
using System.Text.RegularExpressions;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Tests.Recognition;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Typesetting.Tests.Pdf;

namespace BudgetDisclosure.Documents.Tests.Rendering.Pdf;

/// <summary>The reports of the shared documents, as other programs read them.</summary>
public sealed partial class RealReportTests
{
    public static TheoryData<string> Documents => RealReports.Documents;

    [SharedTheory]
    [MemberData(nameof(Documents))]
    public void Render_OnFourThreads_GivesTheSameBytes(string path)
    {
        var one = RealReports.Pdf(path);

        var four = Enumerable.Range(0, 4).AsParallel().WithDegreeOfParallelism(4).Select(_ => RealReports.Pdf(Seeds.Disclosure(path)));

        Assert.All(four, bytes => Assert.True(one.AsSpan().SequenceEqual(bytes)));
    }

    [SharedProgramTheory("qpdf", "mutool")]
    [MemberData(nameof(Documents))]
    public void Render_File_IsSoundToOtherPrograms(string path)
    {
        var (exitCode, output, complaints) = PdfPrograms.Run(RealReports.Pdf(path), "qpdf", "--check", "$");
        Assert.Equal((0, ""), (exitCode, complaints));
        Assert.Contains("No syntax or stream encoding errors found", output, StringComparison.Ordinal);

        (exitCode, _, complaints) = PdfPrograms.Run(RealReports.Pdf(path), "mutool", "draw", "-q", "-F", "txt", "-o", "/dev/null", "$");
        Assert.Equal((0, ""), (exitCode, complaints.Replace("warning: ICC support is not available\n", "", StringComparison.Ordinal)));
    }

    [SharedProgramTheory("pdftotext")]
    [MemberData(nameof(Documents))]
    public void Render_File_HasEveryCellAndParagraphInItsText(string path)
    {
        var disclosure = Seeds.Disclosure(path);

        var text = Bare(PdfPrograms.Run(RealReports.Pdf(path), "pdftotext", "-raw", "$", "-").Output);

        var letters = text.CountBy(letter => letter).ToDictionary();
        var wanted = Texts(disclosure).SelectMany(Bare).CountBy(letter => letter);
        Assert.All(wanted, letter => Assert.True(letters.GetValueOrDefault(letter.Key) >= letter.Value, $"too few of {letter.Key}"));
        Assert.All(Texts(disclosure).Select(Bare).Where(words => words.Length is > 0 and < 12), words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotContain('\ufffd', text);
    }

    [SharedProgramTheory("qpdf")]
    [MemberData(nameof(Documents))]
    public void Render_Contents_NamesThePagesThatItLeadsTo(string path)
    {
        var view = QpdfView.Of(RealReports.Pdf(path));
        var pages = view.PageReferences.ToList();

        var links = view.Pages.SelectMany(page => view.Find(page, "/Annots") is { } annotations ? annotations.EnumerateArray() : [])
            .Select(view.Follow).Where(link => link.TryGetProperty("/Dest", out _)).ToList();
        var named = links.Select(link => int.Parse(PageNamed().Match(QpdfView.Text(link.GetProperty("/Contents"))).Groups[1].Value)).ToList();

        Assert.NotEmpty(named);
        Assert.Equal(named, links.Select(link => PageOf(link)));
        Assert.Equal(named, Outline(view.Find(view.Catalog, "/Outlines")!.Value));
        Assert.True(view.Catalog.GetProperty("/MarkInfo").GetProperty("/Marked").GetBoolean());

        int PageOf(JsonElement item) => pages.IndexOf(item.GetProperty("/Dest")[0].GetString()!) + 1;

        IEnumerable<int> Outline(JsonElement parent)
        {
            for (var item = view.Find(parent, "/First"); item is { } own; item = view.Find(own, "/Next"))
            {
                yield return PageOf(own);
                foreach (var below in Outline(own))
                    yield return below;
            }
        }
    }

    private static IEnumerable<string> Texts(Disclosure disclosure) =>
    [
        .. disclosure.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text),
        .. disclosure.Unrecognised.SelectMany(table => table.Rows).SelectMany(row => row),
        .. disclosure.Sections.SelectMany(section => section.Paragraphs).Select(paragraph => paragraph.Text),
    ];

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    [GeneratedRegex(@"，第 (\d+) 页$")]
    private static partial Regex PageNamed();
}
