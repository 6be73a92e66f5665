using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Lists;
using BudgetDisclosure.Core.Statistics;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Reading;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>What importing a county's statistics came to.</summary>
public abstract record StatisticOutcome
{
    /// <param name="Count">The rows of the list.</param>
    /// <param name="Changed">How many of them are new or different; 0 where all stood there already.</param>
    public sealed record Done(int Count, int Changed) : StatisticOutcome;

    /// <summary>Nothing was imported.</summary>
    /// <param name="Sentences">All that is wrong, each with its place in the file.</param>
    public sealed record Refused(IReadOnlyList<string> Sentences) : StatisticOutcome;
}

/// <summary>Takes a county's population and price indexes over, in one transaction with the audit entry.</summary>
/// <remarks>A year and indicator given again is replaced; what the list does not name stays.</remarks>
public sealed class StatisticImport(DisclosureDbContext db, TimeProvider clock)
{
    /// <summary>What it is called in the audit log.</summary>
    public const string AuditAction = "statistics";

    /// <summary>A wrong file has a fault in each of its rows.</summary>
    public const int MostFaults = 50;

    public async Task<StatisticOutcome> ImportAsync(
        CountyCode county, IncomingFile file, string who, CancellationToken cancellation = default)
    {
        var (document, refusal) = ListFiles.Read(file.Name, file.Bytes, cancellation);
        if (document is null)
            return new StatisticOutcome.Refused([refusal!.Sentence]);
        if (!await db.Counties.AnyAsync(row => row.Code == county.Value, cancellation))
            return new StatisticOutcome.Refused([$"还没有登记 {county} 这个县。请先用 county add 登记，或者先导入它的文件。"]);
        var reading = new StatisticReader().Read(document);
        return reading.Faults.Count > 0
            ? new StatisticOutcome.Refused(InWords(file.Name, reading.Faults))
            : new StatisticOutcome.Done(
                reading.Statistics.Count,
                await ReplaceAsync(county.Value, reading.Statistics, file.Sha256, who, cancellation));
    }

    private async Task<int> ReplaceAsync(
        string county, IReadOnlyList<Statistic> given, string sha256, string who, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginActAsync(cancellation);
        var stored = await db.Statistics.AsNoTracking().Where(row => row.County == county)
            .ToDictionaryAsync(
                row => (row.Year, row.Kind), row => new Statistic(row.Year, row.Kind, row.Value, row.Source), cancellation);
        var changed = given.Where(row => stored.GetValueOrDefault((row.Year, row.Kind)) != row).ToList();
        if (changed.Count == 0)
            return 0;
        foreach (var row in changed)
            await db.Statistics.Where(old => old.County == county && old.Year == row.Year && old.Kind == row.Kind)
                .ExecuteDeleteAsync(cancellation);
        var years = string.Join(' ', changed.Select(row => row.Year).Distinct().Order());
        db.Statistics.AddRange(changed.Select(row => new CountyStatistic
        {
            County = county, Year = row.Year, Kind = row.Kind, Value = row.Value, Source = row.Source,
        }));
        await db.AppendAsync(
            [
                new()
                {
                    At = clock.UtcSecond(),
                    Who = who,
                    Action = AuditAction,
                    Subject = $"/{county}",
                    Detail = $"{given.Count} rows, {sha256}, changed {changed.Count}: {years}",
                },
            ],
            cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return changed.Count;
    }

    private static IReadOnlyList<string> InWords(string name, IReadOnlyList<ListFault> faults)
    {
        var sentences = faults.Take(MostFaults).Select(fault => InWords(name, fault));
        return faults.Count <= MostFaults ? [.. sentences] : [.. sentences, $"还有 {faults.Count - MostFaults} 处，没有列出。"];
    }

    private static string InWords(string name, ListFault fault) => fault.At is { } at
        ? $"{name}，{SourcePlaces.InWords(at)}：{fault.Message}。"
        : $"{name}：{fault.Message}。";
}
