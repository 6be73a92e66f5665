using System.Security;

namespace BudgetDisclosure.Documents.Rendering.Docx;

/// <summary>The parts of the package that no disclosure changes but for the title.</summary>
internal static class DocxParts
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const string Start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    public static IEnumerable<(string Name, string Content)> Fixed(string title) =>
    [
        ("[Content_Types].xml", Start
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + Type("/word/document.xml", $"{Main}.document.main+xml")
            + Type("/word/styles.xml", $"{Main}.styles+xml")
            + Type("/word/footer1.xml", $"{Main}.footer+xml")
            + Type("/word/settings.xml", $"{Main}.settings+xml")
            + Type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
            + "</Types>"),
        ("_rels/.rels", Related(
            Relation("rId1", $"{Office}/officeDocument", "word/document.xml")
            + Relation("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"))),
        ("word/_rels/document.xml.rels", Related(
            Relation("rId1", $"{Office}/styles", "styles.xml") + Relation("rId2", $"{Office}/footer", "footer1.xml")
            + Relation("rId3", $"{Office}/settings", "settings.xml"))),
        ("docProps/core.xml", Start
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + $"<dc:title>{SecurityElement.Escape(XmlCharacters.Allowed(title))}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>"),
        ("word/settings.xml", $"{Start}<w:settings xmlns:w=\"{Word}\"><w:themeFontLang w:val=\"zh-CN\" w:eastAsia=\"zh-CN\"/></w:settings>"),
        ("word/footer1.xml", $"{Start}<w:ftr xmlns:w=\"{Word}\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
            + $"{Run("第 ")}{Field("PAGE")}{Run(" 页　共 ")}{Field("NUMPAGES")}{Run(" 页")}</w:p></w:ftr>"),
        ("word/styles.xml", Start + DocxStyles.Xml),
    ];

    private static string Type(string part, string type) => $"<Override PartName=\"{part}\" ContentType=\"{type}\"/>";

    private static string Related(string relations) =>
        $"{Start}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>";

    private static string Relation(string id, string type, string target) =>
        $"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{target}\"/>";

    private static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Field(string name) => $"<w:fldSimple w:instr=\" {name} \">{Run("1")}</w:fldSimple>";
}
