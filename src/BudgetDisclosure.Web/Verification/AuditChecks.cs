using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Verification;

/// <summary>The chain of the audit log, and that log and publications tell of the same acts.</summary>
/// <remarks>A row cut off the end leaves a chain that is whole; only the other record still knows of it.</remarks>
internal static class AuditChecks
{
    /// <param name="entries">By number.</param>
    /// <param name="beside">The hash of explanations and signatures as they are now, by publication; none where it has neither.</param>
    public static void Verify(
        IReadOnlyList<AuditEntry> entries, IReadOnlyList<Publication> publications,
        IReadOnlyDictionary<Guid, string> beside, VerificationReport report)
    {
        AuditEntry? previous = null;
        foreach (var entry in entries)
        {
            report.AuditEntries++;
            VerifyEntry(entry, previous, report);
            previous = entry;
        }
        VerifyPublications(
            entries, [.. publications.Select(row => (row, Publishing.AuditDetail(row, beside.GetValueOrDefault(row.Id))))], report);
    }

    /// <summary>That an entry is as it was written, and goes on where the one before it ended.</summary>
    public static void VerifyEntry(AuditEntry entry, AuditEntry? previous, VerificationReport report)
    {
        var expected = (previous?.Number ?? 0) + 1;
        if (entry.ComputeHash() != entry.Hash)
            report.Fail($"审计记录第 {entry.Number} 条被改动：散列值应为 {entry.Hash}，实际是 {entry.ComputeHash()}。");
        if (entry.Number != expected)
            report.Fail($"审计记录缺了第 {expected} 条到第 {entry.Number - 1} 条。");
        else if (entry.PreviousHash != previous?.Hash)
            report.Fail($"审计记录在第 {entry.Number} 条断开：没有接上前一条。");
    }

    private static void VerifyPublications(
        IReadOnlyList<AuditEntry> entries, IReadOnlyList<(Publication Row, string Detail)> publications,
        VerificationReport report)
    {
        var logged = entries.Where(entry => entry.Action == Publishing.AuditAction)
            .ToLookup(entry => (entry.Subject, entry.Detail));
        foreach (var (publication, detail) in publications)
        {
            var entry = logged[(publication.Address, detail)].FirstOrDefault();
            if (entry is null)
                report.Fail($"{publication.Named()}没有审计记录，或者它的说明、审签登记被改动。");
            else if (entry.Who != publication.Who || entry.At != publication.PublishedAt)
                report.Fail($"{publication.Named()}的经办人或时间与审计记录第 {entry.Number} 条不一致。");
        }
        var known = publications.Select(row => (row.Row.Address, row.Detail)).ToHashSet();
        foreach (var entry in logged.SelectMany(group => group).Where(row => !known.Contains((row.Subject, row.Detail))))
            report.Fail($"审计记录第 {entry.Number} 条所记的发布（{entry.Subject}）不见了。");
    }
}
