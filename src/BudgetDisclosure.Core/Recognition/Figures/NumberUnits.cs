namespace BudgetDisclosure.Core.Recognition.Figures;

/// <summary>The words that follow a number in a sentence and say what it counts.</summary>
internal static class NumberUnits
{
    /// <summary>Units of money, longer names first, with what one is worth in fen.</summary>
    private static readonly (string Name, decimal Fen)[] Money =
    [
        ("千万元", 100_000_000_0m),
        ("百万元", 100_000_000m),
        ("十万元", 10_000_000m),
        ("亿元", 10_000_000_000m),
        ("万元", 1_000_000m),
        ("千元", 100_000m),
        ("百元", 10_000m),
        ("元", 100m),
    ];

    private static readonly string[] Areas = ["平方公里", "平方米", "平米", "公顷", "㎡", "亩"];

    /// <summary>Words that count, longer ones first.</summary>
    private static readonly string[] Counters =
    [
        "个百分点", "人次", "批次", "个月", "小时", "公里", "千米", "立方米", "台（套）", "台(套)", "台/套", "辆次", "课时", "字节",
        "个", "家", "名", "人", "辆", "台", "套", "项", "次", "批", "所", "处", "件", "户", "份", "期", "场", "张", "层", "度", "间",
        "栋", "幢", "艘", "架", "支", "条", "门", "篇", "册", "类", "款", "天", "年", "届", "倍", "米", "吨", "位", "岁", "种", "级",
        "村", "镇", "乡", "县", "区", "街", "校", "园", "床", "头", "只", "株", "棵", "本", "枚", "组", "片", "座", "块", "点", "时",
        "座", "班", "队", "部", "盏", "具", "桶", "箱", "袋", "瓶", "卷", "周", "日", "分钟",
    ];

    /// <summary>The unit of money at the place, with its length; the 万 that lost its 元 before a stop counts as 万元.</summary>
    public static (string Name, decimal Fen, int Length)? MoneyAt(ReadOnlySpan<char> rest)
    {
        foreach (var (name, fen) in Money)
        {
            if (rest.StartsWith(name, StringComparison.Ordinal))
                return (name, fen, name.Length);
        }
        if (rest.Length == 0 || rest[0] is not ('万' or '亿') || !EndsAfterUnit(rest[1..]))
            return null;
        return rest[0] == '万' ? ("万元", 1_000_000m, 1) : ("亿元", 10_000_000_000m, 1);
    }

    public static string? AreaAt(ReadOnlySpan<char> rest) => First(Areas, rest);

    public static string? CounterAt(ReadOnlySpan<char> rest) => First(Counters, rest);

    private static bool EndsAfterUnit(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        return rest.Length == 0 || rest[0] is '，' or ',' or '。' or '.' or ';' or '；' or '、' or ')' or '(' or '）' or '（' or '以' or '及';
    }

    private static string? First(string[] words, ReadOnlySpan<char> rest)
    {
        foreach (var word in words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
                return word;
        }
        return null;
    }
}
