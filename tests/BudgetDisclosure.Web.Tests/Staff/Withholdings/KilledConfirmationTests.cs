using System.Net;
using System.Net.Sockets;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Tests.Crashes;
using BudgetDisclosure.Web.Workflow.Accounts;
using BudgetDisclosure.Web.Workflow.Withholdings;

namespace BudgetDisclosure.Web.Tests.Staff.Withholdings;

public sealed class SqliteKilledConfirmationTests() : KilledConfirmationTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresKilledConfirmationTests(PostgresServer server) : KilledConfirmationTests(new PostgresPortal(server));

/// <summary>The built portal, killed while the second person confirms: the next start finishes the act and closes the proposal.</summary>
public abstract class KilledConfirmationTests(Portal portal) : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("WithholdingWritten:1", ProposalState.Pending)]
    [InlineData("FileDeleted:1", ProposalState.Confirmed)]
    public async Task Portal_KilledWhileSomebodyConfirms_HasDoneItOnceAfterTheNextStart(string step, ProposalState atDeath)
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: WithholdingDesk.Amount));
        var address = FreeAddress();
        var program = KilledCommand.RunAsync(portal, step, file: null, "serve", "--urls", address, "--Demo:Load", "false");
        await ReadyAsync(address);
        portal.ClientOptions.BaseAddress = new(address);
        // Each with a clock of their own: a code counts for the system's half minute only.
        using var first = await StaffClient.JoinAsync(portal, new(), "first", StaffRole.Reviewer, Portal.County);
        using var second = await StaffClient.JoinAsync(portal, new(), "second", StaffRole.Publisher, Portal.County);
        using var desk = new WithholdingDesk(portal, first, second);
        var proposal = await desk.ProposedAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => desk.ConfirmAsync(second, proposal));

        Assert.Equal(KilledCommand.Killed, (await program).Exit);
        Assert.Equal(atDeath, (await desk.ProposalAsync()).State);
        await portal.SweepAsync();
        var closed = await desk.ProposalAsync();
        Assert.Equal((ProposalState.Confirmed, "second的姓名（second）"), (closed.State, closed.ClosedBy));
        Assert.Equal(["staff.withhold-propose", "withhold", "withhold", "staff.withhold-confirm"], await desk.ActsAsync());
        Assert.IsType<ProposalOutcome.Done>(await portal.UseAsync<WithholdingProposals, ProposalOutcome>(proposals =>
            proposals.ConfirmAsync(closed.Id, "", new StaffActor(closed.ClosedBy!, Guid.NewGuid(), null))));
        Assert.Equal(2, await desk.WithheldAsync());
        Assert.False(File.Exists(portal.PathOf(SampleWorkbooks.IncomeExpenditure(amount: WithholdingDesk.Amount).Sha256)));
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    private static async Task ReadyAsync(string address)
    {
        using var client = new HttpClient { BaseAddress = new(address) };
        using var patience = new CancellationTokenSource(Soon);
        while (true)
        {
            try
            {
                if ((await client.GetAsync("/healthz/ready", patience.Token)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }
}
