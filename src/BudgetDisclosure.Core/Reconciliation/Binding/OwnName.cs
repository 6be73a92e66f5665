namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>Tells whether words in front of a figure name the organisation whose document it is.</summary>
/// <remarks>
/// A department's text may speak of its units and of the whole county; their figures are not those of its tables. Names are
/// shortened freely (青龙县政府办公室 for 青龙满族自治县人民政府办公室), but keep their characters in order.
/// </remarks>
internal sealed class OwnName(Disclosure disclosure)
{
    private static readonly string[] Endings =
        ["局", "院", "中心", "办公室", "站", "大队", "支队", "学校", "馆", "公司", "委员会", "园", "协会", "街道", "办事处", "研究所", "事务所"];

    private readonly string[] _names =
    [
        .. new[] { disclosure.Unit?.Name, disclosure.Unit is null ? disclosure.Department?.Name : null }.OfType<string>(),
    ];

    /// <param name="words">Unknown words in front of the first known one; empty says that the document speaks of itself.</param>
    public bool Is(string words)
    {
        var bare = words.TrimStart('；', '，', '、', '-', '—', '·', '（', '）', '.', '．');
        return bare.Length == 0 || Array.Exists(_names, name => IsShortFor(bare, name));
    }

    /// <summary>True for words that name an organisation, and another one than this.</summary>
    public bool IsOther(string words) => words.Length > 2 && Array.Exists(Endings, words.EndsWith) && !Is(words);

    /// <summary>The words without the organisation's full name, which may hold words of the trade (政府采购中心).</summary>
    public string Without(string words)
    {
        foreach (var name in _names)
            words = words.Replace(name, "", StringComparison.Ordinal);
        return words;
    }

    private static bool IsShortFor(string words, string name)
    {
        var at = 0;
        foreach (var character in words)
        {
            at = name.IndexOf(character, at) + 1;
            if (at == 0)
                return false;
        }
        return true;
    }
}
