using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Staff.Withholdings;

/// <summary>Two people of one county who may withhold, each with a browser, and something published.</summary>
internal sealed class WithholdingDesk(Portal portal, StaffClient first, StaffClient second) : IDisposable
{
    public const string Address = "/990102/434/2024/budget";
    public const string Cell = "income-expenditure#0.一、财政拨款收入.income.amount";
    public const string Amount = "123.45";
    public const string Pages = "/staff/990102/withholdings";

    public StaffClient First { get; } = first;
    public StaffClient Second { get; } = second;

    public static async Task<WithholdingDesk> OpenAsync(Portal portal, ManualClock clock) => new(
        portal, await StaffClient.JoinAsync(portal, clock, "first", StaffRole.Reviewer, Portal.County),
        await StaffClient.JoinAsync(portal, clock, "second", StaffRole.Publisher, Portal.County));

    public void Dispose()
    {
        First.Dispose();
        Second.Dispose();
    }

    /// <summary>Proposes by the form, as the page sends it.</summary>
    public Task<StaffAnswer> ProposeAsync(string at = Cell, params (string Name, string Value)[] others) => First.PostAsync(
        $"{Pages}/new", $"{Pages}/new?of=434/2024/budget&at={Uri.EscapeDataString(at)}",
        [
            .. new (string Name, string Value)[]
            {
                ("of", "434/2024/budget"), ("at", at), ("ground", "涉及个人信息"), ("authority", "县保密局"),
                ("documentNumber", "保密局〔2026〕3号"), ("decidedOn", "2026-11-01"), ("reason", "表里写了住址。"),
            }.Where(field => others.All(other => other.Name != field.Name)),
            .. others,
        ]);

    /// <summary>The address of a proposal that was taken.</summary>
    public async Task<string> ProposedAsync(string at = Cell, params (string Name, string Value)[] others)
    {
        var answer = await ProposeAsync(at, others);
        Assert.True(answer.Location?.StartsWith($"{Pages}/") == true, answer.Refusal ?? answer.Html);
        return answer.Location;
    }

    /// <summary>What the form of the page carries of what is to be seen on it.</summary>
    public static async Task<string> SeenAsync(StaffClient person, string proposal) =>
        (await person.GetAsync(proposal)).Find("name=\"seen\" value=\"([^\"]*)\"") ?? "";

    public async Task<StaffAnswer> ConfirmAsync(StaffClient person, string proposal, string? seen = null) => await person.PostAsync(
        $"{proposal}?handler=Confirm", ("seen", seen ?? await SeenAsync(person, proposal)), ("sure", "true"));

    public Task<WithholdingProposal> ProposalAsync() =>
        portal.ReadAsync(db => db.WithholdingProposals.AsNoTracking().SingleAsync());

    public Task<int> WithheldAsync() => portal.ReadAsync(db => db.Withholdings.CountAsync());

    public Task<List<string>> ActsAsync() => portal.ReadAsync(db => db.Audit.OrderBy(row => row.Number)
        .Where(row => row.Action.StartsWith("staff.withhold-") || row.Action == WithholdingActs.AuditAction)
        .Select(row => row.Action).ToListAsync());
}
