using BudgetDisclosure.Documents.Reading.Pdf.Objects;

namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>What operators call by name.</summary>
internal static class Resources
{
    /// <summary>The object of a kind (Font, XObject …); null's object where there is none of that name.</summary>
    public static PdfObject Find(PdfDictionary resources, string kind, PdfObject name) =>
        name is PdfName { Value: var key } ? resources.Dictionary(kind)?[key] ?? PdfNull.Value : PdfNull.Value;
}
