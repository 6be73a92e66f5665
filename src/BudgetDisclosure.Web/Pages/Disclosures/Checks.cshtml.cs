using BudgetDisclosure.Core.Completeness;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Infrastructure.Caching;
using BudgetDisclosure.Web.Workflow;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>A rule that came out otherwise when the disclosure was published.</summary>
public sealed record ChangedRule(string Code, OutcomeTally? Then, OutcomeTally? Now);

/// <summary>Every rule with its outcome, each figure leading to its cell.</summary>
[PublishedContent]
public sealed class ChecksModel(DisclosureDbContext db, PublishedDisclosures published) : PageModel
{
    public PublishedDisclosure Published { get; private set; } = null!;

    /// <summary>The rules by how they came out, the worst first.</summary>
    public IReadOnlyList<((Outcome Outcome, bool IsHint) Worst, IReadOnlyList<RuleView> Rules)> Groups { get; private set; } = [];

    public OutcomeTally Tally { get; private set; }

    /// <summary>All checks, each by itself.</summary>
    public int Count { get; private set; }

    /// <summary>The run made when it was published, where it is not the newest; null else.</summary>
    public CheckRun? First { get; private set; }

    public OutcomeTally FirstTally { get; private set; }

    public IReadOnlyList<ChangedRule> Changed { get; private set; } = [];

    public IReadOnlyList<IndicatorView> Indicators { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Published = await published.OpenAsync(HttpContext);
        Indicators = IndicatorsOf(Published);
        var rules = RuleView.Of(Published, Published.Checks);
        Groups =
        [
            .. rules.GroupBy(rule => rule.Tally.WorstOutcome)
                .OrderBy(group => OutcomeWords.Rank(group.Key.Outcome, group.Key.IsHint))
                .Select(group => (group.Key, (IReadOnlyList<RuleView>)[.. group])),
        ];
        Tally = OutcomeTally.OfRules(Published.Checks);
        Count = Published.Checks.Count;
        First = (await db.CheckRunsAsync(Published.Publication, HttpContext.RequestAborted))
            .Find(run => run.AtPublication && run.Number != Published.Run!.Number);
        if (First is not null)
            Compare(PublishedChecks.Read(First));
    }

    /// <summary>All but the units below: how many of those are out changes without this page.</summary>
    private IReadOnlyList<IndicatorView> IndicatorsOf(PublishedDisclosure found)
    {
        var stored = new StoredFacts
        {
            IsMachineReadable = true,
            HasOtherStage = HttpContext.Features.GetRequiredFeature<LocatedVersion>().OtherStage is not null,
        };
        return
        [
            .. CompletenessIndicators.Of(found.Disclosure, found.Checks, stored)
                .Where(indicator => indicator.Key != "units").Select(indicator => new IndicatorView(indicator)),
        ];
    }

    private void Compare(IReadOnlyList<Check> then)
    {
        FirstTally = OutcomeTally.OfRules(then);
        var (before, now) = (ByRule(then), ByRule(Published.Checks));
        Changed =
        [
            .. before.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
                .Select(code => new ChangedRule(code, Find(before, code), Find(now, code)))
                .Where(rule => rule.Then != rule.Now),
        ];
    }

    private static Dictionary<string, OutcomeTally> ByRule(IReadOnlyList<Check> checks) =>
        checks.GroupBy(check => check.Rule).ToDictionary(group => group.Key, OutcomeTally.Of);

    private static OutcomeTally? Find(Dictionary<string, OutcomeTally> tallies, string code) =>
        tallies.TryGetValue(code, out var tally) ? tally : null;
}
