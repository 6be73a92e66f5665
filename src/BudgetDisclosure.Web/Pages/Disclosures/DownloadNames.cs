using System.Buffers;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using Microsoft.Net.Http.Headers;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>
/// Under which name a download is saved: one that people recognise and cannot take for the original
/// (涞源县人民政府办公室2019年部门预算-数据重排版.pdf), and one in ASCII for programs that know no other.
/// </summary>
internal static class DownloadNames
{
    private const string Reprinted = "-数据重排版";

    // What a file's name cannot hold on one system or another.
    private static readonly SearchValues<char> Unfit = SearchValues.Create("\\/:*?\"<>|");

    /// <param name="table">Where it is one table alone.</param>
    public static string Of(PublishedDisclosure published, string extension, DisclosureTable? table = null)
    {
        var (publication, disclosure) = (published.Publication, published.Disclosure);
        var title = DisclosureReport.TitleOf(
            published.OrganisationName, disclosure.Unit is not null, disclosure.Year, disclosure.Stage);
        var version = publication.Version > 1 ? $"-第{publication.Version}版" : "";
        return Fit($"{title}{(table is null ? "" : "-" + TableView.HeadingOf(table))}{Reprinted}{version}{extension}");
    }

    /// <summary>130630-434-2019-budget-v2.pdf</summary>
    public static string Plain(PublishedDisclosure published, string extension, DisclosureTable? table = null)
    {
        var publication = published.Publication;
        var version = publication.Version > 1 ? $"-v{publication.Version}" : "";
        return $"{publication.Address[1..].Replace('/', '-')}{(table is null ? "" : "-" + table.Slug)}{version}{extension}";
    }

    /// <summary>The header that makes a browser save the answer under its name.</summary>
    public static string Header(PublishedDisclosure published, string extension, DisclosureTable? table = null) =>
        new ContentDispositionHeaderValue("attachment")
        {
            FileName = Plain(published, extension, table),
            FileNameStar = Of(published, extension, table),
        }.ToString();

    private static string Fit(string name) =>
        string.Create(name.Length, name, (letters, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                letters[i] = Unfit.Contains(text[i]) || char.IsControl(text[i]) ? '_' : text[i];
        });
}
