namespace BudgetDisclosure.Testing.Sound;

/// <summary>Money of one function item in fen, exactly.</summary>
public sealed record SoundItem(string Code, string Name)
{
    /// <summary>一般公共预算, basic expenditure</summary>
    public long Basic { get; init; }

    /// <summary>一般公共预算, project expenditure</summary>
    public long Project { get; init; }

    /// <summary>政府性基金, all of it project expenditure</summary>
    public long GovernmentFund { get; init; }

    /// <summary>事业收入, all of it project expenditure</summary>
    public long Institutional { get; init; }

    public long General => Basic + Project;

    public long Appropriated => General + GovernmentFund;

    public long Total => Appropriated + Institutional;

    public long AllProject => Project + GovernmentFund + Institutional;
}

/// <summary>Basic expenditure of one economic item in fen: of people, or of running the office.</summary>
public sealed record SoundEconomicItem(string Code, string Name, bool IsPersonnel, long Amount);

/// <summary>
/// The exact figures of a made-up department whose money adds up to the fen, the same for the same seed. What is printed of them is
/// rounded, and only so far are the printed figures apart.
/// </summary>
public sealed class SoundBook
{
    /// <summary>Classes, groups and items by their names; no item of the second kind of money is 行政运行.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["201"] = "一般公共服务支出", ["20103"] = "政府办公厅（室）及相关机构事务", ["2010301"] = "行政运行", ["2010302"] = "一般行政管理事务",
        ["2010305"] = "专项业务活动", ["20106"] = "财政事务", ["2010607"] = "信息化建设", ["2010608"] = "财政委托业务支出",
        ["205"] = "教育支出", ["20502"] = "普通教育", ["2050202"] = "小学教育", ["2050203"] = "初中教育",
        ["208"] = "社会保障和就业支出", ["20805"] = "行政事业单位养老支出", ["2080505"] = "机关事业单位基本养老保险缴费支出",
        ["2080506"] = "机关事业单位职业年金缴费支出", ["212"] = "城乡社区支出", ["21201"] = "城乡社区管理事务", ["2120101"] = "行政运行",
        ["21208"] = "国有土地使用权出让收入安排的支出", ["2120801"] = "征地和拆迁补偿支出", ["221"] = "住房保障支出", ["22102"] = "住房改革支出",
        ["2210201"] = "住房公积金",
    };

    private readonly Random _random;

    private SoundBook(int seed)
    {
        _random = new(seed);
        var (pension, annuity, housing) = (Amount(), Amount(), Amount());
        var others = Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Amount()).ToList();
        Economic = [.. EconomicItems(pension, annuity, housing, others)];
        var office = Economic.Sum(item => item.Amount) - pension - annuity - housing;
        Items =
        [
            .. Offices(office),
            new("2080505", Names["2080505"]) { Basic = pension }, new("2080506", Names["2080506"]) { Basic = annuity },
            .. _random.Next(2) == 0 ? [] : new SoundItem[] { new("2120801", Names["2120801"]) { GovernmentFund = Amount() } },
            new("2210201", Names["2210201"]) { Basic = housing },
        ];
        CarriedOver = _random.Next(2) == 0 ? 0 : Amount();
        Purchase = _random.Next(2) == 0 ? 0 : Amount();
        Abroad = _random.Next(2) == 0 ? 0 : Amount();
    }

    public IReadOnlyList<SoundItem> Items { get; }

    public IReadOnlyList<SoundEconomicItem> Economic { get; }

    /// <summary>What was left at the end of the last year, and again at the end of this.</summary>
    public long CarriedOver { get; }

    public long Abroad { get; }

    public long Purchase { get; }

    public long Running => Named("公务用车运行维护费") + 12_345_678;

    public long Reception => Named("公务接待费") + 2_345_678;

    public long ThreePublic => Abroad + Purchase + Running + Reception;

    public long Sum(Func<SoundItem, long> money) => Items.Sum(money);

    public static SoundBook Of(int seed) => new(seed);

    /// <summary>The codes of the items that have such money, each after those that begin it.</summary>
    public IReadOnlyList<string> Codes(Func<SoundItem, long> money) =>
    [
        .. Items.Where(item => money(item) != 0).SelectMany(item => new[] { item.Code[..3], item.Code[..5], item.Code })
            .Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The money below a code.</summary>
    public long Below(string code, Func<SoundItem, long> money) =>
        Items.Where(item => item.Code.StartsWith(code, StringComparison.Ordinal)).Sum(money);

    private long Named(string name) => Economic.First(item => item.Name == name).Amount;

    /// <summary>Between 1 and 100 万元, to the fen.</summary>
    private long Amount() => _random.NextInt64(1_000_000, 100_000_000);

    private IEnumerable<SoundEconomicItem> EconomicItems(long pension, long annuity, long housing, List<long> others)
    {
        yield return new("30101", "基本工资", true, Amount());
        yield return new("30102", "津贴补贴", true, Amount());
        yield return new("30108", "机关事业单位基本养老保险缴费", true, pension);
        yield return new("30109", "职业年金缴费", true, annuity);
        yield return new("30113", "住房公积金", true, housing);
        string[] names = ["办公费", "印刷费", "水费", "电费"];
        string[] codes = ["30201", "30202", "30205", "30206"];
        for (var i = 0; i < others.Count; i++)
            yield return new(codes[i], names[i], false, others[i]);
        yield return new("30217", "公务接待费", false, Amount());
        yield return new("30231", "公务用车运行维护费", false, Amount());
        yield return new("30239", "其他交通费用", true, Amount());
        yield return new("30302", "退休费", true, Amount());
        yield return new("31002", "办公设备购置", false, Amount());
    }

    private IEnumerable<SoundItem> Offices(long basic)
    {
        yield return new("2010301", Names["2010301"]) { Basic = basic / 2 };
        yield return new("2010302", Names["2010302"]) { Project = Amount() };
        if (_random.Next(2) == 0)
            yield return new("2010305", Names["2010305"]) { Project = Amount() };
        yield return new("2010607", Names["2010607"]) { Project = Amount() };
        if (_random.Next(2) == 0)
            yield return new("2010608", Names["2010608"]) { Project = Amount(), Institutional = Amount() };
        yield return new("2050202", Names["2050202"]) { Basic = basic - (basic / 2), Project = Amount() };
        if (_random.Next(2) == 0)
            yield return new("2050203", Names["2050203"]) { Project = Amount() };
    }
}
