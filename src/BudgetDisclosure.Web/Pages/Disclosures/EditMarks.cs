using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Web.Pages.Shared;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>Where people changed what the files say before publication, and what pages say of it.</summary>
public sealed class EditMarks
{
    private readonly Dictionary<SourcePosition, (int Number, DisclosureEdit Edit)> _texts = [];

    private EditMarks(IReadOnlyList<DisclosureEdit> edits, Func<DisclosureEdit, bool> isShown)
    {
        Shown = [.. edits.Index().Where(item => isShown(item.Item)).Select(item => (item.Index + 1, item.Item))];
        foreach (var (i, edit) in edits.Index().Where(item => item.Item.Kind != EditKind.Table))
            _texts.TryAdd(edit.At, (i + 1, edit));
    }

    /// <summary>Those that the page shows, in the order made, each with its number in the whole document, from 1.</summary>
    public IReadOnlyList<(int Number, DisclosureEdit Edit)> Shown { get; }

    public static EditMarks Of(Disclosure disclosure) => new(disclosure.Edits, _ => true);

    /// <summary>Of a page that shows only these tables.</summary>
    public static EditMarks Of(Disclosure disclosure, IEnumerable<DisclosureTable> tables)
    {
        var places = tables.SelectMany(PlacesOf).OfType<SourcePosition>().ToHashSet();
        return new(disclosure.Edits, edit => places.Contains(edit.At));
    }

    /// <summary>The id of an edit in the list on the page.</summary>
    /// <param name="number">From 1.</param>
    public static string AnchorOf(int number) => $"edit-{number}";

    /// <summary>原件此格为“100.00”，公开前改为“90.00”，理由：…</summary>
    public static string InWords(DisclosureEdit edit) => edit switch
    {
        { Withheld: true } => "这一处的修改已屏蔽",
        { Kind: EditKind.Table } => $"原件中题为“{edit.Was}”的表，公开前指定为“{TableCatalogue.Find(edit.Now)?.Title ?? edit.Now}”，理由：{edit.Reason}",
        { Kind: EditKind.Cell } => $"原件此格为{Quoted(edit.Was)}，公开前改为{Quoted(edit.Now)}，理由：{edit.Reason}",
        _ => $"原件此处为{Quoted(edit.Was)}，公开前改为{Quoted(edit.Now)}，理由：{edit.Reason}",
    };

    /// <summary>The edit that made a text, with its number; null for a text as it stands in the file.</summary>
    public (int Number, DisclosureEdit Edit)? At(SourcePosition? at) =>
        at is { } place && _texts.TryGetValue(place, out var found) ? found : null;

    /// <summary>Writes the mark beside a text: it leads to the list, and says all of it to who points at it.</summary>
    internal void Write(MarkupWriter markup, SourcePosition? at)
    {
        if (At(at) is not var (number, edit))
            return;
        markup.Raw("<a class=\"edited\" href=\"#").Raw(AnchorOf(number)).Raw("\" title=\"").Text(InWords(edit))
            .Raw("\">改<span class=\"unseen\">过，看原件写的</span></a>");
    }

    private static IEnumerable<SourcePosition?> PlacesOf(DisclosureTable table) =>
    [
        table.TitleAt, .. table.Captions.Select(line => line.At), .. table.Notes.Select(note => note.At),
        .. table.Rows.SelectMany(row => row.Cells).Select(cell => cell.At),
    ];

    private static string Quoted(string text) => text is "" ? "空白" : $"“{text}”";
}
