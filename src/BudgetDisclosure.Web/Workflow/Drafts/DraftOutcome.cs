namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>What became of an act on a draft.</summary>
public abstract record DraftOutcome
{
    /// <summary>Nothing changed.</summary>
    public sealed record Refused(string Sentence) : DraftOutcome;

    /// <summary>Somebody else changed the draft meanwhile; nothing changed by this act.</summary>
    public sealed record Overtaken(Guid Id) : DraftOutcome
    {
        public const string Sentence = "这份草稿刚刚被别人改过，您这一步没有生效。请看过现在的内容再办。";
    }

    /// <param name="IsNew">False where the draft stood exactly so already.</param>
    public sealed record Done(Guid Id, bool IsNew = true) : DraftOutcome;
}
