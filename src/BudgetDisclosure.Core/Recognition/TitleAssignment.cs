using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>
/// Gives each table the title and the organisation, year and unit lines that stand above it, and joins grids that
/// only a page break or a lost border had cut apart.
/// </summary>
internal static class TitleAssignment
{
    /// <summary>How many lines above a header are looked through.</summary>
    private const int Reach = 8;

    private const string ContinuationMark = "续表";

    public static List<Segment> Assign(List<Segment> segments)
    {
        var assigned = new List<Segment>(segments.Count);
        foreach (var segment in segments)
        {
            if (segment is not TableBlock table)
            {
                assigned.Add(segment);
                continue;
            }
            if (Continues(assigned, table) is { } before)
            {
                before.Body.AddRange(table.Body);
                before.Notes.AddRange(table.Notes);
                before.Meta.AddRange(table.Meta);
                before.OtherOrder.UnionWith(table.OtherOrder);
                continue;
            }
            GiveBackUnitBelow(assigned);
            TakeLinesAbove(assigned, table);
            assigned.Add(table);
        }
        return assigned;
    }

    /// <summary>The table that this grid goes on: nothing between but 续表, and the same header or none.</summary>
    private static TableBlock? Continues(List<Segment> before, TableBlock table)
    {
        var last = before.Count - 1;
        var isMarked = false;
        while (last >= 0 && before[last] is TextLine line && (IsContinuationMark(line) || MetaText.IsMeta(line.Text)))
        {
            isMarked |= IsContinuationMark(line);
            last--;
        }
        if (last < before.Count - 1 && !isMarked)
            return null;
        if (last < 0 || before[last] is not TableBlock previous || previous.Notes.Count > 0 || previous.Grid == table.Grid)
            return null;
        if (previous.Grid.Name != table.Grid.Name)
            return null;
        var same = table.Header.Count == 0
            ? Width(previous) == Width(table)
            : HeaderTexts(previous) == HeaderTexts(table);
        if (!same)
            return null;
        before.RemoveRange(last + 1, before.Count - last - 1);
        return previous;
    }

    private static bool IsContinuationMark(TextLine line) =>
        line.Text.Length <= 40 && (line.Text.Contains(ContinuationMark, StringComparison.Ordinal)
            || line.Text.EndsWith("（续）", StringComparison.Ordinal));

    private static int Width(TableBlock table) => table.Header.Concat(table.Body).Concat(table.Numbering)
        .SelectMany(row => row.Cells).Max(cell => (int?)cell.Column + cell.ColumnSpan) ?? 0;

    private static string HeaderTexts(TableBlock table) => string.Join('\n',
        table.Header.SelectMany(RowShape.Filled).Select(cell => LabelText.Key(cell.Text)));

    /// <summary>
    /// A unit that stands alone below a table's rows and before the next title is that table's, where it has none above
    /// it or the next table says its own.
    /// </summary>
    private static void GiveBackUnitBelow(List<Segment> before)
    {
        var last = before.FindLastIndex(segment => segment is TableBlock);
        if (last < 0 || last + 1 >= before.Count || before[last] is not TableBlock table
            || before[last + 1] is not TextLine { FromGrid: true } unit || unit.Part != table.Part || !MetaText.IsUnitOnly(unit.Text))
        {
            return;
        }
        var next = before.Skip(last + 2).OfType<TextLine>().ToList();
        if (!next.Exists(IsTitle) || (HasUnit(table) && !next.Exists(SaysUnit)))
            return;
        table.Meta.Add(unit);
        before.RemoveAt(last + 1);
    }

    private static bool HasUnit(TableBlock table) =>
        table.Meta.Append(table.Title).OfType<TextLine>().Any(SaysUnit)
        || table.Header.SelectMany(row => row.Cells).Any(cell => MetaText.UnitOfLabel(LabelText.Squeeze(cell.Text)) is not null);

    private static bool SaysUnit(TextLine line) => MetaText.Units(line.Text).Any() || MetaText.UnitOfLabel(line.Text) is not null;

    private static void TakeLinesAbove(List<Segment> before, TableBlock table)
    {
        var taken = new List<int>();
        var passed = 0;
        for (var i = before.Count - 1; i >= 0 && before.Count - i <= Reach; i--)
        {
            if (before[i] is not TextLine line || line.Place != ParagraphPlace.Body)
                break;
            if (MetaText.IsMeta(line.Text) && !(table.Title is null && TableCatalogue.ByTitle(line.Text) is not null))
            {
                table.Meta.Insert(0, line);
                taken.Add(i);
            }
            else if (table.Title is null && IsTitle(line))
            {
                table.Title = line;
                table.TitleIsHeading = IsNumberedHeading(line);
                if (!table.TitleIsHeading)
                    taken.Add(i);
            }
            else if (IsPrintedAgain(table, line))
            {
                taken.Add(i);
            }
            else if (table.Title is not null || ++passed > 2 || EndsSentence(line) || MetaText.IsNote(line.Text))
            {
                break;
            }
        }
        if (table.Title is null)
            TakeNearestLine(before, table, taken);
        foreach (var i in taken.OrderDescending())
            before.RemoveAt(i);
    }

    /// <summary>The same title printed twice, one below the other.</summary>
    private static bool IsPrintedAgain(TableBlock table, TextLine line) =>
        table.Title is { } title && !table.TitleIsHeading
        && LabelText.TitleKey(title.Text) == LabelText.TitleKey(line.Text);

    private static bool IsTitle(TextLine line) => Segmenter.IsTitleLike(line.Text) && !ContentsList.IsEntry(line.Text);

    private static bool IsNumberedHeading(TextLine line) =>
        line.AutomaticNumber is not null
        || HeadingText.Parse(line.Text) is { Rank: < HeadingText.ItemRank };

    private static bool EndsSentence(TextLine line) => line.Text.EndsWith('。') || line.Text.Length > 60;

    /// <summary>A short line right above is the title of a table nothing is known of.</summary>
    private static void TakeNearestLine(List<Segment> before, TableBlock table, List<int> taken)
    {
        var i = before.Count - 1;
        while (i >= 0 && taken.Contains(i))
            i--;
        if (i < 0 || before[i] is not TextLine line || EndsSentence(line) || line.Place != ParagraphPlace.Body)
            return;
        if (HeadingText.Parse(line.Text) is not null || MetaText.IsBrokenUnit(line.Text))
            return;
        table.Title = line;
        taken.Add(i);
    }
}
