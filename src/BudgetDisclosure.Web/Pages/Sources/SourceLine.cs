using BudgetDisclosure.Core;

namespace BudgetDisclosure.Web.Pages.Sources;

/// <summary>A line of a text file with its number, blank or not.</summary>
public sealed record SourceLine(int Number, string Text, bool Marked)
{
    public static IReadOnlyList<SourceLine> Of(IReadOnlyList<string> lines, SourcePosition? mark)
    {
        var marked = mark is { Kind: SourcePositionKind.Line } line ? line.Ordinal : 0;
        return [.. lines.Select((text, i) => new SourceLine(i + 1, text, i + 1 == marked))];
    }
}
