namespace BudgetDisclosure.Core.Recognition;

/// <summary>Puts edits into what was read, before anything is recognised: all that follows, follows from them.</summary>
/// <remarks>An edit counts only where the file still says what it said when the edit was made.</remarks>
internal sealed class SourceEdits(IReadOnlyList<DisclosureEdit> edits)
{
    /// <summary>What a reader says of a cell whose text is another now.</summary>
    private static readonly FindingKind[] OfStoredValues =
        [FindingKinds.FormulaWithoutResult, FindingKinds.StoredValueDiffers, FindingKinds.ErrorValue];

    private readonly HashSet<DisclosureEdit> _applied = [];

    /// <summary>The edits that counted, in their order.</summary>
    public IReadOnlyList<DisclosureEdit> Applied => [.. edits.Where(_applied.Contains)];

    /// <summary>The document with the texts that stand in it now.</summary>
    public SourceDocument Apply(SourceDocument document)
    {
        foreach (var edit in edits)
        {
            if (edit.Kind == EditKind.Table || EditablePlace.Find(document, edit.At) is not { } place
                || place.Kind != edit.Kind || place.Text != edit.Was)
                continue;
            document = Apply(document, edit);
            _applied.Add(edit);
        }
        return document;
    }

    /// <summary>The slug of the table that a person said this is; null where nobody did.</summary>
    public string? TableOf(TableBlock block)
    {
        var edit = edits.LastOrDefault(edit =>
            edit.Kind == EditKind.Table && IsTitled(block, edit.Was) && Has(block, edit.At));
        if (edit is not null)
            _applied.Add(edit);
        return edit?.Now;
    }

    /// <summary>True where the table prints the title, with a heading's number or without.</summary>
    private static bool IsTitled(TableBlock block, string title) => block.Title is { } printed
        ? title == printed.Text || title == ReadTable.WithoutNumber(printed.Text)
        : title == block.SheetName;

    private static bool Has(TableBlock block, SourcePosition at) => block.Title?.At == at
        || block.Header.Concat(block.Body).Any(row => row.Cells.Any(cell => cell.Position == at));

    private static SourceDocument Apply(SourceDocument document, DisclosureEdit edit) => document with
    {
        Blocks = [.. document.Blocks.Select(block => block switch
        {
            SourceParagraph paragraph when edit.Kind == EditKind.Paragraph && EditablePlace.IsAt(paragraph, edit.At) =>
                paragraph with { Text = edit.Now },
            SourceTable table when edit.Kind == EditKind.Cell => Apply(table, edit),
            _ => block,
        })],
        Findings = [.. document.Findings.Where(finding => finding.At != edit.At || !OfStoredValues.Contains(finding.Kind))],
    };

    private static SourceTable Apply(SourceTable table, DisclosureEdit edit)
    {
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (row.Cells.Any(cell => cell.Position == edit.At))
                return WithRow(table, i, row with { Cells = [.. row.Cells.Select(cell => cell.Position == edit.At ? Edited(cell, edit.Now) : cell)] });
        }
        if (edit.Was.Length > 0 || BlankCell.Find(table, edit.At) is not { } blank)
            return table;
        var blankRow = table.Rows[blank.Row];
        var added = Edited(new("", edit.At, blank.Column) { Hidden = blankRow.Hidden }, edit.Now);
        return WithRow(table, blank.Row, blankRow with { Cells = [.. blankRow.Cells.Append(added).OrderBy(cell => cell.Column)] });
    }

    private static SourceCell Edited(SourceCell cell, string now) => cell with { Text = now, HasNoResult = false, Edited = true };

    private static SourceTable WithRow(SourceTable table, int index, SourceRow row) => table with
    {
        Rows = [.. table.Rows.Select((other, i) => i == index ? row : other)],
    };
}
