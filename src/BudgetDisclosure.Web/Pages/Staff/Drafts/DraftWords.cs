using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Web.Workflow.Drafts;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>Where a draft stands and what was done to it, as people say it.</summary>
public static class DraftWords
{
    public static string InWords(this DraftState state) => state switch
    {
        DraftState.Open => "草稿",
        DraftState.Submitted => "已送审",
        DraftState.Approved => "审核通过",
        DraftState.Published => "已公开",
        DraftState.Discarded => "已作废",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };

    /// <summary>The state with what it waits for.</summary>
    public static string Standing(this DraftState state) => state.InWords() + state switch
    {
        DraftState.Open => "，等填报人送审",
        DraftState.Submitted => "，等审核",
        DraftState.Approved => "，等公开",
        _ => "",
    };

    /// <summary>Whose turn it is.</summary>
    /// <param name="preparer">The name of who changed the content last.</param>
    public static string Holder(Draft draft, string? preparer) => draft.State switch
    {
        DraftState.Open => $"填报人{(preparer is null ? "" : $" {preparer}")}",
        DraftState.Submitted => "审核人",
        DraftState.Approved => "公开人",
        _ => "",
    };

    /// <summary>涞源县人民政府办公室2019年部门预算</summary>
    public static string Title(Disclosure content, Draft draft) => DisclosureReport.TitleOf(
        (content.Unit ?? content.Department)?.Name ?? draft.Organisation, content.Unit is not null, content.Year, content.Stage);

    /// <summary>The reviewer's remarks on what is being mended now: those since it was last handed in.</summary>
    public static IEnumerable<DraftNote> OpenRemarks(Draft draft)
    {
        var notes = draft.Notes.OrderBy(note => note.Number).ToList();
        var handedIn = notes.FindLastIndex(note => note.Kind == DraftActs.Submit);
        return notes.Skip(handedIn + 1).Where(note => note.Kind == DraftActs.Return);
    }

    /// <summary>What was said to the newest remark; null where nothing was.</summary>
    public static DraftNote? AnswerTo(Draft draft) => draft.Notes.OrderBy(note => note.Number)
        .SkipWhile(note => note.Number <= (LastRemark(draft)?.Number ?? int.MaxValue))
        .LastOrDefault(note => note.Kind == DraftActs.Answer);

    /// <summary>The remark with which the draft was returned last; null where it never was.</summary>
    public static DraftNote? LastRemark(Draft draft) =>
        draft.Notes.Where(note => note.Kind == DraftActs.Return).MaxBy(note => note.Number);
}
