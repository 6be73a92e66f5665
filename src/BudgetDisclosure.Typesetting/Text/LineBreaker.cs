namespace BudgetDisclosure.Typesetting.Text;

/// <summary>Breaks letters into lines of a width, as many on each as fit. All measures in 1/1000 of the size.</summary>
internal sealed class LineBreaker
{
    private const int MostBalancedLines = 8;
    private const int BalanceStep = 100;

    private readonly Letter[] letters;
    private readonly int width;
    private readonly List<TextLine> lines = [];

    private LineBreaker(Letter[] letters, int width) => (this.letters, this.width) = (letters, width);

    /// <summary>At least one line; that of an empty text is empty.</summary>
    /// <param name="firstIndent">Of the first line of each paragraph.</param>
    public static TextLine[] Break(Letter[] letters, int width, int firstIndent = 0)
    {
        var breaker = new LineBreaker(letters, width);
        breaker.Break(firstIndent, restIndent: 0);
        return [.. breaker.lines];
    }

    /// <summary>The lines of a cell: those after the first begin below its text, behind the blanks that it begins with.</summary>
    public static TextLine[] BreakHanging(Letter[] letters, int width)
    {
        var breaker = new LineBreaker(letters, width);
        breaker.Break(firstIndent: 0, Math.Min(LeadingBlanks(letters), width / 3));
        return [.. breaker.lines];
    }

    /// <summary>In as many lines as the width asks for, made about equally long.</summary>
    public static TextLine[] BreakBalanced(Letter[] letters, int width)
    {
        var best = Break(letters, width);
        if (best.Length is 1 or > MostBalancedLines)
            return best;
        for (var (tooNarrow, enough) = (width / 2, width); enough - tooNarrow > BalanceStep;)
        {
            var middle = (tooNarrow + enough) / 2;
            var tried = Break(letters, middle);
            if (tried.Length > best.Length || tried.Any(line => IsCut(letters, line)))
                tooNarrow = middle;
            else
                (enough, best) = (middle, tried);
        }
        return best;
    }

    /// <summary>How wide the widest piece is that is not broken, and the whole on one line.</summary>
    public static (int Unbreakable, int Whole) Measure(ReadOnlySpan<Letter> letters)
    {
        var (longest, piece, widestLine, line) = (0, 0, 0, 0);
        for (var i = 0; i < letters.Length; i++)
        {
            var letter = letters[i];
            if (letter.CodePoint == Letter.LineBreak)
                (line, piece) = (0, 0);
            else if (i > 0 && BreakRules.MayBreakBetween(letters[i - 1], letter))
                piece = 0;
            line += letter.Advance;
            piece += letter.Advance;
            (longest, widestLine) = (Math.Max(longest, piece), Math.Max(widestLine, line));
        }
        return (longest, widestLine);
    }

    private static bool IsCut(Letter[] letters, TextLine line) => line.End < letters.Length && !line.IsLast
        && !letters[line.End - 1].IsSpace && !BreakRules.MayBreakBetween(letters[line.End - 1], letters[line.End]);

    private static int LeadingBlanks(Letter[] letters) =>
        letters.TakeWhile(letter => letter.IsSpace).Sum(letter => letter.Advance);

    private void Break(int firstIndent, int restIndent)
    {
        var (start, indent) = (0, firstIndent);
        do
        {
            var end = EndOfLine(start, Math.Max(width - indent, 1));
            var isForced = end == letters.Length || letters[end].CodePoint == Letter.LineBreak;
            lines.Add(Line(start, end, indent, isForced));
            start = isForced ? end + 1 : end;
            indent = isForced ? firstIndent : restIndent;
        }
        while (start < letters.Length);
    }

    /// <summary>Behind the last letter of the line that begins at <paramref name="start"/>.</summary>
    private int EndOfLine(int start, int limit)
    {
        var (used, lastChance, hasText) = (0, start, false);
        for (var i = start; i < letters.Length; i++)
        {
            var letter = letters[i];
            if (letter.CodePoint == Letter.LineBreak)
                return i;
            if (hasText && BreakRules.MayBreakBetween(letters[i - 1], letter))
                lastChance = i;
            hasText |= !letter.IsSpace;
            if (!letter.IsSpace && i > start && used + InkWidth(letter) > limit)
                return lastChance > start && FitsALine(lastChance) ? lastChance : Cut(start, lastChance, i);
            used += letter.Advance;
        }
        return letters.Length;
    }

    /// <summary>Whether the piece that begins here is not longer than a whole line.</summary>
    private bool FitsALine(int start)
    {
        var used = 0;
        for (var i = start; i < letters.Length && used <= width; i++)
        {
            if (i > start && (letters[i].CodePoint == Letter.LineBreak || BreakRules.MayBreakBetween(letters[i - 1], letters[i])))
                return true;
            used += InkWidth(letters[i]);
        }
        return used <= width;
    }

    /// <summary>Cuts a word that is longer than a line, where it hurts least.</summary>
    /// <param name="word">Where it begins.</param>
    /// <param name="end">The first letter that does not fit.</param>
    private int Cut(int start, int word, int end)
    {
        for (var i = end; i > word; i--)
        {
            if (!letters[i - 1].IsSpace && BreakRules.MayCutBetween(letters[i - 1], letters[i]))
                return i;
        }
        return word > start ? word : end;
    }

    private TextLine Line(int start, int end, int indent, bool isLast)
    {
        var last = end;
        while (last > start && letters[last - 1].IsSpace)
            last--;
        var used = 0;
        for (var i = start; i < last; i++)
            used += i == last - 1 ? InkWidth(letters[i]) : letters[i].Advance;
        return new(start, Math.Min(end, last + 1), indent, used, isLast);
    }

    private static int InkWidth(Letter letter) =>
        letter.IsFullWidth && BreakRules.HasBlankRightHalf(letter.CodePoint) ? letter.Advance / 2 : letter.Advance;
}
