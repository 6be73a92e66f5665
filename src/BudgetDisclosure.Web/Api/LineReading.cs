using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Pages.Disclosures;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Api;

/// <summary>A line of a table: an entry of a row, with its amounts.</summary>
/// <param name="Organisation">The code of the department or unit whose disclosure it is.</param>
/// <param name="Scope">The organisation that the table is about, where it is not the disclosure's own.</param>
/// <param name="Name">As printed.</param>
/// <param name="Unit">What the table counts in, as printed.</param>
/// <param name="Amounts">The cells of the line that print an amount; none where all are blank.</param>
public sealed record ApiLine(
    string County, string Organisation, string? OrganisationName, ApiScope? Scope, int Year, string Stage, int Version,
    string Slug, string? Code, string? Name, string? Unit, IReadOnlyList<ApiAmount> Amounts);

/// <summary>Another organisation, as its table names it.</summary>
public sealed record ApiScope(string? Code, string? Name);

/// <summary>An amount that is printed in a cell.</summary>
/// <param name="Measure">Which amount of the line it is.</param>
/// <param name="Line">The key of the line (tables.md), or its bare label; a wide “三公” table has one in each column.</param>
/// <param name="Text">As printed, in the unit of the table.</param>
/// <param name="Yuan">In 元, with two decimals.</param>
/// <param name="Cell">The cell's id.</param>
/// <param name="Address">Of the cell, in this version for good.</param>
/// <param name="At">The place in the source.</param>
/// <param name="SourceSha256">The file that it was read from.</param>
public sealed record ApiAmount(
    string Measure, string? Line, string Column, string Text, long Fen, string Yuan, string Cell, string Address, string? At,
    string? SourceSha256);

/// <summary>Reads lines that the facts found from the documents of their versions, one document at a time.</summary>
internal static class LineReading
{
    /// <param name="measure">Only this amount of each line; null for all.</param>
    public static async Task<IReadOnlyList<ApiLine>> ReadAsync(
        DisclosureDbContext db, IReadOnlyList<LinePlace> places, string? measure, string pathBase, CancellationToken cancellation)
    {
        var ids = places.Select(place => place.Publication).Distinct().ToList();
        var stored = await db.Publications.AsNoTracking().Include(row => row.Document)
            .Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        var lines = new List<ApiLine>(places.Count);
        foreach (var group in places.GroupBy(place => place.Publication))
        {
            if (stored[group.Key] is not { Document.Json: { } json } publication)
                continue; // withheld since the facts were asked
            var version = new VersionLines(publication, Brotli.Read(json, DisclosureJson.Read), measure, pathBase);
            lines.AddRange(group.Select(version.Read).OfType<ApiLine>());
        }
        return lines;
    }

    /// <summary>The lines of one version.</summary>
    private sealed class VersionLines(Publication publication, Disclosure disclosure, string? measure, string pathBase)
    {
        private readonly IReadOnlyDictionary<DisclosureTable, CellIds> _ids = CellIds.OfAll(disclosure.Tables);
        private readonly Dictionary<int, TableCoordinates> _coordinates = [];
        private readonly VersionLinks _links = new(publication, isCurrent: false);

        /// <summary>Null where the table was withheld since the facts were asked.</summary>
        public ApiLine? Read(LinePlace place)
        {
            var table = disclosure.Tables[place.TableNumber - 1];
            if (table.Withheld)
                return null;
            var coordinates = CoordinatesOf(place.TableNumber, table);
            var row = place.RowNumber - 1;
            var columns = Enumerable.Range(0, table.Columns.Count)
                .Where(column => (table.Columns[column].Side ?? 0) == place.Entry).ToList();
            var named = columns.Where(column => coordinates.Described(column)?.Kind is ColumnKind.Label or ColumnKind.Name)
                .Select(column => table.Rows[row].Cells[column].Text);
            var code = columns.Select(column => coordinates.At(row, column)).FirstOrDefault(at => at is not null)?.Code;
            return new(
                publication.County, publication.Organisation, (disclosure.Unit ?? disclosure.Department)?.Name,
                table.Scope is { } scope ? new(scope.Code, scope.Name) : null,
                publication.Year, publication.Stage.Slug(), publication.Version, table.Slug, code,
                named.FirstOrDefault(text => text.Length > 0), table.Unit,
                [.. columns.Select(column => AmountOf(table, row, column, coordinates)).OfType<ApiAmount>()]);
        }

        private ApiAmount? AmountOf(DisclosureTable table, int row, int column, TableCoordinates coordinates)
        {
            var cell = table.Rows[row].Cells[column];
            if (cell.Amount is not { } amount || coordinates.At(row, column) is not { } at)
                return null;
            var word = AmountWords.Of(at, publication.Stage, TableCatalogue.Find(table.Slug)!.Fund);
            if (measure is not null && word != measure)
                return null;
            var id = _ids[table][row, column];
            return new(
                word, at.Line, table.Columns[column].Key, cell.Text, amount.Fen, amount.ToYuanText(), id,
                pathBase + _links.Cell(table, id), cell.At?.ToString(), disclosure.SourceOf(cell.At)?.Sha256);
        }

        private TableCoordinates CoordinatesOf(int number, DisclosureTable table)
        {
            if (!_coordinates.TryGetValue(number, out var coordinates))
                _coordinates[number] = coordinates = TableCoordinates.Of(table, publication.Stage)!;
            return coordinates;
        }
    }
}
