using System.Xml.Linq;

namespace BudgetDisclosure.Documents.Marking;

/// <summary>The cell styles of a workbook, each with a second one that differs by its fill alone.</summary>
internal sealed class FaultStyles
{
    /// <summary>A light red that printed figures stay readable on.</summary>
    private const string Colour = "FFFFD4CC";

    private readonly XElement _formats;
    private readonly int _fill;
    private readonly Dictionary<int, int> _filled = [];

    private FaultStyles(XElement fills, XElement formats)
    {
        _formats = formats;
        var main = fills.Name.Namespace;
        _fill = fills.Elements(main + "fill").Count();
        fills.Add(new XElement(main + "fill", new XElement(
            main + "patternFill", new XAttribute("patternType", "solid"),
            new XElement(main + "fgColor", new XAttribute("rgb", Colour)),
            new XElement(main + "bgColor", new XAttribute("indexed", 64)))));
        Count(fills, "fill");
    }

    /// <summary>Null where the workbook has no styles to begin from: then cells are commented alone.</summary>
    public static FaultStyles? Of(PackageParts parts)
    {
        var link = parts.Package.RelationshipsOf(parts.Package.MainPart!)
            .FirstOrDefault(link => link is { Type: "styles", External: false });
        if (link is null || !parts.Contains(link.Target))
            return null;
        var root = parts.Read(link.Target).Root!;
        var main = root.Name.Namespace;
        if (root.Element(main + "fills") is null || root.Element(main + "cellXfs") is null)
            return null;
        root = parts.Open(link.Target).Root!;
        return new(root.Element(main + "fills")!, root.Element(main + "cellXfs")!);
    }

    /// <summary>The number of the style that is <paramref name="style"/> with the fill of a fault.</summary>
    public int Filled(int style)
    {
        if (_filled.TryGetValue(style, out var known))
            return known;
        var all = _formats.Elements(_formats.Name.Namespace + "xf").ToList();
        var copy = style < all.Count ? new XElement(all[style]) : new XElement(_formats.Name.Namespace + "xf");
        copy.SetAttributeValue("fillId", _fill);
        copy.SetAttributeValue("applyFill", 1);
        _formats.Add(copy);
        Count(_formats, "xf");
        return _filled[style] = all.Count;
    }

    private static void Count(XElement list, string of)
    {
        if (list.Attribute("count") is { } count)
            count.SetValue(list.Elements(list.Name.Namespace + of).Count());
    }
}
