using BudgetDisclosure.Core;
using BudgetDisclosure.Data.Drafts;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>What a person must have looked at in a draft, and who has.</summary>
public static class Acknowledgements
{
    /// <summary>Each finding that asks for an acknowledgement, once, with it; null where nobody gave it yet.</summary>
    public static IEnumerable<(Finding Finding, DraftAcknowledgement? By)> Of(Draft draft, Disclosure content) => content.Findings
        .Where(finding => FindingKinds.ToBeAcknowledged.Contains(finding.Kind)).Distinct()
        .Select(finding => (finding, Find(draft, finding)));

    /// <summary>The findings that nobody has acknowledged yet.</summary>
    public static IEnumerable<Finding> Missing(Draft draft, Disclosure content) =>
        Of(draft, content).Where(pair => pair.By is null).Select(pair => pair.Finding);

    /// <summary>Drops what the new content of a draft has no finding for: should it come back, it is asked again.</summary>
    internal static void Keep(Draft draft, Disclosure content)
    {
        var keys = Of(draft, content).Select(pair => DraftAcknowledgement.KeyOf(pair.Finding)).ToHashSet(StringComparer.Ordinal);
        draft.Acknowledgements.RemoveAll(row => !keys.Contains(row.Finding));
    }

    private static DraftAcknowledgement? Find(Draft draft, Finding finding)
    {
        var key = DraftAcknowledgement.KeyOf(finding);
        return draft.Acknowledgements.Find(row => row.Finding == key);
    }
}
