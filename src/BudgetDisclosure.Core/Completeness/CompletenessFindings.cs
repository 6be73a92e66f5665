using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Completeness;

/// <summary>What a whole disclosure lacks or left unfinished; no comparison of figures, so no rule.</summary>
internal static class CompletenessFindings
{
    public static void Report(Disclosure disclosure, FindingList findings)
    {
        MissingParts.Report(disclosure, findings);
        UnfinishedText.Report(disclosure, findings);
        ProgrammeNumbers.Report(disclosure, findings);
        UnitNames.Report(disclosure, findings);
        ServicesAsAssets.Report(disclosure, findings);
    }
}
