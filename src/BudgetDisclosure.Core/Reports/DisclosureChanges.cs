using System.Globalization;
using BudgetDisclosure.Core.Proofs;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reports;

/// <summary>A text that is not the same in two versions of a disclosure.</summary>
/// <param name="Part">The table's title, or what else of the disclosure it is.</param>
/// <param name="Where">In words: which row and column, or which paragraph.</param>
/// <param name="Before">Null where the earlier version has no such place.</param>
/// <param name="After">Null where the later version has none.</param>
public sealed record DisclosureChange(string Part, string Where, string? Before, string? After)
{
    /// <summary>The table in the later version, or in the earlier one if it is gone; null for what is no cell.</summary>
    public DisclosureTable? Table { get; init; }

    /// <summary>The id of the cell on its table's page (<see cref="CellIds"/>); null for what is no cell.</summary>
    public string? CellId { get; init; }
}

/// <summary>What differs between two versions of a disclosure, cell by cell; nothing of what was withheld in either.</summary>
/// <remarks>
/// Cells are told by their ids, which stay the same in all versions: a row put in between changes no other row.
/// </remarks>
public static class DisclosureChanges
{
    private const string Narrative = "正文";

    public static IReadOnlyList<DisclosureChange> Between(Disclosure before, Disclosure after) =>
    [
        .. Tables(before.Tables, after.Tables), .. Unrecognised(before.Unrecognised, after.Unrecognised),
        .. Paragraphs(NarrativeOf(before), NarrativeOf(after)),
    ];

    private static IEnumerable<DisclosureChange> Tables(
        IReadOnlyList<DisclosureTable> before, IReadOnlyList<DisclosureTable> after)
    {
        var (old, now) = (GroupsOf(before), GroupsOf(after));
        foreach (var key in now.Keys.Union(old.Keys))
        {
            var (left, right) = (old.GetValueOrDefault(key, []), now.GetValueOrDefault(key, []));
            if (left.Exists(table => table.Withheld) || right.Exists(table => table.Withheld))
                continue;
            foreach (var change in Heads(left, right).Concat(Cells(CellsOf(left), CellsOf(right))))
                yield return change;
        }
    }

    private static Dictionary<(string Slug, string? Scope), List<DisclosureTable>> GroupsOf(
        IReadOnlyList<DisclosureTable> tables) =>
        tables.GroupBy(table => (table.Slug, table.Scope?.Code ?? table.Scope?.Name))
            .ToDictionary(group => group.Key, group => group.ToList());

    /// <summary>What stands above and below the rows.</summary>
    private static IEnumerable<DisclosureChange> Heads(List<DisclosureTable> left, List<DisclosureTable> right)
    {
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            var (old, now) = (left.ElementAtOrDefault(i), right.ElementAtOrDefault(i));
            foreach (var (where, read) in ((string, Func<DisclosureTable, string>)[])
                [("标题", table => table.Title), ("单位", table => table.Unit ?? ""), ("表注", table => string.Join('\n', table.Notes.Select(note => note.Text)))])
            {
                var (then, today) = (old is null ? null : read(old), now is null ? null : read(now));
                if ((then ?? "") != (today ?? ""))
                    yield return new(HeadingOf((now ?? old)!), where, then, today);
            }
        }
    }

    private static IEnumerable<DisclosureChange> Cells(Dictionary<string, Place> left, Dictionary<string, Place> right)
    {
        // A row that was withheld has another id: what it was cannot be told from one that never stood there.
        var (leftHides, rightHides) = (left.Values.Any(place => place.Cell.Withheld), right.Values.Any(place => place.Cell.Withheld));
        foreach (var (id, now) in right)
        {
            var old = left.GetValueOrDefault(id);
            if ((old is null ? leftHides : old.Cell.Withheld) || now.Cell.Withheld || (old?.Cell.Text ?? "") == now.Cell.Text)
                continue;
            yield return now.Change(id, old?.Cell.Text, now.Cell.Text);
        }
        foreach (var (id, old) in left)
        {
            if (!right.ContainsKey(id) && !rightHides && old.Cell is { Withheld: false, Text.Length: > 0 })
                yield return old.Change(id, old.Cell.Text, null);
        }
    }

    private static Dictionary<string, Place> CellsOf(List<DisclosureTable> tables)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var (table, ids) in tables.Zip(CellIds.Of(tables)))
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                for (var column = 0; column < table.Columns.Count; column++)
                    places.TryAdd(ids[row, column], new(table, ids, row, column));
            }
        }
        return places;
    }

    private static IEnumerable<DisclosureChange> Unrecognised(
        IReadOnlyList<UnrecognisedTable> before, IReadOnlyList<UnrecognisedTable> after)
    {
        for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
        {
            var (old, now) = (before.ElementAtOrDefault(i), after.ElementAtOrDefault(i));
            var title = (now ?? old)!.Title is { Length: > 0 } printed ? $"未识别表：{printed}" : "未识别表";
            for (var row = 0; row < Math.Max(old?.Rows.Count ?? 0, now?.Rows.Count ?? 0); row++)
            {
                var (then, today) = (Line(old, row), Line(now, row));
                if (then != today)
                    yield return new(title, Inv($"第 {row + 1} 行"), then, today);
            }
        }
    }

    private static string? Line(UnrecognisedTable? table, int row) =>
        table is not null && row < table.Rows.Count ? string.Join("　", table.Rows[row]) : null;

    private static List<string> NarrativeOf(Disclosure disclosure) =>
        [.. disclosure.Sections.SelectMany(section => section.Paragraphs.Select(paragraph => paragraph.Text).Prepend(section.Title))];

    private static IEnumerable<DisclosureChange> Paragraphs(List<string> before, List<string> after)
    {
        var pairs = TextAlignment.Of(after, before);
        for (var i = 0; i < after.Count; i++)
        {
            if (pairs[i].Kind != TextAlignment.Kind.Same)
                yield return new(Narrative, Inv($"第 {i + 1} 段"), pairs[i].Index < 0 ? null : before[pairs[i].Index], after[i]);
        }
        var known = pairs.Select(pair => pair.Index).ToHashSet();
        for (var i = 0; i < before.Count; i++)
        {
            if (!known.Contains(i))
                yield return new(Narrative, Inv($"原第 {i + 1} 段"), before[i], null);
        }
    }

    private static string HeadingOf(DisclosureTable table) =>
        table.Title is "" ? TableCatalogue.Find(table.Slug)?.Title ?? table.Slug : table.Title;

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A cell where it stands.</summary>
    private sealed record Place(DisclosureTable Table, CellIds Ids, int Row, int Column)
    {
        public DisclosureCell Cell => Table.Rows[Row].Cells[Column];

        public DisclosureChange Change(string id, string? before, string? after) =>
            new(HeadingOf(Table), $"{RowName}，{ColumnName}", before, after) { Table = Table, CellId = id };

        private string RowName
        {
            get
            {
                var side = Table.Columns[Column].Side;
                for (var i = 0; i < Table.Columns.Count; i++)
                {
                    if (Table.Columns[i].Side == side && Ids.IsLabel(Row, i))
                        return Table.Rows[Row].Cells[i].Text;
                }
                return Inv($"第 {Row + 1} 行");
            }
        }

        private string ColumnName => string.Join('/', Table.Columns[Column].Header.Where(text => text.Length > 0)) is { Length: > 0 } header
            ? header
            : Inv($"第 {Column + 1} 列");
    }
}
