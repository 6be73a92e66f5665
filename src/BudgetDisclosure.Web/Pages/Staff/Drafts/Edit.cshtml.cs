using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Web.Pages.Disclosures;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>The form that changes one cell or paragraph of a draft, or says which table a table is.</summary>
public sealed class EditModel(DraftStore drafts, DraftScopes scopes, DraftEditing editing) : EditPage(drafts, scopes)
{
    private const string NothingChosen = "没有选中要改的地方。请从表或情况说明里点一处。";

    /// <summary>Why the last step did not take effect; null where it did.</summary>
    public string? Sentence { get; private set; }

    /// <summary>What others did since the person saw the draft.</summary>
    public IReadOnlyList<DraftNote> Meanwhile { get; private set; } = [];

    /// <summary>The place that the form is about; null where none was chosen.</summary>
    public SourcePosition? At { get; private set; }

    /// <summary>What the files say there; null where it cannot be changed here.</summary>
    public EditablePlace? Place { get; private set; }

    /// <summary>What stands there now.</summary>
    public string Current { get; private set; } = "";

    /// <summary>What should stand there: as typed.</summary>
    public string Now { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>The form that says which table it is, where that was refused; null else.</summary>
    public AssignForm? Assign { get; private set; }

    /// <summary>What the place is called in its table: 2010301 行政运行，合计.</summary>
    public string? Where { get; private set; }

    /// <summary>The address below the portal's root of the page that the place was chosen on.</summary>
    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, string? at)
    {
        if (!await OpenAsync(id))
            return Forbid();
        await ShowAsync(at);
        Now = Current;
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(
        Guid id, [FromForm] int revision, [FromForm] string? at, [FromForm] string? now, [FromForm] string? reason)
    {
        (Now, Reason) = (now ?? "", reason ?? "");
        return await ActAsync(id, revision, at, place => editing.EditAsync(
            id, revision, place, Now, Reason, Actor, HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostAssignAsync(
        Guid id, [FromForm] int revision, [FromForm] string? at, [FromForm] string? slug, [FromForm] string? reason)
    {
        Reason = reason ?? "";
        var answer = await ActAsync(id, revision, at, place => editing.AssignAsync(
            id, revision, place, slug ?? "", Reason, Actor, HttpContext.RequestAborted));
        if (answer is PageResult && At is { } chosen)
            Assign = new(Draft, Address, chosen, SourcePlaces.InWords(chosen)) { Slug = slug ?? "", Reason = Reason };
        return answer;
    }

    public Task<IActionResult> OnPostUndoAsync(Guid id, [FromForm] int revision, [FromForm] int number) =>
        ActAsync(id, revision, () => editing.UndoAsync(id, revision, number, Actor, HttpContext.RequestAborted), at: null);

    private Task<IActionResult> ActAsync(Guid id, int revision, string? at, Func<SourcePosition, Task<DraftOutcome>> act) => ActAsync(
        id, revision,
        () => SourcePosition.TryParse(at, out var place)
            ? act(place)
            : Task.FromResult<DraftOutcome>(new DraftOutcome.Refused(NothingChosen)),
        at);

    private async Task<IActionResult> ActAsync(Guid id, int revision, Func<Task<DraftOutcome>> act, string? at)
    {
        if (!await OpenAsync(id))
            return Forbid();
        var outcome = await act();
        if (!await OpenAsync(id))
            return Forbid();
        await ShowAsync(at);
        if (outcome is DraftOutcome.Done)
            return LocalRedirect($"~{Back}?done={Draft.Notes.Max(note => note.Number)}");
        Sentence = outcome is DraftOutcome.Refused refused ? refused.Sentence : DraftOutcome.Overtaken.Sentence;
        if (outcome is DraftOutcome.Overtaken)
            Meanwhile = [.. Draft.Notes.Where(note => note.Number > revision).OrderBy(note => note.Number)];
        return Page();
    }

    private async Task ShowAsync(string? at)
    {
        Back = Address;
        if (!SourcePosition.TryParse(at, out var place))
            return;
        At = place;
        Place = await editing.FindAsync(Draft, place, HttpContext.RequestAborted);
        Current = Draft.StandingEdits.Where(edit => edit.Kind != EditKind.Table.Slug() && DraftEdits.PlaceOf(edit) == place)
            .Select(edit => edit.Now).FirstOrDefault() ?? Place?.Text ?? "";
        Find(place);
    }

    /// <summary>What names a cell in its row: the words to the left of it, else the first there are.</summary>
    private static string? LabelOf(DisclosureRow row, int column) =>
        row.Cells.Take(column).LastOrDefault(IsLabel)?.Text ?? row.Cells.FirstOrDefault(IsLabel)?.Text;

    private static bool IsLabel(DisclosureCell cell) => cell.Text.Any(char.IsLetter);

    /// <summary>Where in the disclosure the place is shown.</summary>
    private void Find(SourcePosition place)
    {
        foreach (var (i, table) in Disclosure.Tables.Index())
        {
            if (table.TitleAt == place || table.Captions.Concat(table.Notes).Any(line => line.At == place))
                (Back, Where) = ($"{Address}/tables/{i + 1}", TableView.HeadingOf(table));
            foreach (var row in table.Rows)
            {
                for (var column = 0; column < row.Cells.Count; column++)
                {
                    if (EditableCells.PlaceOf(row, column) != place)
                        continue;
                    (Back, Where) = ($"{Address}/tables/{i + 1}",
                        $"{TableView.HeadingOf(table)}，{LabelOf(row, column)}，{string.Join('/', table.Columns[column].Header)}");
                    return;
                }
            }
        }
        if (Where is null && Disclosure.Sections.Any(section => section.At == place || section.Paragraphs.Any(text => text.At == place)))
            (Back, Where) = ($"{Address}/text", "情况说明");
    }
}
