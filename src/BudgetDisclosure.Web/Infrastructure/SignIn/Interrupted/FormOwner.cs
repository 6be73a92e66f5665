using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetDisclosure.Web.Infrastructure.SignIn.Interrupted;

/// <summary>Writes into each form of somebody who is signed in whose it is.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormOwner(FormKeeper keeper) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (StaffPerson.Of(ViewContext.HttpContext.User) is { } person)
            output.PostContent.AppendHtml(Field(FormKeeper.OwnerField, keeper.MarkFor(person.Id)));
    }

    private static TagBuilder Field(string name, string value) => new("input")
    {
        TagRenderMode = TagRenderMode.SelfClosing,
        Attributes = { ["name"] = name, ["type"] = "hidden", ["value"] = value },
    };
}
