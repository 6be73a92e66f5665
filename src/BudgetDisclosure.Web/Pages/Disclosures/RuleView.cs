using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>One check as its page shows it.</summary>
/// <param name="Anchor">The id on the page: R26-2.</param>
public sealed record CheckView(Check Check, string Anchor, CheckLinks Links)
{
    /// <summary>The sentence with every printed figure leading to its place.</summary>
    public IEnumerable<ParagraphPiece> Sentence => CheckFormula.Of(Check)
        .Select(piece => new ParagraphPiece(piece.Text, piece.Operand is { } operand ? Links.Of(operand) : null));

    /// <summary>Figures and passages that the sentence does not print, each with its place.</summary>
    public IEnumerable<(Operand Operand, string Address)> Others
    {
        get
        {
            var said = CheckFormula.Of(Check).Select(piece => piece.Operand).OfType<Operand>().ToList();
            foreach (var operand in Check.Operands.Where(operand => !said.Exists(other => ReferenceEquals(other, operand))))
            {
                if (Links.Of(operand) is { } address)
                    yield return (operand, address);
            }
        }
    }
}

/// <summary>A rule with all that it came to in a run.</summary>
public sealed record RuleView(string Code, IReadOnlyList<CheckView> Checks)
{
    /// <summary>Null for a rule that today's list no longer has.</summary>
    public Rule? Rule { get; } = Rules.Find(Code);

    public OutcomeTally Tally { get; } = OutcomeTally.Of(Checks.Select(view => view.Check));

    /// <summary>What the run says, rules in their order, of each the worst first.</summary>
    public static IReadOnlyList<RuleView> Of(PublishedDisclosure published, IReadOnlyList<Check> checks)
    {
        var links = new CheckLinks(published);
        return
        [
            .. checks.Zip(CheckLinks.AnchorsOf(checks), (check, anchor) => new CheckView(check, anchor, links))
                .GroupBy(view => view.Check.Rule).Select(group => new RuleView(group.Key, [.. group.OrderBy(view => OutcomeWords.Rank(view.Check.Outcome, view.Check.IsHint))])),
        ];
    }
}
