using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Verification;

/// <summary>The hashes of publications, each county's chain of them, and the pointers to the newest.</summary>
internal static class PublicationChecks
{
    public static string Named(this Publication publication) => $"发布 {publication.Address} 第 {publication.Version} 版";

    /// <param name="publications">By county, then by place in the chain.</param>
    public static void Verify(IReadOnlyList<Publication> publications, VerificationReport report)
    {
        foreach (var publication in publications)
        {
            report.Publications++;
            VerifyItself(publication, report);
        }
        foreach (var chain in publications.GroupBy(row => row.County))
        {
            report.Counties++;
            VerifyChain(chain.Key, [.. chain], report);
        }
    }

    /// <summary>What stands beside the content and is not in the publication's hash must say what the content says.</summary>
    public static void VerifyAgainstContent(Publication publication, Disclosure content, VerificationReport report)
    {
        var named = publication.Named();
        if (DisclosureIdentity.Of(content)?.Address != publication.Address)
            report.Fail($"{named}的公开内容说的是另一份公开（{DisclosureIdentity.Of(content)?.Address ?? "不明"}）。");
        if (content.ApprovedOn != publication.ApprovedOn || content.FirstPublishedOn != publication.FirstPublishedOn
            || content.OriginalUrl != publication.OriginalUrl)
        {
            report.Fail($"{named}登记的批复日期、首次公开日期或原网址与公开内容不一致。");
        }
    }

    /// <summary>The one pointer that moves must point to the newest version of its own disclosure.</summary>
    public static void VerifyPointers(
        IReadOnlyList<Publication> publications, IReadOnlyList<CurrentPublication> pointers, VerificationReport report)
    {
        var pointed = pointers.ToDictionary(
            row => new DisclosureIdentity(row.County, row.Organisation, row.Year, row.Stage), row => row.PublicationId);
        foreach (var versions in publications.GroupBy(IdentityOf))
        {
            var newest = versions.MaxBy(row => row.Version)!;
            if (!pointed.Remove(versions.Key, out var current))
                report.Fail($"{versions.Key.Address} 没有指明现行版本，应为第 {newest.Version} 版。");
            else if (current != newest.Id)
                report.Fail($"{versions.Key.Address} 的现行版本指错了，应为第 {newest.Version} 版。");
        }
        foreach (var left in pointed.Keys)
            report.Fail($"{left.Address} 指明了现行版本，却没有任何一次发布。");
    }

    private static void VerifyItself(Publication publication, VerificationReport report)
    {
        var hash = publication.ComputeHash();
        if (hash != publication.PublicationHash)
            report.Fail($"{publication.Named()}的登记被改动：发布散列值应为 {publication.PublicationHash}，实际是 {hash}。");
        if (IdentityOf(publication).Address != publication.Address)
            report.Fail($"{publication.Named()}登记的县、部门、年度或阶段与地址不一致（{IdentityOf(publication).Address}）。");
    }

    private static void VerifyChain(string county, IReadOnlyList<Publication> chain, VerificationReport report)
    {
        Publication? previous = null;
        foreach (var publication in chain)
        {
            var expected = (previous?.ChainIndex ?? 0) + 1;
            if (publication.ChainIndex != expected)
                report.Fail($"县 {county} 的发布链缺了第 {expected} 节到第 {publication.ChainIndex - 1} 节。");
            else if (publication.PreviousHash != previous?.PublicationHash)
                report.Fail($"县 {county} 的发布链在第 {publication.ChainIndex} 节断开：{publication.Named()}没有接上前一节。");
            previous = publication;
        }
    }

    private static DisclosureIdentity IdentityOf(Publication publication) =>
        new(publication.County, publication.Organisation, publication.Year, publication.Stage);
}
