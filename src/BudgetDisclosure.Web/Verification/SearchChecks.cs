using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Search;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Verification;

/// <summary>What search finds is what the current versions' documents say, no more and no less.</summary>
internal sealed class SearchChecks(DisclosureDbContext db, VerificationReport report)
{
    private const string Remedy = "用 figures 命令重新建立即可。";

    /// <param name="content">Null where nothing is left of the publication.</param>
    public async Task VerifyAsync(
        Publication publication, Disclosure? content, bool isCurrent, CancellationToken cancellation)
    {
        var expected = isCurrent && content is not null ? PublishedSearch.Of(publication, content) : [];
        var stored = await db.SearchEntries.AsNoTracking().Where(entry => entry.County == publication.County
            && entry.Year == publication.Year && entry.Publication == publication.Id).ToListAsync(cancellation);
        if (!stored.ToHashSet().SetEquals(expected.Select(text => text.Entry)))
            report.Fail($"{publication.Named()}的搜索索引与公开内容不一致。{Remedy}");
    }

    /// <summary>Every text under its own key and its own pairs, each of them in use, and none missing.</summary>
    public async Task VerifyTextsAsync(CancellationToken cancellation)
    {
        var pairs = await db.SearchPostings.GroupBy(row => row.Text)
            .Select(group => new { group.Key, Count = group.Count(), Sum = group.Sum(row => (long)row.Pair) })
            .ToDictionaryAsync(row => row.Key, row => (row.Count, row.Sum), cancellation);
        var used = (await db.SearchEntries.Select(row => row.Text).Distinct().ToListAsync(cancellation)).ToHashSet();
        var isSound = true;
        await foreach (var text in db.SearchTexts.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var expected = Bigrams.Of(FoldedText.Of(text.Text));
            pairs.Remove(text.Key, out var stored);
            isSound &= Bigrams.KeyOf(text.Text) == text.Key && used.Remove(text.Key)
                && stored == (expected.Count, expected.Sum(pair => (long)pair));
        }
        if (!isSound || pairs.Count > 0 || used.Count > 0)
            report.Fail($"搜索用的文字与公开内容不一致。{Remedy}");
    }
}
