using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>The words that narratives are made of, and what each says about a figure.</summary>
internal static class Vocabulary
{
    public const string Goods = "goods";
    public const string Works = "works";
    public const string Services = "services";
    public const string ThreePublic = "three-public";
    public const string OperatingCosts = "operating-costs";
    public const string Procurement = "procurement";
    public const string Assets = "assets";
    public const string Performance = "performance";

    /// <summary>Marks words after which a figure is not what the line says: 本级支出, 全年预算.</summary>
    private static readonly Meaning Unclear = new() { Subject = "", Line = "" };

    private static readonly Dictionary<char, (string Words, Meaning Meaning)[]> Budget = Index(Terms(Stage.Budget));
    private static readonly Dictionary<char, (string Words, Meaning Meaning)[]> Final = Index(Terms(Stage.Final));

    /// <summary>Words without a meaning of their own; they may stand anywhere in front of a figure.</summary>
    private static readonly string[] Fillers =
    [
        "本部门", "我部门", "本单位", "我单位", "全部门", "部门", "单位", "我局", "我办", "我委", "本级", "区级", "县级", "市级", "财政", "年度", "全年",
        "各项", "其中", "包括", "包含", "共计", "分别", "主要", "实际", "完成", "总金额", "金额", "资金", "经费", "情况", "总的", "一是", "总", "率", "幅度", "比例", "比重", "参照公务员法管理", "参公", "事业单位", "行政单位", "机关", "年", "度", "末", "的", "为", "是", "数",
        "额", "共", "计", "各", "了", "中", "达到", "达", "和", "及", "与", "以及", "、", "合", "用", "含", "由", "在", "从", "看", "：", "等",
    ];

