using BudgetDisclosure.Core;

namespace BudgetDisclosure.Web.Pages.Sources;

/// <summary>A line of a text file with its number.</summary>
public sealed record SourceLine(int Number, string Text, bool Marked)
{
    /// <summary>Every line that holds something, in the file's order.</summary>
    public static IReadOnlyList<SourceLine> Of(SourceDocument document, SourcePosition? mark)
    {
        var texts = document.Blocks.SelectMany(block => block switch
        {
            SourceParagraph paragraph => [(paragraph.Position, paragraph.Text)],
            SourceTable table => table.Rows.SelectMany(row => row.Cells).Select(cell => (cell.Position, cell.Text)),
            _ => Enumerable.Empty<(SourcePosition Position, string Text)>(),
        });
        return [.. texts.GroupBy(text => text.Position.Ordinal).OrderBy(line => line.Key).Select(line => new SourceLine(
            line.Key,
            string.Join('\t', line.Select(text => text.Text)),
            mark is { Kind: SourcePositionKind.Line } place && place.Ordinal == line.Key))];
    }
}
