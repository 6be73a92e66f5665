using System.Text;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>Printed words made comparable: white space, brackets, quotation marks, numbering.</summary>
public static partial class LabelText
{
    /// <summary>Trimmed, and every run of white space, line breaks included, as one blank; nothing else is changed.</summary>
    public static string Squeeze(string text)
    {
        if (IsSqueezed(text))
            return text;
        var builder = new StringBuilder(text.Length);
        var pending = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                pending = builder.Length > 0;
                continue;
            }
            if (pending)
                builder.Append(' ');
            pending = false;
            builder.Append(character);
        }
        return builder.ToString();
    }

    /// <summary>
    /// A label for comparison: no white space and quotation marks, full-width brackets, without leading numbering,
    /// 其中：, a unit in brackets and a closing colon.
    /// </summary>
    public static string Key(string label)
    {
        var bare = Bare(label);
        bare = UnitInBrackets().Replace(bare, "");
        bare = Numbering().Replace(bare, "");
        bare = OfWhich().Replace(bare, "");
        bare = Numbering().Replace(bare, "");
        return bare.TrimEnd('：');
    }

    /// <summary>A title for comparison: as <see cref="Key"/>, but its numbering and brackets stay.</summary>
    public static string TitleKey(string title) => Bare(title).TrimEnd('：');

    public static string WithoutBlanks(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    /// <summary>Without the 一、 （二） 3. in front.</summary>
    public static string WithoutNumbering(string label) => Numbering().Replace(label, "");

    private static string Bare(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case '“' or '”' or '"' or '‘' or '’' or '\'' or '「' or '」':
                    break;
                case '(':
                    builder.Append('（');
                    break;
                case ')':
                    builder.Append('）');
                    break;
                case ':':
                    builder.Append('：');
                    break;
                default:
                    if (!char.IsWhiteSpace(character))
                        builder.Append(character);
                    break;
            }
        }
        return builder.ToString();
    }

    private static bool IsSqueezed(string text)
    {
        var previous = true;
        foreach (var character in text)
        {
            var white = char.IsWhiteSpace(character);
            if (white && (previous || character != ' '))
                return false;
            previous = white;
        }
        return text.Length == 0 || !previous;
    }

    [GeneratedRegex(@"（[^（）]*?(单位：)?(人民币)?(亿元|百万元|万元|千元|元)）", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex UnitInBrackets();

    [GeneratedRegex(@"^([一二三四五六七八九十百]+[、.．]|（[一二三四五六七八九十百]+）|\d{1,2}[、.．](?!\d)|（\d{1,2}）|[①-⑳])",
        RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^其中：?", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex OfWhich();
}
