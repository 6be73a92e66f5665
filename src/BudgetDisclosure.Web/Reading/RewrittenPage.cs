using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BudgetDisclosure.Web.Reading.English;

namespace BudgetDisclosure.Web.Reading;

/// <summary>A finished public page in another way of reading.</summary>
/// <remarks>
/// <c>data-way</c> on a link names the parameter that the link decides about: it is not carried there. A link that
/// switches on what is on already switches it off.
/// </remarks>
internal sealed class RewrittenPage(ReadingWay way, CarriedLinks links)
{
    private const string Decides = "data-way";
    private const string NoteInEnglish =
        "Figures, names and documents are in Chinese, exactly as published; the words around them are translated. "
        + "万元 is a unit of 10,000 yuan (CNY), 亿元 of 100 million yuan. The \"three publics\" (三公) are official travel "
        + "abroad, receptions and vehicles.";

    public string Of(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        SayHow(page.DocumentElement);
        PointToDefault(page);
        foreach (var link in page.QuerySelectorAll("a[href], area[href]"))
            Carry(link);
        foreach (var form in page.Forms)
            Carry(form);
        if (way.IsEnglish)
            Translate(page);
        return page.ToHtml();
    }

    private void SayHow(IElement root)
    {
        root.ClassList.Add([.. new[] { (way.IsLarge, "large"), (way.IsHighContrast, "contrast") }
            .Where(pair => pair.Item1).Select(pair => pair.Item2)]);
        if (root.ClassList.Length == 0)
            root.RemoveAttribute("class");
        if (way.IsEnglish)
            root.SetAttribute("lang", "en");
    }

    /// <summary>Larger type and stronger colours are the same page; the other language is another one.</summary>
    private void PointToDefault(IHtmlDocument page)
    {
        var language = way.IsEnglish ? "en" : "zh-CN";
        if (page.QuerySelector($"link[rel=alternate][hreflang={language}]")?.GetAttribute("href") is not { } own)
            return;
        page.QuerySelector("link[rel=canonical]")?.Remove();
        var canonical = page.CreateElement("link");
        canonical.SetAttribute("rel", "canonical");
        canonical.SetAttribute("href", own);
        page.Head!.AppendChild(canonical);
    }

    private void Carry(IElement link)
    {
        var (address, decides) = (link.GetAttribute("href")!, link.GetAttribute(Decides));
        if (decides is not (null or ReadingWay.UnitOfAmounts) && way.Parameters.Any(pair => pair.Key == decides))
        {
            address = CarriedLinks.Without(address, decides);
            SayOn(link, decides);
        }
        link.SetAttribute("href", links.Of(address, decides));
    }

    private static void SayOn(IElement link, string decides)
    {
        if (decides == ReadingWay.Language)
        {
            link.TextContent = "中文";
            link.SetAttribute("lang", "zh-CN");
            link.SetAttribute("hreflang", "zh-CN");
            return;
        }
        link.SetAttribute("aria-current", "true");
        var how = link.Owner!.CreateElement("span");
        how.ClassName = "unseen";
        how.TextContent = "（正在用，再点恢复）";
        link.AppendChild(how);
    }

    /// <summary>A form that is read replaces the query of its address: the way goes with its fields.</summary>
    private void Carry(IHtmlFormElement form)
    {
        var address = form.GetAttribute("action") ?? "?";
        if (!links.LeadsToPage(address))
            return;
        if (form.GetAttribute("method")?.Equals("post", StringComparison.OrdinalIgnoreCase) is true)
        {
            form.SetAttribute("action", links.Of(address));
            return;
        }
        foreach (var (name, value) in way.Parameters.Where(pair => form.QuerySelector($"[name={pair.Key}]") is null))
        {
            var field = form.Owner!.CreateElement("input");
            field.SetAttribute("type", "hidden");
            field.SetAttribute("name", name);
            field.SetAttribute("value", value!);
            form.AppendChild(field);
        }
    }

    private static void Translate(IHtmlDocument page)
    {
        new EnglishPage(page).Translate();
        var note = page.CreateElement("p");
        note.ClassName = "quiet in-english";
        note.SetAttribute("lang", "en");
        note.TextContent = NoteInEnglish;
        page.QuerySelector("main")?.Prepend(note);
    }
}
