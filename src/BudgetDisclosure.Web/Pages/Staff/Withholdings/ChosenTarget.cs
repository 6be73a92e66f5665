using System.Globalization;
using System.Text.RegularExpressions;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Disclosures;

namespace BudgetDisclosure.Web.Pages.Staff.Withholdings;

/// <summary>What somebody chose to withhold, found in what is shown.</summary>
/// <param name="Scope">version, file, table, row or cell.</param>
/// <param name="Target">As <see cref="Withholding.Target"/>.</param>
public sealed partial record ChosenTarget(string Scope, string Target)
{
    /// <summary>Stands for the whole version.</summary>
    public const string Whole = "all";

    /// <summary>How it is chosen again.</summary>
    public string At => Scope == Withholding.OfVersion ? Whole : Target;

    /// <summary>
    /// What a text names: <see cref="Whole"/>, the hash of a source, a table, row or cell as its address ends, a whole
    /// address out of a browser, or the bare id of a row or cell, which several tables may have.
    /// </summary>
    public static IReadOnlyList<ChosenTarget> Find(Disclosure content, string text)
    {
        if (text == Whole)
            return [new(Withholding.OfVersion, "")];
        if (content.Sources.Any(source => source.Sha256 == text))
            return [new(Withholding.OfFile, text)];
        var (slug, scope, id) = Read(content, text);
        var ids = CellIds.OfAll(content.Tables);
        var tables = content.Tables.Where(table => !table.Withheld
            && (slug is null || (table.Slug == slug && VersionLinks.ScopeOf(table) == scope)));
        return
        [
            .. tables.Select(table => id is null
                    ? slug is null ? null : new WithheldPart(table.Slug, VersionLinks.ScopeOf(table))
                    : Find(table, ids[table], id))
                .OfType<WithheldPart>().Distinct().Select(part => new ChosenTarget(part.Kind, part.ToString())),
        ];
    }

    /// <summary>The same, and what it is part of: the row, each side of it where it has several, the table, the version.</summary>
    public IReadOnlyList<ChosenTarget> Wider(Disclosure content)
    {
        if (Scope is Withholding.OfVersion or Withholding.OfFile)
            return [this];
        var part = WithheldPart.Parse(Scope, Target);
        var table = part with { Cell = null, Row = null };
        return
        [
            .. RowsOf(content, part).Select(row => new ChosenTarget("row", (table with { Row = row }).ToString()))
                .Append(new("table", table.ToString())).Append(new(Withholding.OfVersion, ""))
                .Where(other => other != this).Prepend(this),
        ];
    }

    private static (string? Slug, string? Scope, string? Id) Read(Disclosure content, string text)
    {
        var (before, id) = text.IndexOf('#') is var mark and >= 0
            ? (text[..mark], Uri.UnescapeDataString(text[(mark + 1)..])) : (text, null);
        if (id is not null && OnThePage().Match(id) is { Success: true } match
            && int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) is var number
            && number > 0 && number <= content.Tables.Count)
        {
            var table = content.Tables[number - 1];
            return (table.Slug, VersionLinks.ScopeOf(table), match.Groups["id"].Value);
        }
        var (path, query) = before.IndexOf('?') is var asked and >= 0
            ? (before[..asked], before[asked..]) : (before, "");
        var slug = path[(path.LastIndexOf('/') + 1)..];
        return id is null && content.Tables.All(table => table.Slug != slug)
            ? (null, null, text)
            : (slug, Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query).TryGetValue("scope", out var scope) ? scope.ToString() : null, id);
    }

    private static WithheldPart? Find(DisclosureTable table, CellIds ids, string id)
    {
        var part = new WithheldPart(table.Slug, VersionLinks.ScopeOf(table));
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                if (ids[row, column] == id)
                    return table.Rows[row].Cells[column].Withheld ? null : part with { Cell = id };
                if (ids.RowOf(row, column) == id)
                    return part with { Row = id };
            }
        }
        return null;
    }

    /// <summary>What the sides of the printed row are called in which the row or cell stands.</summary>
    private static IReadOnlyList<string> RowsOf(Disclosure content, WithheldPart part)
    {
        var ids = CellIds.OfAll(content.Tables);
        foreach (var table in content.Tables.Where(part.IsOf))
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                var columns = Enumerable.Range(0, table.Columns.Count).ToList();
                if (columns.Exists(column => ids[table][row, column] == part.Cell || ids[table].RowOf(row, column) == part.Row))
                    return [.. columns.Select(column => ids[table].RowOf(row, column)).Distinct()];
            }
        }
        return [];
    }

    [GeneratedRegex(@"^table-(?<number>[0-9]{1,4})\.(?<id>.+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OnThePage();
}
