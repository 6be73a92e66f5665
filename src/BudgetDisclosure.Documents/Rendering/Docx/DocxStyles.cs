using System.Globalization;
using System.Text;

namespace BudgetDisclosure.Documents.Rendering.Docx;

/// <summary>The look of the document, in the spirit of GB/T 9704: the only place with fonts and sizes.</summary>
internal static class DocxStyles
{
    private const string Song = "宋体";
    private const string Hei = "黑体";

    /// <summary>Sizes in half points: 22 pt title, 16 pt headings, 14 pt text, 10.5 pt tables.</summary>
    public static string Xml { get; } = new StringBuilder()
        .Append("<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr>")
        .Append(Font(Song)).Append("<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"zh-CN\" w:eastAsia=\"zh-CN\"/>")
        .Append("</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>")
        .Append(Style(WordStyle.Title, "Title", Hei, 44, "<w:spacing w:before=\"4800\" w:after=\"400\"/><w:jc w:val=\"center\"/>"))
        .Append(Style(WordStyle.ContentsTitle, "TOC Heading", Hei, 36, "<w:spacing w:before=\"240\" w:after=\"240\"/><w:jc w:val=\"center\"/>"))
        .Append(Style(WordStyle.Contents1, "toc 1", Song, 28, "<w:spacing w:line=\"400\" w:lineRule=\"exact\"/>"))
        .Append(Style(WordStyle.Contents2, "toc 2", Song, 28, "<w:spacing w:line=\"400\" w:lineRule=\"exact\"/><w:ind w:left=\"560\"/>"))
        .Append(Heading(WordStyle.Heading1, 1, Hei, 32)).Append(Heading(WordStyle.Heading2, 2, Hei, 30))
        .Append(Heading(WordStyle.Heading3, 3, Song, 28)).Append(Heading(WordStyle.Heading4, 4, Song, 28))
        .Append(Style(WordStyle.Body, "Body Text", Song, 28, "<w:spacing w:line=\"540\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"560\"/><w:jc w:val=\"both\"/>"))
        .Append(Style(WordStyle.TableTitle, "Table Title", Hei, 32, "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:jc w:val=\"center\"/>"))
        .Append(Style(WordStyle.Caption, "Table Line", Song, 21, "<w:keepNext/>"))
        .Append(Style(WordStyle.Unit, "Table Unit", Song, 21, "<w:keepNext/><w:jc w:val=\"right\"/>"))
        .Append(Style(WordStyle.HeaderCell, "Table Header", Hei, 21, "<w:jc w:val=\"center\"/>"))
        .Append(Style(WordStyle.TextCell, "Table Text", Song, 21, "<w:jc w:val=\"left\"/>"))
        .Append(Style(WordStyle.AmountCell, "Table Amount", Song, 21, "<w:jc w:val=\"right\"/>"))
        .Append(Style(WordStyle.Note, "Table Note", Song, 21, "<w:spacing w:before=\"60\"/>"))
        .Append(Grid()).Append("</w:styles>").ToString();

    private static string Heading(WordStyle style, int level, string font, int size) => Style(
        style, string.Create(CultureInfo.InvariantCulture, $"heading {level}"), font, size, string.Create(CultureInfo.InvariantCulture,
            $"<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"{level - 1}\"/>"));

    private static string Style(WordStyle style, string name, string font, int size, string paragraph) => string.Create(
        CultureInfo.InvariantCulture,
        $"<w:style w:type=\"paragraph\" w:styleId=\"{style}\"><w:name w:val=\"{name}\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>"
        + $"<w:rPr>{Font(font)}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>");

    private static string Font(string name) =>
        $"<w:rFonts w:ascii=\"{name}\" w:eastAsia=\"{name}\" w:hAnsi=\"{name}\" w:cs=\"{name}\"/>";

    private static string Grid()
    {
        string[] sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
        var borders = string.Concat(sides.Select(side => $"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"));
        return "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>" + borders
            + "</w:tblBorders><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>";
    }
}
