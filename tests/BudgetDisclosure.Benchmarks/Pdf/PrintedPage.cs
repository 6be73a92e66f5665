using System.Net;
using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Benchmarks.Pdf;

/// <summary>A report as the web page that a browser would print.</summary>
internal static class PrintedPage
{
    public static string Of(Disclosure disclosure)
    {
        var report = DisclosureReport.Of(disclosure);
        var html = new StringBuilder("<!doctype html><html lang=zh-CN><meta charset=utf-8><style>@page{size:A4;margin:28mm 27mm}" +
            "@page wide{size:A4 landscape}.wide{page:wide}body{font:12pt/1.75 serif}table{border-collapse:collapse;width:100%;" +
            "font-size:9pt;line-height:1.36}td,th{border:.4pt solid;padding:2pt 3pt}tr{break-inside:avoid}</style>")
            .Append($"<title>{Text(report.Title)}</title><h1>{Text(report.Title)}</h1>");
        foreach (var heading in report.Contents)
            html.Append($"<p>{Text(heading.Heading)}</p>");
        foreach (var block in report.Blocks)
            Write(block, html);
        return html.Append("</html>").ToString();
    }

    private static void Write(ReportBlock block, StringBuilder html)
    {
        if (block is HeadedReportBlock headed)
            html.Append($"<h2>{Text(headed.Heading)}</h2>");
        if (block is ReportParagraph paragraph)
            html.Append($"<p>{Text(paragraph.Text)}</p>");
        else if (block is ReportTable table)
            Write(table.Table, html);
        else if (block is ReportUnrecognised other)
            Rows(other.Table.Rows, html.Append("<table>"));
    }

    private static void Write(DisclosureTable table, StringBuilder html)
    {
        var header = HeaderGrid.Of(table.Columns);
        html.Append(table.Columns.Count > 7 ? "<table class=wide><thead>" : "<table><thead>");
        foreach (var row in header.Labels.GroupBy(label => label.Row))
        {
            html.Append("<tr>");
            foreach (var label in row)
                html.Append($"<th rowspan={label.RowSpan} colspan={label.ColumnSpan}>{Text(label.Text)}</th>");
        }
        Rows(table.Rows.Select(row => row.Cells.Select(cell => cell.Shown)), html.Append("</thead>"));
    }

    private static void Rows(IEnumerable<IEnumerable<string>> rows, StringBuilder html)
    {
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var text in row)
                html.Append($"<td>{Text(text)}</td>");
        }
        html.Append("</table>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
