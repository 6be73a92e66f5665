using System.Text.Encodings.Web;
using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>The mark beside a text that is another than the file's; nothing beside any other.</summary>
public sealed class EditMark(EditMarks edits, SourcePosition? at) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        using var markup = new MarkupWriter(writer, encoder);
        edits.Write(markup, at);
    }
}
