using BudgetDisclosure.Documents.Reading.Pdf.Objects;
using BudgetDisclosure.Documents.Reading.Pdf.Structure;

namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>Follows the marks in the content of a page and of its forms (ISO 32000-1, 14.6).</summary>
internal sealed class MarkReader(StructureTree? structure, PdfDictionary page)
{
    private readonly Stack<MarkedContent> outer = new();
    private PdfArray? elements = structure?.MarksOf(page);
    private MarkedContent current;

    /// <summary>What is marked from here on: by BMC, or BDC with its properties.</summary>
    public MarkedContent Begin(ContentReader reader, PdfDictionary resources)
    {
        outer.Push(current);
        if (reader.First is PdfName { Value: "Artifact" })
            current = current with { IsArtifact = true };
        else if (reader.Operator == "BDC" && ElementOf(reader.Last, resources) is { } element)
            current = current with { Element = element };
        return current;
    }

    public MarkedContent End() => current = outer.TryPop(out var before) ? before : default;

    /// <summary>A form counts its marks by itself where it says so.</summary>
    public void Within(PdfDictionary form, Action draw)
    {
        var own = elements;
        elements = structure?.MarksOf(form) ?? own;
        draw();
        elements = own;
    }

    private StructureElement? ElementOf(PdfObject properties, PdfDictionary resources)
    {
        if (structure is null || elements is null)
            return null;
        var entries = properties as PdfDictionary ?? Resources.Find(resources, "Properties", properties) as PdfDictionary;
        return entries?.Whole("MCID") is { } mark ? structure.ElementOf(elements, mark) : null;
    }
}
