using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace BudgetDisclosure.Web.Reading.English;

/// <summary>Puts the words of a page into English and marks what stays Chinese as such.</summary>
/// <param name="missing">Takes the Chinese texts that are neither phrases nor within elements of data.</param>
internal sealed partial class EnglishPage(IHtmlDocument page, ISet<string>? missing = null)
{
    private const string Chinese = "zh-CN";
    private static readonly string[] Spoken = ["aria-label", "alt", "title", "placeholder"];
    private readonly HashSet<IElement> _data = Matching(page, EnglishPhrases.Data);
    private readonly HashSet<IElement> _words = Matching(page, EnglishPhrases.Words);

    public void Translate()
    {
        NameTables();
        TranslateTitle();
        if (page.Body is { } body)
            Visit(body, isData: false);
    }

    /// <summary>True for text that has a Chinese character.</summary>
    public static bool IsChinese(string text) => Han().IsMatch(text);

    private static HashSet<IElement> Matching(IHtmlDocument page, IReadOnlyList<string> selectors) =>
        selectors.Count == 0 ? [] : [.. page.QuerySelectorAll(string.Join(", ", selectors))];

    /// <summary>Printed titles stay; what table it is stands behind, in headings and in the contents.</summary>
    private void NameTables()
    {
        foreach (var sheet in page.QuerySelectorAll(".sheet[id]"))
        {
            var address = sheet.QuerySelector("header a[href*='/tables/']")?.GetAttribute("href");
            if (address is null || EnglishPhrases.TableName(Slug().Match(address).Groups[1].Value) is not { } name)
                continue;
            foreach (var link in page.QuerySelectorAll($"header a[href='{address}'], .contents a[href='#{sheet.Id}']"))
            {
                var english = page.CreateElement("span");
                english.SetAttribute("lang", "en");
                english.TextContent = $" {name}";
                link.AppendChild(english);
            }
        }
    }

    private void TranslateTitle()
    {
        if (page.QuerySelector("title") is { } title)
            title.TextContent = string.Join(" - ", title.TextContent.Split(" - ").Select(part => InWords(part)));
    }

    private void Visit(IElement element, bool isData)
    {
        if (element.LocalName is "script" or "style" || (element.HasAttribute("lang") && element != page.Body))
            return;
        if (isData ? _words.Contains(element) : _data.Contains(element))
        {
            isData = !isData;
            element.SetAttribute("lang", isData ? Chinese : "en");
        }
        foreach (var name in Spoken)
        {
            if (element.GetAttribute(name) is { } said && IsChinese(said))
                element.SetAttribute(name, InWords(said));
        }
        // What somebody typed stays as it is typed.
        if (element.LocalName is "textarea")
            return;
        foreach (var child in element.ChildNodes.ToArray())
        {
            if (child is IElement inner)
                Visit(inner, isData);
            else if (!isData && child is IText text)
                Visit(text);
        }
    }

    private void Visit(IText node)
    {
        var text = node.Data;
        var trimmed = White().Replace(text.Trim(), " ");
        if (trimmed.Length == 0)
            return;
        if (!IsChinese(trimmed))
        {
            node.Data = EnglishPhrases.Punctuated(text);
            return;
        }
        if (EnglishPhrases.Find(trimmed) is not { } pieces)
        {
            missing?.Add(trimmed);
            pieces = [new(trimmed, IsChinese: true)];
        }
        Replace(node, pieces, before: char.IsWhiteSpace(text[0]), after: char.IsWhiteSpace(text[^1]));
    }

    private void Replace(IText node, IReadOnlyList<EnglishPiece> pieces, bool before, bool after)
    {
        var parent = node.ParentElement!;
        if (pieces is [{ IsChinese: true }] && parent.ChildNodes.Length == 1)
        {
            parent.SetAttribute("lang", Chinese);
            return;
        }
        var nodes = pieces.Select(NodeOf).ToList();
        if (before)
            nodes.Insert(0, page.CreateTextNode(" "));
        if (after)
            nodes.Add(page.CreateTextNode(" "));
        node.Replace([.. nodes]);
    }

    private INode NodeOf(EnglishPiece piece) =>
        piece.IsChinese ? InChinese(piece.Text) : page.CreateTextNode(piece.Text);

    private IElement InChinese(string text)
    {
        var span = page.CreateElement("span");
        span.SetAttribute("lang", Chinese);
        span.TextContent = text;
        return span;
    }

    /// <summary>Text where nothing can be marked.</summary>
    private string InWords(string text)
    {
        var trimmed = text.Trim();
        if (!IsChinese(trimmed))
            return text;
        if (EnglishPhrases.Find(trimmed) is { } pieces)
            return string.Concat(pieces.Select(piece => piece.Text)).Trim();
        missing?.Add(trimmed);
        return text;
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    [GeneratedRegex("/tables/([a-z-]+)")]
    private static partial Regex Slug();
}
