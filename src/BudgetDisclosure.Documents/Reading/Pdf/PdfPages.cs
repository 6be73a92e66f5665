using BudgetDisclosure.Documents.Reading.Pdf.Content;
using BudgetDisclosure.Documents.Reading.Pdf.Fonts;
using BudgetDisclosure.Documents.Reading.Pdf.Objects;
using BudgetDisclosure.Documents.Reading.Pdf.Structure;

namespace BudgetDisclosure.Documents.Reading.Pdf;

/// <summary>Reads a PDF as far as it can be seen: the glyphs and lines of its pages.</summary>
internal static class PdfPages
{
    /// <exception cref="PdfDamagedException">It is no PDF, or cannot be opened.</exception>
    /// <exception cref="PdfLimitException">It goes beyond a bound of <see cref="ReadingBudget"/>.</exception>
    public static PdfContent Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        ReadingBudget.Hold(bytes.Length, ReadingBudget.MaxFileBytes, PdfBound.FileSize);
        var budget = new ReadingBudget(cancellation);
        var store = ObjectStore.Open(bytes, budget);
        var fonts = new FontReader(budget);
        var tree = PageTree.Read(store);
        var structure = StructureTree.Read(store);
        return new([.. tree.Select(page => PageInterpreter.Read(page, fonts, structure, budget))]) { IsRebuilt = store.IsRebuilt };
    }
}
