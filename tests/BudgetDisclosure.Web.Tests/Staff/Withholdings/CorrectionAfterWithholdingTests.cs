using BudgetDisclosure.Web.Workflow.Drafts;
using BudgetDisclosure.Web.Workflow.Withholdings;

namespace BudgetDisclosure.Web.Tests.Staff.Withholdings;

/// <summary>A draft that shows again what an earlier version had withheld.</summary>
public sealed class CorrectionAfterWithholdingTests : IDisposable
{
    private const string Reason = "支出多列 10 万元。";
    private readonly ManualClock _clock = new();
    private readonly Portal _portal;
    private readonly DraftDesk _desk;

    public CorrectionAfterWithholdingTests()
    {
        _portal = new() { Clock = _clock };
        _desk = new(_portal, _clock);
    }

    [Fact]
    public async Task Draft_ApprovedBeforeTheWithholding_IsPublishedOnlyAfterItWasApprovedAgain()
    {
        await _desk.OpenAsync();
        await _desk.PublishAsync(await _desk.SignedAsync(SampleWorkbooks.Totals()));
        var id = await _desk.SignedAsync(SampleWorkbooks.Totals("90.00", "90.00"), Reason);
        Assert.IsType<WithholdingOutcome.Done>(
            await _portal.WithholdAsync(new(Part: new("income-expenditure", null, "0.一、财政拨款收入", null))));

        Assert.Contains("请审核人退回", (await _desk.PublishAsync(id)).Refusal);

        _clock.Forward(TimeSpan.FromMinutes(1));
        await DraftDesk.Accepted(_desk.Reviewer.PostAsync(
            $"/staff/drafts/{id}/review?handler=Return", ("revision", await _desk.RevisionAsync(id)), ("remark", "屏蔽以后再看。")));
        var revision = (await _desk.DraftAsync(id)).Revision;
        Assert.IsType<DraftOutcome.Done>(await _portal.UseAsync<DraftReview, DraftOutcome>(
            review => review.SubmitAsync(id, revision, Reason, _desk.Clerk)));
        await _desk.ApproveAsync(id);
        await _desk.SignOffAsync(id);
        Assert.Contains("请确认现在的内容可以公开", (await _desk.Publisher.GetAsync($"/staff/drafts/{id}/publish")).Html);
        await DraftDesk.Accepted(_desk.PublishAsync(id));

        using var client = _portal.CreateClient();
        Assert.Contains("90.00", await client.GetStringAsync("/990102/434/2024/budget"));
        Assert.Contains("（已屏蔽）", await client.GetStringAsync("/990102/434/2024/budget?version=1"));
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    public void Dispose()
    {
        _desk.Close();
        _portal.Dispose();
    }
}
