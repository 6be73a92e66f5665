using System.Globalization;
using System.Xml;

namespace BudgetDisclosure.Documents.Rendering.Docx;

/// <summary>The elements of WordprocessingML that a report needs. Lengths are twentieths of a point.</summary>
internal sealed class WordWriter(XmlWriter xml)
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string FooterId = "rId2";

    /// <summary>A4 upright, 2.8 cm at the sides.</summary>
    private const int ShortSide = 11906;
    private const int LongSide = 16838;
    private const int Margin = 1587;

    private int _bookmarks;
    private bool _isLandscape;

    /// <summary>How wide the text of a page is.</summary>
    public static int WidthOf(bool isLandscape) => (isLandscape ? LongSide : ShortSide) - (2 * Margin);

    public void StartDocument()
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("w", "document", Namespace);
        xml.WriteAttributeString("xmlns", "r", null, Relationships);
        Start("body");
    }

    public void EndDocument()
    {
        Section(_isLandscape);
        End();
        End();
        xml.WriteEndDocument();
        xml.Flush();
    }

    /// <summary>Following pages stand upright or across; what came before keeps its own way.</summary>
    public void TurnPage(bool isLandscape)
    {
        if (isLandscape == _isLandscape)
            return;
        Start("p");
        Start("pPr");
        Section(_isLandscape);
        End();
        End();
        _isLandscape = isLandscape;
    }

    public void PageBreak()
    {
        Start("p");
        Start("r");
        Start("br");
        Attribute("type", "page");
        End();
        End();
        End();
    }

    /// <summary>A part of the document that Word knows by its gallery: the cover page, the contents list.</summary>
    public void StartPart(string gallery)
    {
        Start("sdt");
        Start("sdtPr");
        Start("docPartObj");
        Empty("docPartGallery", "val", gallery);
        Empty("docPartUnique");
        End();
        End();
        Start("sdtContent");
    }

    public void EndPart()
    {
        End();
        End();
    }

    public void Paragraph(WordStyle style, string text)
    {
        Start("p");
        Properties(style);
        Run(text);
        End();
    }

    public void Heading(int level, string text, string bookmark) =>
        Marked(level switch { 1 => WordStyle.Heading1, 2 => WordStyle.Heading2, 3 => WordStyle.Heading3, _ => WordStyle.Heading4 }, text, bookmark);

    /// <param name="level">How deep the title stands in the outline, from 1.</param>
    public void TableTitle(int level, string text, string bookmark) =>
        Marked(WordStyle.TableTitle, text, bookmark, level);

    /// <summary>A contents list that Word can update, filled with what it will hold but for the page numbers.</summary>
    public void ContentsList(IReadOnlyList<(int Level, string Text, string Bookmark)> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var (level, text, bookmark) = entries[i];
            Start("p");
            Properties(level == 1 ? WordStyle.Contents1 : WordStyle.Contents2);
            if (i == 0)
                FieldStart(@" TOC \o ""1-2"" \h \z \u ");
            Start("hyperlink");
            Attribute("anchor", bookmark);
            Attribute("history", "1");
            Run(text);
            End();
            if (i == entries.Count - 1)
                FieldCharacter("end");
            End();
        }
    }

    /// <param name="widths">One for each column.</param>
    public void StartTable(IReadOnlyList<int> widths)
    {
        Start("tbl");
        Start("tblPr");
        Empty("tblStyle", "val", "Grid");
        Start("tblW");
        Attribute("w", Text(widths.Sum()));
        Attribute("type", "dxa");
        End();
        Empty("jc", "val", "center");
        Empty("tblLayout", "type", "fixed");
        End();
        Start("tblGrid");
        foreach (var width in widths)
            Empty("gridCol", "w", Text(width));
        End();
    }

    public void EndTable() => End();

    /// <param name="isHeader">True for a row that every page of the table begins with.</param>
    public void StartRow(bool isHeader = false)
    {
        Start("tr");
        Start("trPr");
        Empty("cantSplit");
        if (isHeader)
            Empty("tblHeader");
        End();
    }

    public void EndRow() => End();

    /// <param name="merge">restart or continue for a cell merged down; null for one that is not.</param>
    public void Cell(WordStyle style, string text, int width, int span = 1, string? merge = null)
    {
        Start("tc");
        Start("tcPr");
        Start("tcW");
        Attribute("w", Text(width));
        Attribute("type", "dxa");
        End();
        if (span > 1)
            Empty("gridSpan", "val", Text(span));
        if (merge is not null)
            Empty("vMerge", "val", merge);
        Empty("vAlign", "val", "center");
        End();
        Paragraph(style, text);
        End();
    }

    private void Marked(WordStyle style, string text, string bookmark, int? outline = null)
    {
        var id = Text(++_bookmarks);
        Start("p");
        Properties(style, outline);
        Start("bookmarkStart");
        Attribute("id", id);
        Attribute("name", bookmark);
        End();
        Run(text);
        Empty("bookmarkEnd", "id", id);
        End();
    }

    private void Properties(WordStyle style, int? outline = null)
    {
        Start("pPr");
        Empty("pStyle", "val", style.ToString());
        if (outline is { } level)
            Empty("outlineLvl", "val", Text(level - 1));
        End();
    }

    private void Run(string text)
    {
        if (text.Length == 0)
            return;
        Start("r");
        Start("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XmlCharacters.Allowed(text));
        End();
        End();
    }

    private void FieldStart(string instruction)
    {
        FieldCharacter("begin");
        Start("r");
        Start("instrText");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(instruction);
        End();
        End();
        FieldCharacter("separate");
    }

    private void FieldCharacter(string type)
    {
        Start("r");
        Empty("fldChar", "fldCharType", type);
        End();
    }

    private void Section(bool isLandscape)
    {
        Start("sectPr");
        Start("footerReference");
        Attribute("type", "default");
        xml.WriteAttributeString("r", "id", Relationships, FooterId);
        End();
        Start("pgSz");
        Attribute("w", Text(isLandscape ? LongSide : ShortSide));
        Attribute("h", Text(isLandscape ? ShortSide : LongSide));
        if (isLandscape)
            Attribute("orient", "landscape");
        End();
        Start("pgMar");
        foreach (var side in (string[])["top", "right", "bottom", "left"])
            Attribute(side, Text(Margin));
        Attribute("header", "851");
        Attribute("footer", "992");
        Attribute("gutter", "0");
        End();
        End();
    }

    private void Empty(string name)
    {
        Start(name);
        End();
    }

    private void Empty(string name, string attribute, string value)
    {
        Start(name);
        Attribute(attribute, value);
        End();
    }

    private void Start(string name) => xml.WriteStartElement("w", name, Namespace);

    private void Attribute(string name, string value) => xml.WriteAttributeString("w", name, Namespace, value);

    private void End() => xml.WriteEndElement();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
