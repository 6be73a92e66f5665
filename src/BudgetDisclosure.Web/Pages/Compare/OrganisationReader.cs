using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Figures;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Compare;

/// <summary>Reads the organisations of a comparison, in as many queries for twelve as for one.</summary>
internal sealed class OrganisationReader(DisclosureDbContext db, YearStage at)
{
    private sealed record Pointer(Guid Publication, string County, string Organisation, int Year, Stage Stage);

    private sealed record Part(Guid Publication, string Scope, string Target);

    private const string UnitsTable = "units";
    private static readonly string[] Totals = ["合计", "总计"];

    /// <summary>In the order asked for; null where one of them does not exist.</summary>
    public async Task<IReadOnlyList<ComparedOrganisation>?> ReadAsync(
        IReadOnlyList<OrganisationAddress> of, CancellationToken cancellation)
    {
        var codes = of.Select(one => one.Organisation).Distinct(StringComparer.Ordinal).ToArray();
        var homes = of.Select(one => one.County).Distinct(StringComparer.Ordinal).ToArray();
        // Figures, pointers and withholdings must be of one moment: a withholding may come between.
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var counties = await db.Counties.AsNoTracking().Where(row => EF.Parameter(homes).Contains(row.Code))
            .ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, cancellation);
        var organisations = await db.Organisations.AsNoTracking().Include(row => row.Names)
            .Where(row => EF.Parameter(homes).Contains(row.County)
                && (EF.Parameter(codes).Contains(row.Code) || EF.Parameter(codes).Contains(row.Parent)))
            .ToListAsync(cancellation);
        var known = organisations.ToDictionary(row => new OrganisationAddress(row.County, row.Code));
        if (!of.All(known.ContainsKey))
            return null;
        var pointers = await PointersAsync(homes, codes, cancellation);
        var current = pointers.Where(row => row.Year == at.Year && row.Stage == at.Stage)
            .Select(row => row.Publication).ToArray();
        var parts = (await db.Withholdings.AsNoTracking()
            .Where(row => EF.Parameter(current).Contains(row.PublicationId) && row.Scope != Withholding.OfFile)
            .Select(row => new Part(row.PublicationId, row.Scope, row.Target)).ToListAsync(cancellation))
            .ToLookup(part => part.Publication);
        var staff = await StaffAsync(current, cancellation);
        var figures = (await FiguresAsync(homes, codes, cancellation))
            .ToLookup(figure => new OrganisationAddress(figure.County, figure.Organisation));
        return [.. of.Select(Compared)];

        ComparedOrganisation Compared(OrganisationAddress one)
        {
            var row = known[one];
            var own = pointers
                .Where(pointer => pointer.County == one.County && pointer.Organisation == one.Organisation).ToList();
            var now = own.Find(pointer => pointer.Year == at.Year && pointer.Stage == at.Stage);
            var withheld = parts[now?.Publication ?? Guid.Empty].ToList();
            var tables = withheld.Where(part => part.Scope != Withholding.OfVersion)
                .Select(part => WithheldPart.Parse(part.Scope, part.Target)).Where(part => part.Scope is null)
                .Select(part => part.Slug).ToHashSet(StringComparer.Ordinal);
            return new(
                counties[one.County], one.Organisation, row.NameIn(at.Year), row.Parent is not null,
                organisations.Exists(unit => unit.County == one.County && unit.Parent == one.Organisation))
            {
                Published = own.Where(pointer => pointer.Year == at.Year).Select(pointer => pointer.Stage).ToHashSet(),
                HasPublishedLastYear = own.Exists(pointer => pointer.Year < at.Year && pointer.Stage == at.Stage),
                IsWithheld = withheld.Exists(part => part.Scope == Withholding.OfVersion),
                WithheldTables = tables,
                Figures = Of(figures[one], at.Year),
                LastYear = Of(figures[one], at.Year - 1),
                Staff = now is not null && !tables.Contains(UnitsTable) ? ServingOf([.. staff[now.Publication]]) : null,
            };
        }
    }

    private static Dictionary<(string, string), KeyFigure> Of(IEnumerable<KeyFigure> figures, int year) =>
        figures.Where(figure => figure.Year == year).ToDictionary(figure => (figure.Subject, figure.Code));

    private Task<List<Pointer>> PointersAsync(string[] homes, string[] codes, CancellationToken cancellation) =>
        db.CurrentPublications.AsNoTracking()
            .Where(row => EF.Parameter(homes).Contains(row.County) && EF.Parameter(codes).Contains(row.Organisation)
                && (row.Year == at.Year || row.Year == at.Year - 1))
            .Select(row => new Pointer(row.PublicationId, row.County, row.Organisation, row.Year, row.Stage))
            .ToListAsync(cancellation);

    /// <summary>The wholes and the lines of “三公” of both years.</summary>
    private Task<List<KeyFigure>> FiguresAsync(string[] homes, string[] codes, CancellationToken cancellation)
    {
        var (stage, last) = (at.Stage.Slug(), at.Year - 1);
        return db.KeyFigures.AsNoTracking()
            .Where(row => EF.Parameter(homes).Contains(row.County) && EF.Parameter(codes).Contains(row.Organisation)
                && row.Stage == stage && (row.Year == at.Year || row.Year == last)
                && (row.Code == "" || row.Subject == KeySubjects.ThreePublic))
            .ToListAsync(cancellation);
    }

    /// <summary>The rows of the disclosures' own tables of units.</summary>
    private async Task<ILookup<Guid, UnitStaffing>> StaffAsync(Guid[] current, CancellationToken cancellation) =>
        (await db.Set<UnitStaffing>().AsNoTracking()
            .Where(row => EF.Parameter(current).Contains(row.Publication)
                && !db.Set<FactTable>().Any(table => table.County == row.County && table.Year == row.Year
                    && table.Publication == row.Publication && table.TableNumber == row.TableNumber
                    && (table.ScopeCode != null || table.ScopeName != null)))
            .ToListAsync(cancellation)).ToLookup(row => row.Publication);

    /// <summary>The total where one is printed, else the sum of the rows if each has a number; of one table.</summary>
    private static long? ServingOf(IReadOnlyList<UnitStaffing> rows)
    {
        if (rows.Select(row => row.TableNumber).Distinct().Count() != 1)
            return null;
        var isTotal = rows.ToLookup(
            row => Totals.Contains(string.Concat(row.Name.Where(letter => !char.IsWhiteSpace(letter)))));
        if (isTotal[true].Select(ServingOf).OfType<long>().ToList() is [var total])
            return total;
        var each = isTotal[false].Select(ServingOf).ToList();
        return each.Count == 0 || each.Contains(null) ? null : each.Sum();
    }

    private static long? ServingOf(UnitStaffing row) =>
        row.Serving ?? (row.ServingAdministrative is null && row.ServingInstitutional is null
            ? null : (row.ServingAdministrative ?? 0) + (row.ServingInstitutional ?? 0));
}
