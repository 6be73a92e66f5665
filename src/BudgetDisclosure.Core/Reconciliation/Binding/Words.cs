using System.Text;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>Words of a sentence made comparable.</summary>
internal static class Words
{
    /// <summary>Without white space and quotation marks, with full-width brackets.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || character is '“' or '”' or '"' or '‘' or '’' or '《' or '》' or '「' or '」')
                continue;
            builder.Append(character switch
            {
                '(' => '（',
                ')' => '）',
                >= '０' and <= '９' => (char)(character - '０' + '0'),
                _ => character,
            });
        }
        return builder.Replace("收、支", "收支").ToString();
    }

    /// <summary>The first place of any of the words; -1 for none.</summary>
    public static int IndexOfAny(string text, params ReadOnlySpan<string> words)
    {
        var first = -1;
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (first < 0 || at < first))
                first = at;
        }
        return first;
    }
}
