using System.Xml;
using BudgetDisclosure.Documents.Reading.Ooxml;
using BudgetDisclosure.Documents.Reading.Xlsx.Formats;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>The cell styles, by the number that cells name them with.</summary>
internal static class XlsxStyles
{
    /// <summary>Excel allows 65,490 cell styles.</summary>
    private const int MaxStyles = 65_536;

    public static XlsxCellStyle[] Read(OoxmlPackage package, string part) => OoxmlPackage.Reading(part, () =>
    {
        var codes = new Dictionary<int, string>();
        var formats = new Dictionary<int, NumberFormat>();
        var styles = new List<(NumberFormat Format, int Named)>();
        var roles = new Dictionary<int, XlsxTextRole?>();
        using var reader = package.OpenXml(part);
        while (reader is not null && reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "numFmt" && codes.Count < MaxStyles)
                codes[FormatId(reader)] = reader.GetAttribute("formatCode") ?? "";
            else if (reader.LocalName == "cellXfs")
                ReadCellStyles(reader, id => FormatOf(id, codes, formats), styles);
            else if (reader.LocalName == "cellStyle" && roles.Count < MaxStyles)
                roles[Id(reader, "xfId")] = XlsxTextRole.Of(reader.GetAttribute("name") ?? "", BuiltInId(reader));
            else if (reader.LocalName == "dxfs")
                break;
        }
        return styles.Select(style => new XlsxCellStyle(style.Format, roles.GetValueOrDefault(style.Named))).ToArray();
    });

    private static void ReadCellStyles(
        XmlReader reader, Func<int, NumberFormat> formatOf, List<(NumberFormat Format, int Named)> styles)
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
            styles.Add((formatOf(FormatId(reader)), Id(reader, "xfId")));
            reader.SkipElement();
        }
    }

    private static NumberFormat FormatOf(int id, Dictionary<int, string> codes, Dictionary<int, NumberFormat> formats)
    {
        if (!formats.TryGetValue(id, out var format))
            formats[id] = format = NumberFormat.Parse(codes.GetValueOrDefault(id) ?? BuiltInFormats.CodeOf(id));
        return format;
    }

    private static int FormatId(XmlReader reader) => Id(reader, "numFmtId");

    private static int Id(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), out var id) ? id : 0;

    private static int? BuiltInId(XmlReader reader) =>
        int.TryParse(reader.GetAttribute("builtinId"), out var id) ? id : null;
}
