using BudgetDisclosure.Core.Lists;

namespace BudgetDisclosure.Core.Rosters;

/// <summary>Looks up superiors, written as codes or names, and puts the rows into the roster's order.</summary>
/// <remarks>Pages know departments and their units: a unit below a unit stands under the department above both.</remarks>
internal static class RosterParents
{
    public static RosterReading Resolve(IReadOnlyList<RosterDraft> drafts)
    {
        var faults = new List<ListFault>();
        var superiors = new Dictionary<RosterDraft, RosterDraft>();
        foreach (var draft in drafts.Where(draft => draft.Superior.Length > 0))
        {
            if (Find(drafts, draft, faults) is { } superior && superior != draft)
                superiors[draft] = superior;
        }
        var ordered = drafts.Select((draft, row) => (Draft: draft, Row: row))
            .OrderBy(entry => entry.Draft.Position ?? int.MaxValue).ThenBy(entry => entry.Row).Select(entry => entry.Draft);
        var organisations = ordered.Select((draft, i) => new RosterOrganisation(draft.Code, draft.Name)
        {
            OtherNames = draft.OtherNames,
            Parent = DepartmentOf(draft, superiors, faults)?.Code,
            Kind = draft.Kind,
            Position = i + 1,
            ApprovedOn = draft.ApprovedOn,
            Exempt = draft.Exempt,
            ExemptGround = draft.ExemptGround,
        }).ToList();
        return faults.Count > 0 ? new([], faults) : new(organisations, []);
    }

    private static RosterDraft? Find(IReadOnlyList<RosterDraft> drafts, RosterDraft draft, List<ListFault> faults)
    {
        var byCode = drafts.FirstOrDefault(other => string.Equals(other.Code, draft.Superior, StringComparison.OrdinalIgnoreCase));
        if (byCode is not null)
            return byCode;
        var key = RosterNames.Key(draft.Superior);
        var byName = drafts.Where(other => RosterNames.Key(other.Name) == key).ToList();
        // The county's name, which is not known here, may be left out.
        if (byName.Count == 0)
            byName = [.. drafts.Where(other => RosterNames.Key(other.Name).EndsWith(key, StringComparison.Ordinal))];
        if (byName is [var only])
            return only;
        faults.Add(new(
            byName.Count == 0 ? $"上级“{draft.Superior}”不在名录中" : $"上级“{draft.Superior}”在名录中有 {byName.Count} 个，请写编码",
            draft.SuperiorAt));
        return null;
    }

    private static RosterDraft? DepartmentOf(
        RosterDraft draft, Dictionary<RosterDraft, RosterDraft> superiors, List<ListFault> faults)
    {
        var at = draft;
        for (var steps = 0; superiors.TryGetValue(at, out var superior); steps++)
        {
            if (steps > superiors.Count)
            {
                faults.Add(new($"“{draft.Name}”的上级绕成了一圈", draft.SuperiorAt));
                return null;
            }
            at = superior;
        }
        return at == draft ? null : at;
    }
}
