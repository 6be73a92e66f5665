using BudgetDisclosure.Typesetting.Fonts;
using BudgetDisclosure.Typesetting.Text;

namespace BudgetDisclosure.Typesetting.Layout;

internal enum LineAlignment
{
    Left,
    Centre,
    Right,
    Justified,
}

/// <summary>A text broken into lines, ready to be drawn.</summary>
internal sealed record SetText(Letter[] Letters, TextLine[] Lines, TextStyle Style)
{
    /// <summary>Lines that would need wider gaps than half a letter stay as they are.</summary>
    private const double WidestGap = 0.5;

    public double Height => Lines.Length * Style.LineHeight;

    /// <param name="width">In points.</param>
    public static SetText Of(string text, FontLibrary fonts, TextStyle style, double width, double firstIndentEm = 0)
    {
        var letters = Text.Letters.Of(text, fonts, style.Face);
        var indent = (int)(firstIndentEm * TrueTypeFont.UnitsPerEm);
        return new(letters, LineBreaker.Break(letters, style.InEm(width), indent), style);
    }

    /// <summary>In as many lines as its width asks for, made about equally long.</summary>
    public static SetText Balanced(string text, FontLibrary fonts, TextStyle style, double width)
    {
        var letters = Text.Letters.Of(text, fonts, style.Face);
        return new(letters, LineBreaker.BreakBalanced(letters, style.InEm(width)), style);
    }

    /// <summary>Draws all lines, the first at <paramref name="top"/>.</summary>
    public void DrawAll(Page page, Tag? tag, double left, double width, double top, LineAlignment alignment)
    {
        for (var i = 0; i < Lines.Length; i++)
            DrawLine(i, page, tag, left, width, top + (i * Style.LineHeight), alignment);
    }

    public void DrawLine(int index, Page page, Tag? tag, double left, double width, double top, LineAlignment alignment)
    {
        var line = Lines[index];
        if (line.Start == line.End)
            return;
        var rest = width - Style.InPoints(line.Indent + line.Width);
        var x = left + Style.InPoints(line.Indent) + alignment switch
        {
            LineAlignment.Right => rest,
            LineAlignment.Centre => rest / 2,
            _ => 0,
        };
        var spacing = alignment == LineAlignment.Justified && !line.IsLast ? Spacing(line, rest) : 0;
        page.Texts.Add(new(tag, x, top + Style.Baseline, Style.Size, new(Letters, line.Start, line.End - line.Start), spacing));
    }

    private double Spacing(TextLine line, double rest)
    {
        var end = line.End;
        while (end > line.Start && Letters[end - 1].IsSpace)
            end--;
        var gaps = end - line.Start - 1;
        return gaps > 0 && rest / gaps <= WidestGap * Style.Size ? Math.Max(0, rest / gaps) : 0;
    }
}
