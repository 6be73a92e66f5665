using System.Text.Encodings.Web;
using BudgetDisclosure.Core.Search;
using BudgetDisclosure.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace BudgetDisclosure.Web.Pages.Search;

/// <summary>An excerpt with its hits marked, written without a blank between them: Chinese would show it.</summary>
public sealed class MarkedText(IReadOnlyList<ExcerptPiece> pieces) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        using var markup = new MarkupWriter(writer, encoder);
        foreach (var piece in pieces)
        {
            if (piece.IsHit)
                markup.Raw("<mark>").Text(piece.Text).Raw("</mark>");
            else
                markup.Text(piece.Text);
        }
    }
}
