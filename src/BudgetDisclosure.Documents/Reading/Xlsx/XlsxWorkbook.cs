using System.Xml;
using BudgetDisclosure.Documents.Reading.Ooxml;
using BudgetDisclosure.Documents.Reading.Xlsx.Formats;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>A worksheet as the workbook lists it.</summary>
internal sealed record XlsxSheet(string Name, string Part, bool Hidden);

/// <summary>What all worksheets of a file share: their order, the texts, the styles, the date system.</summary>
internal sealed record XlsxWorkbook(
    IReadOnlyList<XlsxSheet> Sheets, IReadOnlyList<string> Strings, XlsxCellStyle[] Styles, DateSystem Dates)
{
    public static XlsxWorkbook Open(OoxmlPackage package)
    {
        var part = package.MainPart ?? throw XlsxRefusals.NoWorkbook();
        var links = package.RelationshipsOf(part);
        string? PartOf(string type) => links.FirstOrDefault(link => link.Type == type && !link.External)?.Target;
        var dates = DateSystem.From1900;
        var byId = links.Where(link => !link.External).DistinctBy(link => link.Id).ToDictionary(link => link.Id);
        var sheets = OoxmlPackage.Reading(part, () => ReadSheets(package, part, byId, ref dates));
        return new(
            sheets,
            PartOf("sharedStrings") is { } strings ? XlsxStrings.Read(package, strings) : [],
            PartOf("styles") is { } styles ? XlsxStyles.Read(package, styles) : [],
            dates);
    }

    private static List<XlsxSheet> ReadSheets(
        OoxmlPackage package, string part, Dictionary<string, OoxmlRelationship> links, ref DateSystem dates)
    {
        var sheets = new List<XlsxSheet>();
        using var reader = package.OpenXml(part);
        while (reader is not null && reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || !reader.InSpreadsheet())
                continue;
            if (reader.LocalName == "workbookPr" && reader.GetAttribute("date1904") is "1" or "true")
                dates = DateSystem.From1904;
            else if (reader.LocalName == "sheet" && SheetAt(reader, links) is { } sheet)
                sheets.Add(Unread(sheet, sheets, package));
        }
        return sheets;
    }

    /// <summary>Null for what is not a worksheet: a chart sheet has no cells.</summary>
    private static XlsxSheet? SheetAt(XmlReader reader, Dictionary<string, OoxmlRelationship> links)
    {
        string? name = null, id = null, state = null;
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "name")
                name = reader.Value;
            else if (reader.LocalName == "state")
                state = reader.Value;
            else if (reader.LocalName == "id")
                id = reader.Value;
        }
        name = SheetName.Printable(name);
        var link = links.GetValueOrDefault(id ?? "") ?? throw XlsxRefusals.SheetMissing(name);
        return link.Type == "worksheet" ? new(name, link.Target, state is "hidden" or "veryHidden") : null;
    }

    /// <summary>A part is read once: ten bytes of a second entry must not cost a second reading.</summary>
    private static XlsxSheet Unread(XlsxSheet sheet, List<XlsxSheet> read, OoxmlPackage package)
    {
        if (!package.Contains(sheet.Part))
            throw XlsxRefusals.SheetMissing(sheet.Name);
        if (read.Exists(other => string.Equals(other.Part, sheet.Part, StringComparison.OrdinalIgnoreCase)))
            throw XlsxRefusals.SheetTwice(sheet.Name);
        return sheet;
    }
}

/// <summary>A worksheet's name as it stands in messages and positions.</summary>
internal static class SheetName
{
    /// <summary>Excel allows 31.</summary>
    private const int MaxLength = 100;

    public static string Printable(string? name)
    {
        var printable = string.Concat(
            (name ?? "").Take(MaxLength).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c));
        return printable.Length == 0 ? "未命名" : printable;
    }
}
