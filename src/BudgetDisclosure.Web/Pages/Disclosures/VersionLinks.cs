using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using Microsoft.AspNetCore.WebUtilities;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>Addresses of a version's page, tables and downloads below the portal's root.</summary>
/// <remarks>Links of an old version stay within it; those of the current one follow the disclosure.</remarks>
public class VersionLinks(Publication publication, bool isCurrent)
{
    /// <summary>The value of <c>?sources=</c> that makes every figure a link.</summary>
    public const string EachFigure = "1";

    /// <summary>The value of <c>?scope=</c>; null for the disclosure's own tables.</summary>
    public static string? ScopeOf(DisclosureTable table) => table.Scope is { } scope ? scope.Code ?? scope.Name : null;

    public virtual string Page(bool eachFigure = false) => Within("", ("sources", eachFigure ? EachFigure : null));

    public string Download(string extension) => Within(extension);

    public string Source => Within("/source");

    public virtual string Checks => Within("/checks");

    public string ChecksFile => Within("/checks.json");

    public string Proof => Within("/proof");

    public string ProofFile => Within("/proof.json");

    public string Versions => publication.Address + "/versions";

    /// <summary>What this version changed, on the page of versions.</summary>
    public string Changes => ChangesOf(publication);

    /// <summary>What a version changed against the one before.</summary>
    public static string ChangesOf(Publication publication) =>
        QueryHelpers.AddQueryString(publication.Address + "/versions", "version", $"{publication.Version}") + $"#version-{publication.Version}";

    public string Table(DisclosureTable table, bool eachFigure = false) =>
        Table(table.Slug, ScopeOf(table), eachFigure);

    public string Table(string slug, string? scope, bool eachFigure = false) =>
        Within($"/tables/{slug}", ("scope", scope), ("sources", eachFigure ? EachFigure : null));

    /// <summary>A cell on its table's page.</summary>
    public virtual string Cell(DisclosureTable table, string cellId) => $"{Table(table)}#{Uri.EscapeDataString(cellId)}";

    /// <summary>The page of one figure: what it is, how to cite it.</summary>
    public string Figure(DisclosureTable table, string cellId) =>
        Within($"/tables/{table.Slug}/figure", ("scope", ScopeOf(table)), ("cell", cellId));

    /// <summary>Where visitors say what they think wrong; of the whole disclosure, or of a cell.</summary>
    public string Feedback(DisclosureTable? table = null, string? cellId = null) =>
        Within("/feedback", ("table", table?.Slug), ("scope", table is null ? null : ScopeOf(table)), ("cell", cellId));

    /// <summary>The file of one table, the <paramref name="number"/>th of its slug and scope.</summary>
    public string TableFile(DisclosureTable table, int number, string extension) =>
        Within($"/tables/{table.Slug}{extension}", ("scope", ScopeOf(table)), ("n", number > 1 ? $"{number}" : null));

    private string Within(string part, params IEnumerable<(string Name, string? Value)> query) =>
        QueryHelpers.AddQueryString(
            publication.Address + part,
            query.Prepend((Name: "version", Value: isCurrent ? null : $"{publication.Version}"))
                .Where(pair => pair.Value is not null)
                .Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
}
