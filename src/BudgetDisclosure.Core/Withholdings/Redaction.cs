using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Core.Withholdings;

/// <summary>A disclosure without a part of it. What is left keeps its place.</summary>
public static class Redaction
{
    /// <summary>The disclosure without the part and without its salt, or null where it shows no such part.</summary>
    /// <remarks>With the salt, what is gone could be found by trying until the content hash agrees.</remarks>
    public static Disclosure? Without(this Disclosure disclosure, WithheldPart part)
    {
        var places = Enumerable.Range(0, disclosure.Tables.Count)
            .Where(i => part.IsOf(disclosure.Tables[i]) && !disclosure.Tables[i].Withheld).ToList();
        var tables = disclosure.Tables.ToArray();
        var ids = CellIds.Of(places.Select(place => tables[place]));
        var found = false;
        for (var i = 0; i < places.Count; i++)
        {
            var table = tables[places[i]];
            var redacted = part.Kind == "table" ? Stub(table) : WithoutCells(table, ids[i], part);
            found |= redacted is not null;
            tables[places[i]] = redacted ?? table;
        }
        if (!found)
            return null;
        var left = disclosure with { Tables = tables, Salt = null };
        return left with { Edits = WithoutTexts(disclosure, left, part) };
    }

    /// <summary>
    /// An edit goes with the text that it made. One whose place nothing shows (of a header) may be of the table that
    /// went, and goes with any.
    /// </summary>
    private static List<DisclosureEdit> WithoutTexts(Disclosure before, Disclosure left, WithheldPart part)
    {
        var shown = Places(left).ToHashSet();
        var gone = before.Tables.Zip(left.Tables, (was, now) => Places(was).Except(Places(now))).SelectMany(places => places).ToHashSet();
        return [.. before.Edits.Select(edit =>
            gone.Contains(edit.At) || (part.Kind == "table" && !shown.Contains(edit.At)) ? edit.WithoutTexts() : edit)];
    }

    private static IEnumerable<SourcePosition> Places(Disclosure disclosure) => disclosure.Tables.SelectMany(Places)
        .Concat(disclosure.Unrecognised.Select(table => table.At).OfType<SourcePosition>())
        .Concat(disclosure.Sections.SelectMany(section => section.Paragraphs.Select(text => text.At).Append(section.At))
            .OfType<SourcePosition>());

    private static IEnumerable<SourcePosition> Places(DisclosureTable table) => table.Rows.SelectMany(row => row.Cells)
        .Select(cell => cell.At).Concat(table.Captions.Concat(table.Notes).Select(text => text.At)).Append(table.TitleAt)
        .OfType<SourcePosition>();

    private static DisclosureTable Stub(DisclosureTable table) => new()
    {
        Slug = table.Slug,
        Title = table.Title,
        Scope = table.Scope,
        Withheld = true,
        Columns = [],
        Rows = [],
    };

    private static DisclosureTable? WithoutCells(DisclosureTable table, CellIds ids, WithheldPart part)
    {
        var rows = table.Rows.ToArray();
        var found = false;
        for (var r = 0; r < rows.Length; r++)
        {
            var cells = rows[r].Cells.ToArray();
            for (var c = 0; c < cells.Length; c++)
            {
                if (part.Cell == ids[r, c] || part.Row == ids.RowOf(r, c))
                    cells[c] = DisclosureCell.Gone;
            }
            if (cells.SequenceEqual(rows[r].Cells))
                continue;
            found = true;
            rows[r] = WithoutCodes(rows[r] with { Cells = cells }, table.Columns);
        }
        return found ? table with { Rows = rows } : null;
    }

    /// <summary>The code of a row, or of a side of it, goes with the last of its cells.</summary>
    private static DisclosureRow WithoutCodes(DisclosureRow row, IReadOnlyList<DisclosureColumn> columns) => row with
    {
        Code = row.Withheld ? null : row.Code,
        Codes = row.Codes?.Select((code, side) => IsGone(row, columns, side) ? null : code).ToList(),
    };

    private static bool IsGone(DisclosureRow row, IReadOnlyList<DisclosureColumn> columns, int side) =>
        row.Cells.Where((_, i) => columns[i].Side == side).All(cell => cell.Withheld);
}
