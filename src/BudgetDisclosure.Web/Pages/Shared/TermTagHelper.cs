using BudgetDisclosure.Core.Terms;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetDisclosure.Web.Pages.Shared;

/// <summary><c>&lt;term key="basic" /&gt;</c> explains a term of the glossary where it stands, folded, without scripts.</summary>
[HtmlTargetElement("term", Attributes = "key", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TermTagHelper(IHtmlHelper html) : TagHelper
{
    public required string Key { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        var term = Glossary.Find(Key) ?? throw new InvalidOperationException($"The glossary has no term {Key}.");
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync("~/Pages/Shared/_Term.cshtml", (term, (string?)null)));
    }
}
