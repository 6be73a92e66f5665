using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetDisclosure.Web.Pages.Shared;

/// <summary><c>&lt;heading level="3"&gt;</c> becomes <c>&lt;h3&gt;</c>: the level comes from the document.</summary>
[HtmlTargetElement("heading")]
public sealed class HeadingTagHelper : TagHelper
{
    public int Level { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.TagName = $"h{Math.Clamp(Level, 1, 6)}";
}
