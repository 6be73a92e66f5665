using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>A file in memory with all that was read from it.</summary>
public sealed record OpenedFile(IncomingFile File, NamedSource Source)
{
    /// <summary>What was read in place of the file: the .docx that an old Word file became; null for others.</summary>
    public byte[]? Converted { get; init; }

    /// <summary>Bytes of memory that its content takes.</summary>
    public int Length => File.Bytes.Length + (Converted?.Length ?? 0);
}

/// <summary>A file that was read, and what it says alone of whose and which disclosure it is.</summary>
/// <param name="Kept">Its content, or null where it has to be opened again.</param>
public sealed record ReadFile(ImportItem Item, string Sha256, OpenedFile? Kept)
{
    /// <summary>Code, or name where there is none.</summary>
    public required string? Organisation { get; init; }
    public required FiscalYear? Year { get; init; }
    public required Stage Stage { get; init; }
    /// <summary>Whose it is according to the roster; null without one.</summary>
    public required RosterIdentity? Identity { get; init; }
}

/// <summary>Puts the files of a folder that name the same organisation, year and stage together as one disclosure.</summary>
public static class DisclosureGrouping
{
    /// <summary>
    /// In the order of the files. A file that leaves something unsaid (an annex without a year or a department)
    /// goes to the only disclosure it does not contradict, if there is just one.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<ReadFile>> Group(IReadOnlyList<ReadFile> files)
    {
        var groups = files.Where(IsComplete).GroupBy(Key).Select(group => group.ToList()).ToList();
        foreach (var file in files.Where(file => !IsComplete(file)))
        {
            if (groups.Where(group => MayBelong(file, group[0])).ToList() is [var only])
                only.Add(file);
            else
                groups.Add([file]);
        }
        var order = files.Select((file, i) => (file, i)).ToDictionary(pair => pair.file, pair => pair.i);
        foreach (var group in groups)
            group.Sort((left, right) => order[left].CompareTo(order[right]));
        return [.. groups.OrderBy(group => order[group[0]])];
    }

    private static bool IsComplete(ReadFile file) => file.Year is not null && file.Organisation is not null;

    private static object Key(ReadFile file) => (file.Organisation, file.Year, file.Stage);

    private static bool MayBelong(ReadFile file, ReadFile group) =>
        (file.Year is null || file.Year == group.Year)
        && (file.Organisation is null || file.Organisation == group.Organisation);
}
