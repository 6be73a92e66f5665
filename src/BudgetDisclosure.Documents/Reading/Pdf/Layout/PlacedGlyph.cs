using BudgetDisclosure.Documents.Reading.Pdf.Structure;

namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>A visible glyph where it stands on its page.</summary>
/// <param name="Size">The size as drawn: an em.</param>
internal readonly record struct PlacedGlyph(string Text, double X, double Width, double Baseline, double Size)
{
    /// <summary>True where a blank was painted before it.</summary>
    public bool IsAfterBlank { get; init; }

    /// <summary>What a tagged file says it is part of.</summary>
    public StructureElement? Element { get; init; }

    /// <summary>Marked as no content.</summary>
    public bool IsArtifact { get; init; }

    public double Right => X + Width;

    public double Centre => X + (Width / 2);

    /// <summary>A height inside the letter: what stands on a cell's border still has its middle in the cell.</summary>
    public double Middle => Baseline - (0.35 * Size);

    public bool IsDigit => Text is [>= '0' and <= '9'];

    /// <summary>What numbers are printed with.</summary>
    public bool IsFigure => IsDigit || Text is "," or ".";

    public bool IsAscii => Text is [> ' ' and < '\x7f', ..];

    public Box Box => new(X, Baseline - (0.88 * Size), Right, Baseline + (0.22 * Size));
}
