using System.Text;

namespace BudgetDisclosure.Documents.Reading.Html;

/// <summary>The text of a paragraph as a browser shows it: white space runs are one blank, none at a line's ends.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder text = new();
    private bool blankBefore;
    private bool breakBefore;

    public bool IsEmpty => text.Length == 0;

    /// <summary>A line break of the source between two Chinese characters is nothing; elsewhere it is a blank.</summary>
    public void Append(string characters, bool asWritten)
    {
        foreach (var c in characters)
        {
            if (asWritten && c != '\r')
                Add(c);
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f')
                (blankBefore, breakBefore) = (true, breakBefore || c is '\n' or '\r');
            else
                AddShown(c == '\u00A0' ? ' ' : c);
        }
    }

    public void BreakLine()
    {
        (blankBefore, breakBefore) = (false, false);
        Add('\n');
    }

    /// <summary>Gives the text and begins anew; a line break at its end shows nothing.</summary>
    public string Take()
    {
        if (text is [.., '\n'])
            text.Length--;
        var taken = text.ToString();
        text.Clear();
        (blankBefore, breakBefore) = (false, false);
        return taken;
    }

    private void AddShown(char c)
    {
        if (blankBefore && text.Length > 0 && text[^1] != '\n' && !(breakBefore && IsWide(text[^1]) && IsWide(c)))
            Add(' ');
        (blankBefore, breakBefore) = (false, false);
        Add(c);
    }

    private void Add(char c)
    {
        if (text.Length == HtmlBounds.MaxTextLength)
            throw HtmlRefusals.TextTooLong();
        text.Append(c);
    }

    /// <summary>Ideographs, their punctuation, full-width forms.</summary>
    private static bool IsWide(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
        or (>= '\uFF00' and <= '\uFFEF') or '“' or '”' or '‘' or '’';
}
