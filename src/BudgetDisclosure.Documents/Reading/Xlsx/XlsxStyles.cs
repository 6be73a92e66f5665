using System.Xml;
using BudgetDisclosure.Documents.Reading.Ooxml;
using BudgetDisclosure.Documents.Reading.Xlsx.Formats;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>The number format of each cell style, by the style's number.</summary>
internal static class XlsxStyles
{
    /// <summary>Excel allows 65,490 cell styles.</summary>
    private const int MaxStyles = 65_536;

    public static NumberFormat[] Read(OoxmlPackage package, string part) => OoxmlPackage.Reading(part, () =>
    {
        var codes = new Dictionary<int, string>();
        var formats = new Dictionary<int, NumberFormat>();
        var styles = new List<NumberFormat>();
        using var reader = package.OpenXml(part);
        while (reader is not null && reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "numFmt" && codes.Count < MaxStyles)
                codes[FormatId(reader)] = reader.GetAttribute("formatCode") ?? "";
            else if (reader.LocalName == "cellXfs")
                ReadCellStyles(reader, id => FormatOf(id, codes, formats), styles);
            else if (reader.LocalName == "dxfs")
                break;
        }
        return styles.ToArray();
    });

    private static void ReadCellStyles(XmlReader reader, Func<int, NumberFormat> formatOf, List<NumberFormat> styles)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "xf" })
                continue;
            if (styles.Count == MaxStyles)
                throw XlsxRefusals.TooMuchText("单元格样式");
            styles.Add(formatOf(FormatId(reader)));
            reader.SkipElement();
        }
    }

    private static NumberFormat FormatOf(int id, Dictionary<int, string> codes, Dictionary<int, NumberFormat> formats)
    {
        if (!formats.TryGetValue(id, out var format))
            formats[id] = format = NumberFormat.Parse(codes.GetValueOrDefault(id) ?? BuiltInFormats.CodeOf(id));
        return format;
    }

    private static int FormatId(XmlReader reader) =>
        int.TryParse(reader.GetAttribute("numFmtId"), out var id) ? id : 0;
}