    private static readonly Dictionary<char, string[]> FillersByFirst =
        Fillers.GroupBy(word => word[0]).ToDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray());

    /// <summary>The longest term that the text goes on with; the meaning is null for words that make the rest unclear.</summary>
    public static (int Length, Meaning? Meaning)? TermAt(ReadOnlySpan<char> text, Stage stage)
    {
        if (!(stage == Stage.Final ? Final : Budget).TryGetValue(text[0], out var terms))
            return null;
        foreach (var (words, meaning) in terms)
        {
            if (text.StartsWith(words, StringComparison.Ordinal))
                return (words.Length, meaning == Unclear ? null : meaning);
        }
        return null;
    }

    /// <summary>The length of the filler that the text goes on with; 0 for none.</summary>
    public static int FillerAt(ReadOnlySpan<char> text)
    {
        if (!FillersByFirst.TryGetValue(text[0], out var fillers))
            return 0;
        foreach (var filler in fillers)
        {
            if (text.StartsWith(filler, StringComparison.Ordinal))
                return filler.Length;
        }
        return 0;
    }

    private static Dictionary<char, (string Words, Meaning Meaning)[]> Index(IEnumerable<(string Words, Meaning Meaning)> terms) =>
        terms.SelectMany(term => term.Words.Split('|').Select(words => (Words: words, term.Meaning)))
            .GroupBy(term => term.Words[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(term => term.Words.Length).ToArray());

    private static IEnumerable<(string Words, Meaning Meaning)> Terms(Stage stage) =>
        [.. FundTerms, .. SideTerms, .. MeasureTerms, .. ThreePublicTerms, .. OtherTerms, .. ChangeTerms, .. StageTerms(stage), .. UnclearTerms];

    private static IEnumerable<(string, Meaning)> FundTerms =>
    [
        ("一般公共预算财政拨款|一般公共预算当年拨款|一般公共预算当年财政拨款|一般公共预算拨款|一般公共预算|公共财政预算拨款|公共财政预算", new() { Fund = Fund.General }),
        ("政府性基金预算财政拨款|政府性基金财政拨款|政府性基金预算拨款|政府性基金拨款|政府性基金预算|政府性基金|政府基金预算|政府基金|基金预算拨款|基金预算",
            new() { Fund = Fund.GovernmentFund }),
        ("国有资本经营预算财政拨款|国有资本经营财政拨款|国有资本经营预算拨款|国有资本经营预算|国有资本经营", new() { Fund = Fund.StateCapital }),
        ("财政拨款补助|财政拨款|财政补助", new() { Fund = Fund.Appropriation }),
        ("财政专户管理资金收入|财政专户管理资金|财政专户核拨收入|财政专户核拨资金|财政专户", new() { Fund = Fund.SpecialAccount }),
        ("事业收入", new() { Fund = Fund.InstitutionalIncome, Side = TextSide.Income }),
        ("事业单位经营收入|经营收入", new() { Fund = Fund.BusinessIncome, Side = TextSide.Income }),
        ("上级补助收入|上级拨款收入", new() { Fund = Fund.SuperiorSubsidy, Side = TextSide.Income }),
        ("附属单位上缴收入|附属单位缴款", new() { Fund = Fund.AffiliateRemittance, Side = TextSide.Income }),
        ("其他收入|其它收入|其他来源收入", new() { Fund = Fund.OtherIncome, Side = TextSide.Income }),
        ("单位资金收入|单位资金", new() { Fund = Fund.UnitFunds, Side = TextSide.Income }),
        ("用事业基金弥补收支差额|使用非财政拨款结余", new() { Fund = Fund.ReserveUsed, Side = TextSide.Income }),
        ("上年结转和结余|年初结转和结余|上年结转结余|上年结转|上年结余", new() { Fund = Fund.CarriedForward, Side = TextSide.Income }),
    ];

    private static IEnumerable<(string, Meaning)> SideTerms =>
    [
        ("收入支出决算|收支决算|收入支出|收支", new() { Side = TextSide.Both }),
        ("本年收入|当年收入", new() { Side = TextSide.Income, OfTheYear = true }),
        ("本年支出|当年支出", new() { Side = TextSide.Expenditure, OfTheYear = true }),
        ("总收入|收入总额|收入总计", new() { Side = TextSide.Income, IsTotal = true }),
        ("总支出|支出总额|支出总计", new() { Side = TextSide.Expenditure, IsTotal = true }),
        ("收入", new() { Side = TextSide.Income }),
        ("支出", new() { Side = TextSide.Expenditure }),
        ("总计|合计|总额|安排", new() { IsTotal = true }),
    ];

    private static IEnumerable<(string, Meaning)> MeasureTerms =>
    [
        ("基本支出", new() { Measure = Measure.Basic }),
        ("项目支出", new() { Measure = Measure.Project }),
        ("人员经费|人员支出|人员类支出", new() { Measure = Measure.Personnel }),
        ("日常公用经费|公用经费|日常公用支出|公用支出", new() { Measure = Measure.Operating }),
        ("上缴上级支出", new() { Measure = Measure.RemittedUpwards }),
        ("事业单位经营支出|经营支出", new() { Measure = Measure.Business }),
        ("对附属单位补助支出", new() { Measure = Measure.SubsidyToAffiliates }),
    ];

    private static IEnumerable<(string, Meaning)> ThreePublicTerms =>
    [
        ("三公经费支出|三公经费|三公", Of(ThreePublic, Lines.Total)),
        ("因公出国（境）费用|因公出国（境）费|因公出国（境）经费|因公出国（境）|因公出国费用|因公出国费|因公出国经费|出国（境）费|出国费", Of(ThreePublic, "abroad")),
        ("公务用车购置及运行维护费|公务用车购置及运行费|公务用车购置及运维费|公务用车购置和运行维护费|公务用车购置和运行费|公务车购置及运行费|" +
            "公务车购置及运行维护费|公务用车购置及运行维护|购置及运行费|公务用车费", Of(ThreePublic, "vehicle")),
        ("公务用车购置费|公务用车购置经费|公务用车购置支出|公务车购置费|公务用车购置|车辆购置费", Of(ThreePublic, "vehicle.purchase")),
        ("公务用车运行维护费|公务用车运行费|公务用车运维费|公务用车运行经费|公务用车维护费|公务车用车运行费|公务车运行维护费|公务车运行费|公务用车运行维护支出|车辆运行费",
            Of(ThreePublic, "vehicle.running")),
        ("公务接待费用|公务接待费支出|公务接待费|公务接待经费|接待费", Of(ThreePublic, "reception")),
    ];

    private static IEnumerable<(string, Meaning)> OtherTerms =>
    [
        ("机关运行经费支出|机关运行经费|机关运行费|机关运转经费", Of(ThreePublic, OperatingCosts)),
        ("政府采购货物支出|政府采购货物|货物采购|货物类采购", Of(Procurement, Goods)),
        ("政府采购工程支出|政府采购工程|工程采购|工程类采购", Of(Procurement, Works)),
        ("政府采购服务支出|政府采购服务|服务采购|服务类采购", Of(Procurement, Services)),
        ("政府采购支出|政府采购|采购", Of(Procurement, Lines.Total)),
        ("上年末固定资产|固定资产总值|固定资产", Of(Assets, Lines.Total)),
        ("涉及项目预算资金|涉及预算资金|涉及预算金额|涉及项目资金|涉及资金|涉及金额", Of(Performance, Lines.Total)),
    ];

    private static IEnumerable<(string, Meaning)> ChangeTerms =>
    [
        ("增加|增长|上升|提高", new() { Direction = TextDirection.Up }),
        ("减少|下降|降低|压减", new() { Direction = TextDirection.Down }),
        ("基本持平|持平|无增减变化|无增减|无变化|保持不变|没有变化|一致|相同", new() { Direction = TextDirection.Level }),
        ("同比|相比|比|较", new() { Compares = true }),
        ("上年度|上一年度|上一年|上年|去年", new() { LastYear = true }),
        ("本年度|本年|当年|今年|本期", default),
    ];

    /// <summary>In final accounts 预算 is the other figure of the pair; in a budget it is the figure itself.</summary>
    private static IEnumerable<(string, Meaning)> StageTerms(Stage stage) =>
    [
        ("年初预算数|年初预算|预算数|预算", stage == Stage.Final ? new() { Stage = Stage.Budget } : new() { IsTotal = true }),
        ("年初部门收入预算", new() { Side = TextSide.Income, IsTotal = true }),
        ("年初", default),
        ("支出决算数|支出决算", new() { Stage = Stage.Final, Spent = true }),
        ("决算数|决算", new() { Stage = Stage.Final }),
        ("预算执行数|执行数", new() { LastYear = true }),
    ];

    private static IEnumerable<(string, Meaning)> UnclearTerms =>
    [
        ("本级支出|对下补助|全年预算|调整预算|调整后预算|追加|新增|面向|预留|授予|小微|中小|全县|全区|全市|我县|我区|我市|全省|下属|所属|除|不含|扣除|" +
            "非税|债务|专项|其他支出|其他固定资产|累计|流动资产|无形资产|人均|结余|剩余|超支|节约|偿还", Unclear),
    ];

    private static Meaning Of(string subject, string line) => new() { Subject = subject, Line = line };
}
