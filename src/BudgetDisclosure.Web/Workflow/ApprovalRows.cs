using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Approvals;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>Lists of approvals as they are stored.</summary>
public static class ApprovalRows
{
    /// <summary>What was approved for one disclosure; null where the county has imported nothing of it.</summary>
    public static async Task<Approval?> ApprovalOfAsync(
        this DisclosureDbContext db, DisclosureIdentity identity, CancellationToken cancellation = default) =>
        await db.Approvals.AsNoTracking().Include(row => row.Amounts).SingleOrDefaultAsync(
            row => row.County == identity.County && row.Year == identity.Year && row.Stage == identity.Stage
                && row.Organisation == identity.Organisation,
            cancellation) is { } entry ? entry.Read() : null;

    /// <summary>The whole list of a year and stage by organisation; empty where there is none.</summary>
    public static Task<Dictionary<string, ApprovalEntry>> ApprovalsOfAsync(
        this DisclosureDbContext db, string county, int year, Stage stage, CancellationToken cancellation = default) =>
        db.Approvals.AsNoTracking().Include(row => row.Amounts)
            .Where(row => row.County == county && row.Year == year && row.Stage == stage)
            .ToDictionaryAsync(row => row.Organisation, StringComparer.Ordinal, cancellation);

    public static Approval Read(this ApprovalEntry entry) => new(entry.ApprovedOn, entry.DocumentNumber)
    {
        Income = Amount(entry, ApprovalAmount.Income),
        Expenditure = Amount(entry, ApprovalAmount.Expenditure),
        Basic = Amount(entry, ApprovalAmount.Basic),
        Project = Amount(entry, ApprovalAmount.Project),
        ThreePublic = Amount(entry, ApprovalAmount.ThreePublic),
    };

    public static ApprovalEntry ToRow(this ApprovedOrganisation approved, ApprovalRequest request, DateTime at)
    {
        var (county, year, organisation) = (request.County, request.Year, approved.Organisation.Code);
        return new()
        {
            County = county,
            Year = year,
            Stage = request.Stage,
            Organisation = organisation,
            ApprovedOn = approved.Approval.ApprovedOn,
            DocumentNumber = approved.Approval.DocumentNumber,
            ImportedBy = request.By.Named,
            ImportedAt = at,
            Amounts =
            [
                .. Items(approved.Approval).Where(item => item.Amount is not null).Select(item => new ApprovalAmount
                {
                    County = county, Year = year, Stage = request.Stage, Organisation = organisation, Item = item.Name,
                    Fen = item.Amount!.Value.Fen, Unit = item.Amount.Unit, Decimals = item.Amount.Decimals,
                }),
            ],
        };
    }

    private static IEnumerable<(string Name, ApprovedAmount? Amount)> Items(Approval approval) =>
    [
        (ApprovalAmount.Income, approval.Income), (ApprovalAmount.Expenditure, approval.Expenditure),
        (ApprovalAmount.Basic, approval.Basic), (ApprovalAmount.Project, approval.Project),
        (ApprovalAmount.ThreePublic, approval.ThreePublic),
    ];

    private static ApprovedAmount? Amount(ApprovalEntry entry, string item) =>
        entry.Amounts.Find(amount => amount.Item == item) is { } row ? new(new(row.Fen), row.Unit, row.Decimals) : null;
}
