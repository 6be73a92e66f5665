using System.Text;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Testing;
using static BudgetDisclosure.Documents.Tests.Reading.Pdf.PdfReading;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf;

/// <summary>Files made to cost: each ends in its refusal, or is read, in bounded CPU time.</summary>
[Collection(nameof(Xlsx.Undisturbed))]
public class HostilePdfTests
{
    /// <summary>The demand is two seconds; a build for debugging takes up to three times as long as a release.</summary>
    private static readonly TimeSpan bound = TimeSpan.FromSeconds(6);

    [Fact]
    public void FlateBomb_IsRefused()
    {
        var file = new PdfFile();
        file.AddPageOf(file.AddPacked(new byte[100_000_000]));

        Assert.Equal(PdfBound.StreamSize, InTime(() => Bound(file)));
    }

    [Fact]
    public void FlateBomb_InABomb_IsRefused()
    {
        var file = new PdfFile();
        var packed = PdfFile.Deflate(PdfFile.Deflate(new byte[100_000_000]));
        file.AddPageOf(file.AddStream(packed, "/Filter [/FlateDecode /FlateDecode]"));

        Assert.Equal(PdfBound.StreamSize, InTime(() => Bound(file)));
    }

    [Fact]
    public void ManyPages_OfOneLargeStream_AreRefused()
    {
        var file = new PdfFile();
        var content = file.AddPacked(new byte[ReadingBudget.MaxStreamBytes - 1]);
        for (var i = 0; i < 20; i++)
            file.AddPageOf(content);

        Assert.Equal(PdfBound.DecodedSize, InTime(() => Bound(file)));
    }

    [Fact]
    public void Form_ThatDrawsItself_IsRefused()
    {
        var file = new PdfFile();
        var form = file.AddStream("/X Do", "/Subtype /Form");
        file.Resources = $"/XObject << /X {form} 0 R >>";
        file.AddPage("/X Do");

        Assert.Equal(PdfBound.FormDepth, InTime(() => Bound(file)));
    }

    [Fact]
    public void Forms_OfTenFormsEach_AreRefused()
    {
        var file = new PdfFile();
        var inner = file.AddStream("", "/Subtype /Form");
        for (var i = 0; i < 10; i++)
        {
            inner = file.AddStream(
                string.Concat(Enumerable.Repeat("/X Do ", 10)),
                $"/Subtype /Form /Resources << /XObject << /X {inner} 0 R >> >>");
        }
        file.Resources = $"/XObject << /X {inner} 0 R >>";
        file.AddPage("/X Do");

        Assert.Equal(PdfBound.FormRuns, InTime(() => Bound(file)));
    }

    [Fact]
    public void Lists_TwoHundredThousandDeep_AreRefused() => Assert.Equal(
        PdfBound.Nesting, InTime(() => Bound(PdfFile.Of(new string('[', 200_000)))));

    [Fact]
    public void Dictionaries_TwoHundredThousandDeep_AreRefused() => Assert.Equal(
        PdfBound.Nesting, InTime(() => Bound(PdfFile.Of("", string.Concat(Enumerable.Repeat("/A << ", 200_000))))));

    [Fact]
    public void States_FiveMillionSaved_AreRefused() => Assert.Equal(
        PdfBound.StateDepth, InTime(() => Bound(PdfFile.Of(string.Concat(Enumerable.Repeat("q ", 5_000_000))))));

    [Fact]
    public void Pages_TwoHundredThousand_AreRefused()
    {
        var file = new PdfFile();
        var content = file.AddStream("");
        for (var i = 0; i < 200_000; i++)
            file.AddPageOf(content);

        Assert.Equal(PdfBound.Pages, InTime(() => Bound(file)));
    }

    [Fact]
    public void PageTree_ThatLeadsBackToItself_HasNoPages()
    {
        var text = Encoding.Latin1.GetString(new PdfFile().ToBytes());
        var bytes = Encoding.Latin1.GetBytes(
            text.Replace("/Kids []", "/Kids [2 0 R 1 0 R 2 0 R]", StringComparison.Ordinal));

        Assert.InRange(InTime(() => PdfPages.Read(bytes, default)).Pages.Count, 0, 1);
    }

    [Fact]
    public void Lengths_ThatAreEachAnothers_AreMeasured()
    {
        var text = new StringBuilder("%PDF-1.4\n");
        for (var n = 1; n <= 50_000; n++)
            text.Append($"{n} 0 obj << /Type /Page /Length {n + 1} 0 R >> stream\nendstream endobj\n");
        var bytes = Encoding.Latin1.GetBytes(text.ToString());

        Assert.Equal(PdfDamage.NoPages, InTime(() => Damage(bytes)));
    }

    [Fact]
    public void Strings_ThatNeverEnd_OneInTheOther_AreRefused()
    {
        var text = new StringBuilder("%PDF-1.4\n");
        for (var n = 1; n <= 100_000; n++)
            text.Append($"{n} 0 obj (");
        var bytes = Encoding.Latin1.GetBytes(text.ToString());

        Assert.Equal(PdfBound.Work, InTime(() => Assert.Throws<PdfLimitException>(() => PdfPages.Read(bytes, default)).Bound));
    }

    [Fact]
    public void InlineImages_WithoutEnd_AreReadInTime() =>
        InTime(() => Read(PdfFile.Of(string.Concat(Enumerable.Repeat("BI ID ", 1_000_000)))));

    [Fact]
    public void Widths_OfTheWholeRangeManyTimes_AreReadInTime()
    {
        var file = new PdfFile();
        var below = file.Add($"<< /W [{string.Concat(Enumerable.Repeat("0 65535 500 ", 100_000))}] >>");
        var font = file.Add($"<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [{below} 0 R] >>");
        file.Resources = $"/Font << /F2 {font} 0 R >>";
        var shown = string.Concat(Enumerable.Range(0, 65_536).Select(n => n.ToString("X4")));
        file.AddPage($"BT /F2 1 Tf <{shown}> Tj ET");

        InTime(() => Read(file));
    }

    [Fact]
    public void WhiteText_OnManyGrounds_IsRefused()
    {
        var grounds = string.Concat(Enumerable.Repeat("300 300 9 9 re f ", 5_000));
        var shown = string.Concat(Enumerable.Repeat("(aaaa) 2400 ", 50_000));

        Assert.Equal(PdfBound.Work, InTime(() => Bound(
            PdfFile.Of($"{grounds} 1 g BT /F1 1 Tf 1 0 0 1 9 9 Tm [{shown}] TJ ET"))));
    }

    [Fact]
    public void Numbers_OfAMillionDigits_AreReadInTime()
    {
        var digits = new string('9', 1_000_000);

        InTime(() => Read(PdfFile.Of($"{digits}.{digits} 0 0 1 0 0 cm 0 0 m 9 0 l S")));
    }

    [Fact]
    public void Matrices_BeyondEveryNumber_ShowNothing()
    {
        var page = Page(string.Concat(Enumerable.Repeat("9999999999 0 0 9999999999 0 0 cm ", 400)) +
            "0 0 m 1 0 l S 0 0 1 1 re f BT /F1 1 Tf (a) Tj ET");

        Assert.Empty(page.Runs);
        Assert.All(page.Segments, line => Assert.True(double.IsFinite(line.X0 + line.X1 + line.Y0 + line.Y1)));
    }

    private static T InTime<T>(Func<T> read) => PdfReading.InTime(bound, "The file", read);
}
