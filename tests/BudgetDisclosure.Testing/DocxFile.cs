namespace BudgetDisclosure.Testing;

/// <summary>A Word file made of the XML a test writes down; every namespace a test needs is declared.</summary>
public sealed record DocxFile(string Body)
{
    public const string MainContentType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>What stands inside the styles part.</summary>
    public string? Styles { get; init; }

    public string? Numbering { get; init; }

    public string? Footnotes { get; init; }

    public string? Endnotes { get; init; }

    public string? Comments { get; init; }

    public string WordNamespace { get; init; } = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The prefix of relationship types; strict files have another.</summary>
    public string RelationshipTypes { get; init; } = Office;

    public string ContentType { get; init; } = MainContentType;

    /// <summary>Further relationships of the main part, as XML.</summary>
    public string MoreRelationships { get; init; } = "";

    /// <summary>Further parts by name, replacing those made here.</summary>
    public IReadOnlyDictionary<string, string> MoreParts { get; init; } = new Dictionary<string, string>();

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text) => $"<w:p>{R(text)}</w:p>";

    public static string R(string text) => $"<w:r><w:t>{text}</w:t></w:r>";

    /// <summary>A paragraph with properties.</summary>
    public static string P(string properties, string text) => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    /// <summary>A table of plain cells.</summary>
    public static string Table(params string[][] rows) =>
        $"<w:tbl>{string.Concat(rows.Select(row => Row([.. row.Select(text => Cell(text))])))}</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Cell(string text, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    public byte[] ToBytes() => ZipFiles.Of(Parts());

    public Dictionary<string, string> Parts()
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = ContentTypes(),
            ["_rels/.rels"] = Relationships(Relationship("officeDocument", "word/document.xml")),
            ["word/document.xml"] = Part("document", $"<w:body>{Body}</w:body>"),
        };
        var named = new (string Name, string Root, string? Content)[]
        {
            ("styles", "styles", Styles), ("numbering", "numbering", Numbering), ("footnotes", "footnotes", Footnotes),
            ("endnotes", "endnotes", Endnotes), ("comments", "comments", Comments),
        };
        foreach (var (name, root, content) in named.Where(part => part.Content is not null))
            parts[$"word/{name}.xml"] = Part(root, content!);
        parts["word/_rels/document.xml.rels"] = Relationships(MoreRelationships + string.Concat(
            named.Where(part => part.Content is not null).Select(part => Relationship(part.Name, $"{part.Name}.xml"))));
        foreach (var (name, content) in MoreParts)
            parts[name] = content;
        return parts;
    }

    private static string Relationships(string relationships) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
        $"{relationships}</Relationships>";

    private string Relationship(string type, string target) =>
        $"<Relationship Id=\"{type}1\" Type=\"{RelationshipTypes}/{type}\" Target=\"{target}\"/>";

    private string ContentTypes() =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" +
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
        $"<Override PartName=\"/word/document.xml\" ContentType=\"{ContentType}\"/></Types>";

    private string Part(string root, string content) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{root} xmlns:w=\"{WordNamespace}\" " +
        "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" " +
        "xmlns:v=\"urn:schemas-microsoft-com:vml\" " +
        "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" " +
        $"xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">{content}</w:{root}>";
}
