using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>A read file with what it says alone, with and without what people gave.</summary>
public sealed record ReadFile(IncomingFile File, NamedSource Source, Disclosure Disclosure);

/// <summary>Puts files that name the same organisation, year and stage together as one disclosure.</summary>
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
            if (groups.Where(group => MayBelong(file.Disclosure, group[0].Disclosure)).ToList() is [var only])
                only.Add(file);
            else
                groups.Add([file]);
        }
        var order = files.Select((file, i) => (file, i)).ToDictionary(pair => pair.file, pair => pair.i);
        foreach (var group in groups)
            group.Sort((left, right) => order[left].CompareTo(order[right]));
        return [.. groups.OrderBy(group => order[group[0]])];
    }

    private static bool IsComplete(ReadFile file) =>
        file.Disclosure.Year is not null && OrganisationOf(file.Disclosure) is not null;

    private static object Key(ReadFile file) =>
        (OrganisationOf(file.Disclosure), file.Disclosure.Year, file.Disclosure.Stage);

    private static string? OrganisationOf(Disclosure disclosure) =>
        disclosure.Unit is { } unit ? unit.Code ?? unit.Name : disclosure.Department?.Code ?? disclosure.Department?.Name;

    private static bool MayBelong(Disclosure file, Disclosure group) =>
        (file.Year is null || file.Year == group.Year)
        && (OrganisationOf(file) is not { } organisation || organisation == OrganisationOf(group));
}
