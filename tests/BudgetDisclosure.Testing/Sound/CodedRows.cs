namespace BudgetDisclosure.Testing.Sound;

/// <summary>The rows of tables by code: a total and every level above an item.</summary>
internal sealed class CodedRows(SoundBook book, SoundPrint print)
{
    private static readonly Dictionary<string, string> ClassNames = new()
    {
        ["301"] = "工资福利支出", ["302"] = "商品和服务支出", ["303"] = "对个人和家庭的补助", ["310"] = "资本性支出",
    };

    /// <summary>Function rows with a joined code, the total first.</summary>
    public string[] Joined(string unit, Func<SoundItem, long> whole, params Func<SoundItem, long>[] columns) =>
    [
        print.Row("|合计", unit, [.. columns.Select(book.Sum)]),
        .. book.Codes(whole).Select(code => print.Row($"{code}|{SoundBook.Names[code]}", unit, [.. columns.Select(column => book.Below(code, column))])),
    ];

    /// <summary>Function rows with the code split over three columns, the total last.</summary>
    public string[] Split(string unit, Func<SoundItem, long> whole, params Func<SoundItem, long>[] columns) =>
    [
        .. book.Codes(whole).Select(code =>
            print.Row($"{Parts(code)}|{SoundBook.Names[code]}", unit, [.. columns.Select(column => book.Below(code, column))])),
        print.Row("合计|<|<|<", unit, [.. columns.Select(book.Sum)]),
    ];

    /// <summary>Economic rows of some items, without a total: the code as the form prints it, and the columns.</summary>
    public IEnumerable<string> Economic(
        string unit, Func<string, string> code, Func<SoundEconomicItem, bool> which, params Func<SoundEconomicItem, long>[] columns)
    {
        var items = book.Economic.Where(which).ToList();
        foreach (var group in items.GroupBy(item => item.Code[..3]))
        {
            yield return print.Row($"{code(group.Key)}|{ClassNames[group.Key]}", unit, [.. columns.Select(column => group.Sum(column))]);
            foreach (var item in group)
                yield return print.Row($"{code(item.Code)}|{item.Name}", unit, [.. columns.Select(column => column(item))]);
        }
    }

    public static long All(SoundEconomicItem item) => item.Amount;

    public static long Personnel(SoundEconomicItem item) => item.IsPersonnel ? item.Amount : 0;

    public static long Operating(SoundEconomicItem item) => item.IsPersonnel ? 0 : item.Amount;

    public static string EconomicParts(string code) => code.Length == 3 ? $"{code}|" : $"{code[..3]}|{code[3..]}";

    private static string Parts(string code) =>
        $"{code[..3]}|{(code.Length > 3 ? code[3..5] : "")}|{(code.Length > 5 ? code[5..] : "")}";
}
