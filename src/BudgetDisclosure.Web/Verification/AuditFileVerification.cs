using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Verification;

/// <param name="Defects">One sentence for each line that does not agree, naming it.</param>
/// <param name="Later">How many entries the log has after the file's last.</param>
public sealed record AuditFileReport(IReadOnlyList<string> Defects, long Later);

/// <summary>Whether every line of an exported audit log stands unchanged in the chain, and the file leaves none out.</summary>
/// <remarks>
/// Somebody who holds such a file sees that the log was not rewritten since: a whole chain can be made anew, the copy in
/// other hands cannot. Entries after the file's last one are newer, or were cut off the file: nobody can tell.
/// </remarks>
public sealed class AuditFileVerification(DisclosureDbContext db)
{
    public async Task<AuditFileReport> RunAsync(AuditFile file, CancellationToken cancellation = default)
    {
        var chain = new VerificationReport();
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var entries = await db.Audit.AsNoTracking().OrderBy(row => row.Number).ToListAsync(cancellation);
        AuditEntry? previous = null;
        foreach (var entry in entries)
        {
            AuditChecks.VerifyEntry(entry, previous, chain);
            previous = entry;
        }
        var byNumber = entries.ToDictionary(entry => entry.Number);
        var last = file.Lines.Max(line => line.Number) ?? 0;
        return new(
            [.. chain.Defects, .. file.Lines.SelectMany(line => DefectsOf(line, byNumber)), .. Missing(file, entries, last)],
            entries.LongCount(entry => entry.Number > last));
    }

    private static IEnumerable<string> DefectsOf(AuditLine line, Dictionary<long, AuditEntry> entries)
    {
        if (line.Number is not { } number || !entries.TryGetValue(number, out var entry))
        {
            yield return $"文件第 {line.Line} 行（第 {line.Fields[0]} 条）：审计记录里没有这一条。";
            yield break;
        }
        foreach (var (name, written, known) in AuditFile.Names.Zip(line.Fields, AuditFile.FieldsOf(entry)))
        {
            if (written != InOneWay(known))
                yield return $"文件第 {line.Line} 行（第 {number} 条）的“{name}”是“{written}”，审计记录里是“{known}”。";
        }
    }

    /// <summary>A line break in a quoted field is read as one character, whichever it was.</summary>
    private static string InOneWay(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>
    /// Up to its last entry a file has all of them; an excerpt all that are about an address in its counties. Which
    /// accounts are a county's changes, so that entries about accounts are not missed.
    /// </summary>
    private static IEnumerable<string> Missing(AuditFile file, List<AuditEntry> entries, long last)
    {
        var there = file.Lines.Select(line => line.Number).ToHashSet();
        foreach (var twice in file.Lines.GroupBy(line => line.Number).Where(group => group.Count() > 1))
            yield return $"文件里第 {twice.Key} 条出现了 {twice.Count()} 次。";
        foreach (var entry in entries.Where(entry => entry.Number <= last && !there.Contains(entry.Number)))
        {
            if (file.Counties is null || (CountyAudit.CountyOf(entry) is { } county && file.Counties.Contains(county)))
                yield return $"文件缺了第 {entry.Number} 条。";
        }
    }
}
