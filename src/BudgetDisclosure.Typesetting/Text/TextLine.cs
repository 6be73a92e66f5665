namespace BudgetDisclosure.Typesetting.Text;

/// <summary>A line of a text: which letters it draws and how wide they are, in 1/1000 of their size.</summary>
/// <param name="Indent">How far the line begins from the left.</param>
/// <param name="Width">Of the letters without the blanks at the end and the blank half of a closing sign.</param>
/// <param name="IsLast">The last of its paragraph, which is not justified.</param>
internal readonly record struct TextLine(int Start, int End, int Indent, int Width, bool IsLast)
{
    public ReadOnlySpan<Letter> Of(Letter[] letters) => letters.AsSpan(Start..End);
}
