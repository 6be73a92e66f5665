using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Verification;

/// <summary>The chain of the audit log, and that log and publications tell of the same acts.</summary>
/// <remarks>A row cut off the end leaves a chain that is whole; only the other record still knows of it.</remarks>
internal static class AuditChecks
{
    /// <param name="entries">By number.</param>
    public static void Verify(
        IReadOnlyList<AuditEntry> entries, IReadOnlyList<Publication> publications, VerificationReport report)
    {
        AuditEntry? previous = null;
        foreach (var entry in entries)
        {
            report.AuditEntries++;
            VerifyEntry(entry, previous, report);
            previous = entry;
        }
        VerifyPublications(entries, publications, report);
    }

    private static void VerifyEntry(AuditEntry entry, AuditEntry? previous, VerificationReport report)
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
        IReadOnlyList<AuditEntry> entries, IReadOnlyList<Publication> publications, VerificationReport report)
    {
        var logged = entries.Where(entry => entry.Action == Publishing.AuditAction)
            .ToLookup(entry => (entry.Subject, entry.Detail));
        foreach (var publication in publications)
        {
            var entry = logged[(publication.Address, Publishing.AuditDetail(publication))].FirstOrDefault();
            if (entry is null)
                report.Fail($"{publication.Named()}没有审计记录。");
            else if (entry.Who != publication.Who || entry.At != publication.PublishedAt)
                report.Fail($"{publication.Named()}的经办人或时间与审计记录第 {entry.Number} 条不一致。");
        }
        var known = publications.Select(row => (row.Address, Publishing.AuditDetail(row))).ToHashSet();
        foreach (var entry in logged.SelectMany(group => group).Where(row => !known.Contains((row.Subject, row.Detail))))
            report.Fail($"审计记录第 {entry.Number} 条所记的发布（{entry.Subject}）不见了。");
    }
}
