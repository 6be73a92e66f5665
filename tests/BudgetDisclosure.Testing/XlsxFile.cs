namespace BudgetDisclosure.Testing;

/// <summary>A worksheet as the XML that a test writes down.</summary>
/// <param name="Rows">What stands inside <c>sheetData</c>.</param>
public sealed record XlsxSheetXml(string Name, string Rows)
{
    /// <summary>What stands before the rows, for example <c>cols</c>.</summary>
    public string Before { get; init; } = "";

    /// <summary>What stands behind the rows, for example <c>mergeCells</c>.</summary>
    public string After { get; init; } = "";

    public string? State { get; init; }

    /// <summary>The last word of the relationship type.</summary>
    public string Kind { get; init; } = "worksheet";

    /// <summary>What stands inside <c>commentList</c>.</summary>
    public string? Comments { get; init; }
}

/// <summary>A workbook made of the XML a test writes down.</summary>
public sealed record XlsxFile(params XlsxSheetXml[] Sheets)
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The formats of cell styles 0, 1, 2 …; style 0 is General unless a test says otherwise.</summary>
    public IReadOnlyList<string> Formats { get; init; } = ["General", "0.00", "#,##0.00"];

    /// <summary>Each a whole <c>si</c>.</summary>
    public IReadOnlyList<string> SharedStrings { get; init; } = [];

    public string WorkbookProperties { get; init; } = "";

    public string Namespace { get; init; } = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public string RelationshipTypes { get; init; } = Office;

    /// <summary>Further parts by name, replacing those made here.</summary>
    public IReadOnlyDictionary<string, string> MoreParts { get; init; } = new Dictionary<string, string>();

    /// <summary>One sheet of the given rows.</summary>
    public static XlsxFile Of(string rows, string after = "", string before = "") =>
        new(new XlsxSheetXml("收支总表", rows) { After = after, Before = before });

    public byte[] ToBytes() => ZipFiles.Of(Parts());

    public Dictionary<string, string> Parts()
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = ContentTypes,
            ["_rels/.rels"] = Links([("officeDocument", "xl/workbook.xml")]),
            ["xl/workbook.xml"] = Part(
                "workbook", WorkbookProperties + $"<sheets>{string.Concat(Sheets.Select(Entry))}</sheets>"),
            ["xl/_rels/workbook.xml.rels"] = Links(
                [.. Sheets.Select((sheet, i) => (sheet.Kind, PartOf(i))),
                    ("styles", "/xl/styles.xml"), ("sharedStrings", "/xl/sharedStrings.xml")]),
            ["xl/styles.xml"] = Part("styleSheet", Styles()),
            ["xl/sharedStrings.xml"] = Part("sst", string.Concat(SharedStrings)),
        };
        for (var i = 0; i < Sheets.Length; i++)
            AddSheet(parts, Sheets[i], i);
        foreach (var (name, content) in MoreParts)
            parts[name] = content;
        return parts;
    }

    private void AddSheet(Dictionary<string, string> parts, XlsxSheetXml sheet, int index)
    {
        parts[PartOf(index)[1..]] = Part(
            "worksheet", $"{sheet.Before}<sheetData>{sheet.Rows}</sheetData>{sheet.After}");
        var links = new List<(string, string)>();
        if (sheet.Comments is not null)
        {
            parts[$"xl/comments{index}.xml"] = Part("comments", $"<commentList>{sheet.Comments}</commentList>");
            links.Add(("comments", $"../comments{index}.xml"));
        }
        if (links.Count > 0)
            parts[$"xl/worksheets/_rels/sheet{index + 1}.xml.rels"] = Links(links);
    }

    private const string ContentTypes =
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="xml" ContentType="application/xml"/>
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/xl/workbook.xml"
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        </Types>
        """;

    private static string PartOf(int index) => $"/xl/worksheets/sheet{index + 1}.xml";

    private static string Entry(XlsxSheetXml sheet, int index) =>
        $"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" r:id=\"rId{index + 1}\"" +
        (sheet.State is null ? "/>" : $" state=\"{sheet.State}\"/>");

    private string Part(string root, string content) =>
        $"<{root} xmlns=\"{Namespace}\" xmlns:r=\"{RelationshipTypes}\">{content}</{root}>";

    private string Links(IEnumerable<(string Type, string Target)> links) =>
        $"<Relationships xmlns=\"{Package}\">" + string.Concat(links.Select((link, i) =>
            $"<Relationship Id=\"rId{i + 1}\" Type=\"{RelationshipTypes}/{link.Type}\" Target=\"{link.Target}\"/>")) +
        "</Relationships>";

    private string Styles() =>
        "<numFmts>" + string.Concat(Formats.Select((code, i) =>
            $"<numFmt numFmtId=\"{i + 200}\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/>")) +
        "</numFmts>" +
        "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>" +
        string.Concat(Formats.Select((_, i) => $"<xf numFmtId=\"{i + 200}\"/>")) + "</cellXfs>";
}
