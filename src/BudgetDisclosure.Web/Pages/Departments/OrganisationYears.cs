using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Figures;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Departments;

/// <summary>The key figures of an organisation in one year's budget or final accounts.</summary>
public sealed record OrganisationYear(YearStage At, IReadOnlyDictionary<(string Subject, string Code), KeyFigure> Figures)
{
    public KeyFigure? Of(string subject, string code = "") => Figures.GetValueOrDefault((subject, code));

    /// <summary>What its function table comes to, with basic and project expenditure; null where there is no such table.</summary>
    public KeyFigure? Expenditure => Of(KeySubjects.Function) ?? Of(KeySubjects.Expenditure);
}

/// <summary>An organisation's key figures through the years.</summary>
public sealed record OrganisationYears(IReadOnlyList<OrganisationYear> Rows)
{
    /// <summary>Newest first, budgets before final accounts.</summary>
    public static async Task<OrganisationYears> ReadAsync(
        DisclosureDbContext db, string county, string organisation, CancellationToken cancellation)
    {
        var figures = await db.KeyFigures.AsNoTracking()
            .Where(figure => figure.County == county && figure.Organisation == organisation
                && (figure.Code == "" || figure.Subject == KeySubjects.ThreePublic))
            .ToListAsync(cancellation);
        return new([.. figures.GroupBy(figure => new YearStage(figure.Year, Stages.TryParse(figure.Stage)!.Value))
            .Select(group => new OrganisationYear(
                group.Key, group.ToDictionary(figure => (figure.Subject, figure.Code))))
            .OrderByDescending(row => row.At.Year).ThenBy(row => row.At.Stage)]);
    }

    public OrganisationYear? Of(YearStage at) => Rows.FirstOrDefault(row => row.At == at);

    /// <summary>Final against budget expenditure of the same year in per cent; null for a budget, or where either is missing.</summary>
    public string? Execution(OrganisationYear row) =>
        row.At.Stage == Stage.Final && row.Expenditure?.Total is { } spent
            && Of(row.At with { Stage = Stage.Budget })?.Expenditure?.Total is > 0 and var planned
            ? FigureWords.Share(spent, planned)
            : null;
}
