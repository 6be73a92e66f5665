using BudgetDisclosure.Core;
using BudgetDisclosure.Data.Drafts;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>The edits of a draft as recognition takes them, and as people say them.</summary>
public static class DraftEdits
{
    /// <summary>Characters of a text that notes repeat; the edit itself keeps all of it.</summary>
    private const int MostQuoted = 60;

    /// <summary>The edits that stand, in the order made.</summary>
    public static IReadOnlyList<DisclosureEdit> Of(Draft draft) => [.. draft.StandingEdits.Select(Of)];

    public static DisclosureEdit Of(DraftEdit edit) =>
        new(EditKinds.Parse(edit.Kind), PlaceOf(edit), edit.Was, edit.Now, edit.Reason);

    public static SourcePosition PlaceOf(DraftEdit edit) => SourcePosition.TryParse(edit.Place, out var at)
        ? at
        : throw new InvalidOperationException($"“{edit.Place}” is not a place.");

    /// <summary>工作表 收支，第 4 行第 2 列（B4）：“100.00”改为“90.00”</summary>
    public static string InWords(DisclosureEdit edit) => edit.Kind == EditKind.Table
        ? $"{SourcePlaces.InWords(edit.At)}：“{Quoted(edit.Was)}”指定为“{Core.Tables.TableCatalogue.Find(edit.Now)?.Title ?? edit.Now}”"
        : $"{SourcePlaces.InWords(edit.At)}：“{Quoted(edit.Was)}”改为“{Quoted(edit.Now)}”";

    /// <summary>
    /// The standing edits with the places that they have in other files: each follows the file of the same name, or the
    /// only one where there was and is one alone. One whose file is gone keeps its place, and does not fit there.
    /// </summary>
    internal static IReadOnlyList<(DraftEdit Edit, DisclosureEdit Moved)> MovedTo(Draft draft, IReadOnlyList<string> fileNames)
    {
        var before = draft.Files.OrderBy(file => file.Ordinal).Select(file => file.FileName).ToList();
        return [.. draft.StandingEdits.Select(edit => (edit, Of(edit) with { At = MovedTo(PlaceOf(edit), before, fileNames) }))];
    }

    private static SourcePosition MovedTo(SourcePosition at, List<string> before, IReadOnlyList<string> after)
    {
        var file = at.SourceId is { } id ? before.ElementAtOrDefault(int.Parse(id.AsSpan(1), null) - 1) : before[0];
        var number = before.Count == 1 && after.Count == 1 ? 0 : after.ToList().FindIndex(name => name == file);
        return number < 0 ? at : at with { SourceId = after.Count == 1 ? null : $"s{number + 1}" };
    }

    private static string Quoted(string text) => text.Length <= MostQuoted ? text : text[..MostQuoted] + "…";
}
