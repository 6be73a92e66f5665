using System.Text.Encodings.Web;
using BudgetDisclosure.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>Text in pieces, written without a blank between them: Chinese would show it.</summary>
/// <param name="root">The portal's root with a slash at the end.</param>
public sealed class LinkedText(IEnumerable<ParagraphPiece> pieces, string root) : IHtmlContent
{
    private readonly string _root = root.TrimEnd('/');

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        using var markup = new MarkupWriter(writer, encoder);
        foreach (var piece in pieces)
        {
            if (piece.Address is { } address)
                markup.Raw("<a class=\"bound\" href=\"").Text(_root).Text(address).Raw("\">").Text(piece.Text).Raw("</a>");
            else
                markup.Text(piece.Text);
            if (piece.Mark is { } mark)
                mark.Write(markup, _root);
        }
    }
}
