using System.Text;
using System.Xml;
using BudgetDisclosure.Documents.Reading.Ooxml;

namespace BudgetDisclosure.Documents.Reading.Docx;

/// <summary>Walks the elements of a Word part forwards, without holding any of them.</summary>
/// <remarks>
/// A visitor that neither descends nor skips lets the element's children come up as children of the element above:
/// wrappers (content controls, hyperlinks, smart tags, custom XML, insertions) are transparent without being known.
/// </remarks>
internal sealed class WordCursor(XmlReader reader)
{
    private const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private const string StrictMath = "http://purl.oclc.org/ooxml/officeDocument/math";

    /// <summary>The local name of a Word element, <c>math-text</c> for text of a formula, else empty.</summary>
    public string Name => reader.InWord() ? reader.LocalName :
        reader is { LocalName: "t", NamespaceURI: Math or StrictMath } ? "math-text" : "";

    /// <summary>Moves to the part's root element; false if there is none.</summary>
    public bool MoveToRoot() => reader.MoveToContent() == XmlNodeType.Element;

    /// <summary>An attribute of the Word namespace that the element itself is in.</summary>
    public string? Attribute(string name) => reader.GetAttribute(name, reader.NamespaceURI);

    /// <summary>A whole number, or null if it is missing or none.</summary>
    public int? Number(string name) => int.TryParse(Attribute(name), out var number) ? number : null;

    public string? Value() => Attribute("val");

    public int? NumberValue() => Number("val");

    /// <summary>A switch is on unless it says that it is off.</summary>
    public bool IsOn() => Value() is not ("0" or "false" or "off");

    /// <summary>Calls the visitor on every child element; of alternative contents only on those of the first.</summary>
    public void Children(Action visit)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = Descend();
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (IsCompatibility("AlternateContent"))
                FirstAlternative(visit);
            else
                visit();
        }
    }

    public void Skip()
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
        }
    }

    public void AppendText(StringBuilder text)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace)
                text.Append(reader.Value);
        }
    }

    /// <summary>The same content stands in Choice and in Fallback; reading both would print it twice.</summary>
    private void FirstAlternative(Action visit)
    {
        var taken = false;
        Children(() =>
        {
            if (taken || !(IsCompatibility("Choice") || IsCompatibility("Fallback")))
            {
                Skip();
                return;
            }

            taken = true;
            Children(visit);
        });
    }

    private bool IsCompatibility(string name) =>
        reader.LocalName == name && reader.NamespaceURI == OoxmlNames.Compatibility;

    /// <summary>The guard has bounded the depth; this holds for whoever reads without it.</summary>
    private int Descend() => reader.Depth <= PartScan.MaxDepth ? reader.Depth
        : throw new InvalidDataException($"Nested deeper than {PartScan.MaxDepth}.");
}
