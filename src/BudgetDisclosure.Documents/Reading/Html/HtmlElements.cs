using AngleSharp.Html.Parser;

namespace BudgetDisclosure.Documents.Reading.Html;

/// <summary>What kinds of elements do to the text. Source: the HTML standard, 13.1.2 and 15.3.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Void =
    [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
        "meta", "param", "source", "track", "wbr",
    ];

    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "summary", "table",
        "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ];

    /// <summary>They have no content and no end tag.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>They begin and end a paragraph.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    public static bool IsCell(string name) => name is "td" or "th";

    public static bool IsRowGroup(string name) => name is "thead" or "tbody" or "tfoot";

    public static bool IsTablePart(string name) => name is "tr" or "table" || IsCell(name) || IsRowGroup(name);

    /// <summary>Their content is never shown as text of the page.</summary>
    public static bool IsDropped(string name) => name is "script" or "style" or "title" or "textarea" or "xml" or "template"
        or "iframe" or "noembed" or "noframes" or "object" or "svg" or "math" or "select" or "xmp";

    /// <summary>How the content of a dropped element is split; markup where nothing else is said.</summary>
    public static HtmlParseMode ModeOf(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "iframe" or "noembed" or "noframes" or "xmp" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        _ => HtmlParseMode.PCData,
    };

    /// <summary>0 for the highest heading; null for what is no heading.</summary>
    public static int? HeadingLevel(string name) => name is ['h', >= '1' and <= '6' and var level] ? level - '1' : null;

    /// <summary>True if an open element ends where the other begins, without an end tag.</summary>
    public static bool EndsBefore(string open, string next) => next switch
    {
        "td" or "th" => IsCell(open),
        "tr" => open is "tr" || IsCell(open),
        "thead" or "tbody" or "tfoot" => open is "tr" or "caption" || IsCell(open) || IsRowGroup(open),
        "li" => open is "li" or "p",
        "dd" or "dt" => open is "dd" or "dt" or "p",
        "option" => open is "option",
        _ => open is "p" && IsBlock(next),
    };

    /// <summary>Elements that what is open below them cannot end.</summary>
    public static bool Encloses(string open, string next) => IsTablePart(next) ? open is "table"
        : open is "table" or "ul" or "ol" or "dl" or "div" or "blockquote" || IsCell(open);
}
