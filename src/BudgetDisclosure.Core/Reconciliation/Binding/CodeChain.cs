using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>Names of a function code as sentences print them: 社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）.</summary>
/// <param name="Names">The names of 类, 款 and 项; null for a level that is not printed.</param>
/// <param name="End">The first character behind the chain.</param>
internal readonly record struct CodeChain(string?[] Names, int End)
{
    private const string Levels = "类款项";

    /// <param name="text">Words without white space and quotation marks, with full-width brackets.</param>
    public static CodeChain? Find(string text)
    {
        string?[] names = [null, null, null];
        var (start, at) = (0, 0);
        while (text.IndexOf('（', at) is >= 0 and var open && text.IndexOf('）', open) is > 0 and var close)
        {
            at = close + 1;
            if (LevelOf(text.AsSpan(open + 1, close - open - 1)) is not { } level)
                continue;
            names[level] = NameIn(text[start..open]);
            start = at;
        }
        return start == 0 ? null : new(names, start);
    }

    /// <summary>The deepest level named: 0 类, 1 款, 2 项.</summary>
    public int Deepest => Array.FindLastIndex(Names, name => name is not null);

    /// <summary>类, or 类 with the code in front: 201类.</summary>
    private static int? LevelOf(ReadOnlySpan<char> mark)
    {
        mark = mark.TrimStart("0123456789");
        return mark.Length == 1 && Levels.IndexOf(mark[0]) is >= 0 and var level ? level : null;
    }

    private static string NameIn(string words)
    {
        var name = LabelText.WithoutNumbering(words.TrimStart('；', '，', '、', '：', '（', '）', '.'));
        return name.TrimStart([.. "0123456789"]);
    }
}
