using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Completeness;

/// <summary>Programmes of a performance table: numbered once through, each with its own money.</summary>
internal static class ProgrammeNumbers
{
    /// <summary>From so many equal letters at the beginning on, two programmes speak of the same matter.</summary>
    private const int SameMatter = 2;

    public static void Report(Disclosure disclosure, FindingList findings)
    {
        foreach (var table in disclosure.Tables.Where(table => table.Slug == "performance" && !table.Withheld))
        {
            var facts = PerformanceFacts.Of(new(table, 1, disclosure.Stage, new("", 0, Guid.Empty))).ToList();
            Numbers(table, facts, findings);
            OwnMoney(table, facts, findings);
        }
    }

    private static void Numbers(DisclosureTable table, List<Fact> facts, FindingList findings)
    {
        var numbered = facts.OfType<Programme>().Select(programme => (programme, Heading: HeadingText.Parse(programme.Name)))
            .Where(one => one.Heading is not null).ToList();
        var again = numbered.FindLastIndex(one => one.Heading!.Ordinal == 1);
        if (again <= 0)
            return;
        var (first, later) = (numbered[..again], numbered[again..]);
        var twice = first.SelectMany(one => later.Where(other => Begins(one.Heading!.Title, other.Heading!.Title))
            .Select(other => $"；“{one.programme.Name}”与“{other.programme.Name}”像是同一事项")).FirstOrDefault();
        findings.Add(FindingKinds.NumbersRestart,
            $"“{first[^1].programme.Name}”之后又从“{later[0].programme.Name}”编起{twice}", At(table, later[0].programme.RowNumber));
    }

    private static bool Begins(string one, string other) =>
        one.Length >= SameMatter && other.StartsWith(one[..SameMatter], StringComparison.Ordinal);

    private static void OwnMoney(DisclosureTable table, List<Fact> facts, FindingList findings)
    {
        var programmes = facts.OfType<Programme>().ToList();
        var activities = facts.OfType<ProgrammeActivity>().ToList();
        var without = (Programmes: programmes.Count(one => one.Budget is null), Activities: activities.Count(one => one.Budget is null));
        if (without is (0, 0) || programmes.TrueForAll(one => one.Budget is null))
            return;
        findings.Add(FindingKinds.ProgrammeWithoutMoney,
            $"“{table.Title}”的 {programmes.Count} 项职责有 {without.Programmes} 项、{activities.Count} 项活动有 {without.Activities} 项没有自己的预算数",
            table.TitleAt);
    }

    private static SourcePosition? At(DisclosureTable table, int rowNumber) =>
        table.Rows[rowNumber - 1].Cells.FirstOrDefault(cell => cell.Text.Length > 0)?.At;
}
