using BudgetDisclosure.Typesetting.Fonts;

namespace BudgetDisclosure.Typesetting.Text;

/// <summary>A character as it will be drawn.</summary>
/// <param name="Advance">In 1/1000 of the size that it is set in.</param>
internal readonly record struct Letter(int CodePoint, Face Face, short Advance)
{
    public const int LineBreak = '\n';

    /// <summary>As wide as it is high.</summary>
    public bool IsFullWidth => Advance == TrueTypeFont.UnitsPerEm;

    /// <summary>A blank at which a line may break; ideographic blanks are blanks too.</summary>
    public bool IsSpace => CodePoint is ' ' or '\u3000';
}
