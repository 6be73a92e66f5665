using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Api;

/// <summary>Where a line stands: tables and rows count from 1, entries of a row from 0.</summary>
internal sealed record LinePlace(Guid Publication, int TableNumber, int RowNumber, int Entry);

/// <summary>Finds lines in the facts of the current versions; null asks for all.</summary>
internal sealed class LineFilter
{
    public string? County { get; init; }
    public int? Year { get; init; }
    public Stage? Stage { get; init; }
    public string? Slug { get; init; }
    public string? CodePrefix { get; init; }
    public string? Organisation { get; init; }
    public string? Measure { get; init; }

    /// <summary>How many lines there are, and some of them in the order of county, year, publication and print.</summary>
    public async Task<(int Total, IReadOnlyList<LinePlace> Places)> FindAsync(
        DisclosureDbContext db, int skipped, int most, CancellationToken cancellation)
    {
        var budget = BudgetLines(db).Select(row => new
        {
            row.County, row.Year, row.Publication, row.TableNumber, row.RowNumber, row.Entry,
        });
        var threePublic = ThreePublicAmounts(db).Select(row => new
        {
            row.County, row.Year, row.Publication, row.TableNumber, row.RowNumber, Entry = 0,
        }).Distinct();
        var all = budget.Concat(threePublic);
        var places = await all
            .OrderBy(row => row.County).ThenBy(row => row.Year).ThenBy(row => row.Publication)
            .ThenBy(row => row.TableNumber).ThenBy(row => row.RowNumber).ThenBy(row => row.Entry)
            .Skip(skipped).Take(most).ToListAsync(cancellation);
        return (
            await all.CountAsync(cancellation),
            [.. places.Select(row => new LinePlace(row.Publication, row.TableNumber, row.RowNumber, row.Entry))]);
    }

    private IQueryable<BudgetLine> BudgetLines(DisclosureDbContext db)
    {
        var rows = Current<BudgetLine>(db);
        if (Slug is not null)
            rows = rows.Where(row => row.Slug == Slug);
        if (CodePrefix is not null)
            rows = rows.Where(row => row.FunctionCode!.StartsWith(CodePrefix) || row.EconomicCode!.StartsWith(CodePrefix));
        if (Measure is not null)
        {
            var member = AmountWords.MemberOf(Measure);
            rows = rows.Where(row => EF.Property<long?>(row, member) != null);
        }
        return rows;
    }

    /// <remarks>“三公” tables have no codes. The only money they speak of is 财政拨款, so its amounts are called by their measure.</remarks>
    private IQueryable<ThreePublicAmount> ThreePublicAmounts(DisclosureDbContext db)
    {
        var rows = Current<ThreePublicAmount>(db);
        if (Slug is not null)
            rows = rows.Where(row => row.Slug == Slug);
        if (CodePrefix is not null)
            rows = rows.Where(row => false);
        if (Measure is null)
            return rows;
        var (own, total) = (Fund.Appropriation.Word(), Core.Tables.Measure.Total.Word());
        var (budget, final) = (Core.Stage.Budget.Slug(), Core.Stage.Final.Slug());
        var isPlanned = Measure == AmountWords.Planned;
        return
            from row in rows
            join current in db.CurrentPublications on row.Publication equals current.PublicationId
            where row.Fen != null
                && isPlanned == (row.Stage != (current.Stage == Core.Stage.Budget ? budget : final))
                && (isPlanned || (row.Fund == own ? row.Measure == Measure : row.Measure == total && row.Fund == Measure))
            select row;
    }

    /// <summary>The facts of current versions; a copy of another organisation's table is that organisation's.</summary>
    private IQueryable<TFact> Current<TFact>(DisclosureDbContext db)
        where TFact : TableFact
    {
        var currents = db.CurrentPublications.Where(current =>
            (County == null || current.County == County) && (Year == null || current.Year == Year)
            && (Stage == null || current.Stage == Stage));
        var rows = db.Set<TFact>().AsNoTracking().Where(row =>
            (County == null || row.County == County) && (Year == null || row.Year == Year));
        if (Organisation is null)
        {
            return from row in rows
                   join current in currents on row.Publication equals current.PublicationId
                   select row;
        }
        return from row in rows
               join current in currents on row.Publication equals current.PublicationId
               join table in db.Set<FactTable>()
                   on new { row.County, row.Year, row.Publication, row.TableNumber }
                   equals new { table.County, table.Year, table.Publication, table.TableNumber }
               where table.ScopeCode == Organisation
                   || (table.ScopeCode == null && table.ScopeName == null && current.Organisation == Organisation)
               select row;
    }
}
