using System.Text;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Testing;
using static BudgetDisclosure.Documents.Tests.Reading.Pdf.PdfReading;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf;

/// <summary>Each bound: as much as allowed is read, a little more is refused and says which bound it is.</summary>
[Collection(nameof(Xlsx.Undisturbed))]
public class LimitTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void FileSize(int more, bool refused)
    {
        var small = PdfFile.Of("").ToBytes();
        var bytes = new byte[ReadingBudget.MaxFileBytes + more];
        small.CopyTo(bytes, 0);

        AssertBound(PdfBound.FileSize, refused, () => PdfPages.Read(bytes, default));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void StreamSize(int more, bool refused) =>
        AssertBound(PdfBound.StreamSize, refused, Blank(ReadingBudget.MaxStreamBytes + more));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void DecodedSize(int more, bool refused)
    {
        const int Page = 32 * 1000 * 1000;
        var rest = ReadingBudget.MaxDecodedBytes - (8 * Page);
        AssertBound(PdfBound.DecodedSize, refused, Blank([.. Enumerable.Repeat(Page, 8), rest + more]));
    }

    [Theory]
    [InlineData(ReadingBudget.MaxPages, false)]
    [InlineData(ReadingBudget.MaxPages + 1, true)]
    public void Pages(int count, bool refused)
    {
        var file = new PdfFile();
        var content = file.AddStream("");
        for (var i = 0; i < count; i++)
            file.AddPageOf(content);
        AssertBound(PdfBound.Pages, refused, file);
    }

    [Theory]
    [InlineData(ReadingBudget.MaxNesting - 2, false)]
    [InlineData(ReadingBudget.MaxNesting - 1, true)]
    public void Nesting(int depth, bool refused) => AssertBound(PdfBound.Nesting, refused, PdfFile.Of(
        "", $"/Deep {string.Concat(Enumerable.Repeat("[", depth))}{string.Concat(Enumerable.Repeat("]", depth))}"));

    [Theory]
    [InlineData(ReadingBudget.MaxStateDepth, false)]
    [InlineData(ReadingBudget.MaxStateDepth + 1, true)]
    public void StateDepth(int depth, bool refused) =>
        AssertBound(PdfBound.StateDepth, refused, PdfFile.Of(string.Concat(Enumerable.Repeat("q ", depth))));

    /// <summary>One is counted for the stream itself.</summary>
    [Theory]
    [InlineData(ReadingBudget.MaxOperators - 1, false)]
    [InlineData(ReadingBudget.MaxOperators, true)]
    public void Operators(int count, bool refused) => AssertBound(PdfBound.Operators, refused, Packed("n ", count));

    [Theory]
    [InlineData(ReadingBudget.MaxSegments, false)]
    [InlineData(ReadingBudget.MaxSegments + 1, true)]
    public void Segments(int count, bool refused) => AssertBound(PdfBound.Segments, refused, Packed("9 9 99 1 re f ", count));

    [Theory]
    [InlineData(ReadingBudget.MaxGlyphs, false)]
    [InlineData(ReadingBudget.MaxGlyphs + 1, true)]
    public void Glyphs(int count, bool refused)
    {
        var file = new PdfFile();
        file.AddPageOf(file.AddPacked(Encoding.Latin1.GetBytes($"BT /F1 1 Tf ({new string('a', count)}) Tj ET")));
        AssertBound(PdfBound.Glyphs, refused, file);
    }

    [Theory]
    [InlineData(ReadingBudget.MaxFormRuns, false)]
    [InlineData(ReadingBudget.MaxFormRuns + 1, true)]
    public void FormRuns(int count, bool refused) => AssertBound(PdfBound.FormRuns, refused, Forms(1, count));

    [Theory]
    [InlineData(ReadingBudget.MaxFormDepth, false)]
    [InlineData(ReadingBudget.MaxFormDepth + 1, true)]
    public void FormDepth(int depth, bool refused) => AssertBound(PdfBound.FormDepth, refused, Forms(depth, 1));

    [Theory]
    [InlineData(ReadingBudget.MaxItems, false)]
    [InlineData(ReadingBudget.MaxItems + 1, true)]
    public void Items(int count, bool refused) =>
        AssertBound(PdfBound.Objects, refused, Packed($"[{string.Concat(Enumerable.Repeat("1 ", count))}] TJ ", 1));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void ObjectsInUse(int more, bool refused) =>
        AssertBound(PdfBound.Objects, refused, () => PdfPages.Read(ManyObjects(ReadingBudget.MaxObjects + more), default));

    [Fact]
    public void Cancellation_IsHeeded()
    {
        var bytes = Blank(100).ToBytes();
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => PdfPages.Read(bytes, source.Token));
    }

    private static void AssertBound(PdfBound bound, bool refused, PdfFile file) =>
        AssertBound(bound, refused, () => Read(file));

    private static void AssertBound(PdfBound bound, bool refused, Func<PdfContent> read)
    {
        if (refused)
            Assert.Equal(bound, Assert.Throws<PdfLimitException>(() => { read(); }).Bound);
        else
            Assert.NotEmpty(read().Pages);
    }

    /// <summary>A page of blanks for each size; a comment, so that it is passed over at once.</summary>
    private static PdfFile Blank(params int[] sizes)
    {
        var file = new PdfFile();
        foreach (var size in sizes)
        {
            var bytes = new byte[size];
            bytes[0] = (byte)'%';
            file.AddPageOf(file.AddPacked(bytes));
        }
        return file;
    }

    private static PdfFile Packed(string operators, int times)
    {
        var file = new PdfFile();
        file.AddPageOf(file.AddPacked(Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(operators, times)))));
        return file;
    }

    /// <summary>Forms one in the other, the outermost drawn many times.</summary>
    private static PdfFile Forms(int depth, int times)
    {
        var file = new PdfFile();
        var inner = file.AddStream("", "/Subtype /Form");
        for (var i = 1; i < depth; i++)
            inner = file.AddStream("/X Do", $"/Subtype /Form /Resources << /XObject << /X {inner} 0 R >> >>");
        file.Resources = $"/XObject << /X {inner} 0 R >>";
        file.AddPage(string.Concat(Enumerable.Repeat("/X Do ", times)));
        return file;
    }

    /// <summary>A file whose cross-reference stream tells of that many objects, nearly all of them at the same place.</summary>
    private static byte[] ManyObjects(int count)
    {
        var text = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n";
        var pages = text.Length;
        text += "2 0 obj\n<< /Type /Pages /Kids [<< /Type /Page >>] >>\nendobj\n";
        var rows = new byte[(count + 1) * 3];
        for (var n = 0; n <= count; n++)
            (rows[n * 3], rows[(n * 3) + 2]) = (1, (byte)(n == 1 ? 9 : pages));
        var packed = PdfFile.Deflate(rows);
        var head = Encoding.Latin1.GetBytes(
            $"{text}3 0 obj\n<< /Type /XRef /W [1 1 1] /Size {count + 1} /Root 1 0 R /Filter /FlateDecode " +
            $"/Length {packed.Length} >>\nstream\n");
        return [.. head, .. packed, .. Encoding.Latin1.GetBytes($"\nendstream\nendobj\nstartxref\n{text.Length}\n%%EOF")];
    }
}
