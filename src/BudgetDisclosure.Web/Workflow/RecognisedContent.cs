using BudgetDisclosure.Core;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>Whether a document turned out to be a disclosure at all.</summary>
internal static class RecognisedContent
{
    /// <summary>True where neither a table nor a part of the narrative was recognised; loose text is no disclosure.</summary>
    public static bool HasNothingRecognised(this Disclosure disclosure) =>
        (disclosure.Tables.Count == 0 && disclosure.Sections.Count == 0)
        || disclosure.Findings.Any(finding => finding.Kind == FindingKinds.NothingRecognised);
}
