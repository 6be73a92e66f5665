using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Facts;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Verification;

/// <summary>Facts are what their document says: none changed, none missing, none added.</summary>
internal sealed class FactChecks(DisclosureDbContext db, VerificationReport report)
{
    public async Task VerifyAsync(Publication publication, Disclosure content, CancellationToken cancellation)
    {
        var stored = (await db.FactsAsync(publication.Id, cancellation)).ToDictionary(db.NameOf);
        foreach (var expected in PublishedFacts.Of(publication, content))
        {
            report.Facts++;
            if (!stored.Remove(db.NameOf(expected), out var fact))
                report.Fail($"{publication.Named()}的事实 {db.NameOf(expected)}不见了。");
            else if (fact != expected)
                report.Fail($"{publication.Named()}的事实 {db.NameOf(expected)}与公开内容不一致。");
        }
        foreach (var name in stored.Keys)
            report.Fail($"{publication.Named()}多出事实 {name}，公开内容中没有。");
    }

    /// <summary>Withheld content must be gone from the facts as well.</summary>
    public async Task VerifyGoneAsync(Publication publication, CancellationToken cancellation)
    {
        if (await db.FactsAsync(publication.Id, cancellation) is { Count: > 0 } left)
            report.Fail($"{publication.Named()}已屏蔽，但还留有 {left.Count} 条事实。");
    }
}
