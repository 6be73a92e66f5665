using System.Text.Encodings.Web;
using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>The rows of a table: most of a page, so they are written cell by cell and not by a template.</summary>
/// <param name="root">The portal's root with a slash at the end.</param>
public sealed class TableRows(TableView view, string root) : IHtmlContent
{
    private readonly string _root = root.TrimEnd('/');

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        using var markup = new MarkupWriter(writer, encoder);
        for (var row = 0; row < view.Table.Rows.Count; row++)
            WriteRow(markup, row);
    }

    private void WriteRow(MarkupWriter markup, int number)
    {
        var row = view.Table.Rows[number];
        markup.Raw(TableView.IsTotal(row) ? "<tr class=\"total\">" : "<tr>");
        SourcePosition? place = null;
        for (var column = 0; column < row.Cells.Count; column++)
        {
            WriteCell(markup, number, column, row.Cells[column]);
            place ??= row.Cells[column].At;
        }
        markup.Raw("<td class=\"source\">");
        if (view.RemarkOn is { } remark)
        {
            markup.Raw("<a href=\"").Text(_root).Text(remark(view.Ids.RowOf(number, 0))).Raw("\">")
                .Text(view.RemarkWords.Link).Raw("<span class=\"unseen\">").Text(view.RemarkWords.Column).Raw("：").Text(view.Heading).Raw("第 ").Number(number + 1).Raw(" 行</span></a>");
        }
        else if (place is { } at && view.Sources.Has(at))
        {
            OpenLink(markup.Raw("<a href=\""), at);
            markup.Raw("原<span class=\"unseen\">：").Text(view.Heading).Raw("第 ").Number(number + 1)
                .Raw(" 行在原文件中的位置</span></a>");
        }
        markup.Raw("</td></tr>\n");
    }

    private void WriteCell(MarkupWriter markup, int row, int column, DisclosureCell cell)
    {
        var isLabel = view.Ids.IsLabel(row, column);
        markup.Raw(isLabel ? "<th scope=\"row\" id=\"" : "<td id=\"")
            .Text(view.IdPrefix).Text(view.Ids.RowOf(row, column)).Raw(".").Text(view.Ids.ColumnOf(column));
        var kind = view.ClassOf(row, column);
        if (kind is not "")
            markup.Raw("\" class=\"").Raw(kind);
        markup.Raw("\">");
        foreach (var mark in view.Marks?.At(view.Table, row, column) ?? [])
            mark.Write(markup, _root);
        if (view.EditOf?.Invoke(row, column) is { } form)
        {
            markup.Raw("<a class=\"figure\" href=\"").Text(_root).Text(form).Raw("\">")
                .Text(cell.Shown is "" ? "填" : cell.Shown).Raw("</a>");
        }
        else if (!isLabel && view is { RemarkOn: { } remark, EachFigure: true } && cell is { Amount: not null } or { Value: not null })
        {
            markup.Raw("<a class=\"figure\" href=\"").Text(_root).Text(remark(view.Ids[row, column])).Raw("\">")
                .Text(cell.Shown).Raw("</a>");
        }
        else if (!isLabel && view.PlaceOf(cell) is { } place && view.Sources.Has(place))
        {
            OpenLink(markup.Raw("<a class=\"figure\" href=\""), place);
            markup.Text(view.TextOf(cell)).Raw("</a>");
        }
        else
        {
            markup.Text(view.TextOf(cell));
        }
        view.Edits?.Write(markup, cell.At);
        markup.Raw(isLabel ? "</th>" : "</td>");
    }

    private void OpenLink(MarkupWriter markup, SourcePosition place)
    {
        markup.Text(_root);
        view.Sources.Write(markup, place);
        markup.Raw("\">");
    }
}
