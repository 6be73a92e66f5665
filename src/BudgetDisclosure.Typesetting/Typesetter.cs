using BudgetDisclosure.Typesetting.Fonts;
using BudgetDisclosure.Typesetting.Layout;
using BudgetDisclosure.Typesetting.Pdf;
using BudgetDisclosure.Typesetting.Text;

namespace BudgetDisclosure.Typesetting;

/// <summary>Sets documents. Threads may share it.</summary>
public sealed class Typesetter(FontLibrary fonts)
{
    /// <summary>The first character of a text that no font can show, as its code point; null where all is well.</summary>
    /// <remarks>For who wants to ask before <see cref="WritePdf"/> refuses.</remarks>
    public int? FirstUnknownCharacter(string text) => Letters.FirstUnknown(text, fonts);

    /// <summary>Writes a document as a tagged PDF; equal documents give equal bytes.</summary>
    /// <remarks>Nothing is written before the whole document is laid out.</remarks>
    /// <exception cref="UnknownCharacterException">No font has a character of the document.</exception>
    /// <exception cref="ArgumentException">A heading's level is not 1 to 3, or a row is longer than its table is wide.</exception>
    public void WritePdf(Document document, Stream stream) =>
        PdfWriter.Write(DocumentLayout.LayOut(document, fonts), fonts, stream);
}
