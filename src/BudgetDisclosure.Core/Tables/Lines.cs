namespace BudgetDisclosure.Core.Tables;

/// <summary>The lines of the two-sided tables and of 三公, each described once.</summary>
internal static class Lines
{
    public const string Total = "total";
    public const string YearTotal = "year-total";

    public static IReadOnlyList<LineDescription> Income { get; } =
    [
        new(YearTotal, "本年收入合计|本年收入小计|本年收入|当年收入合计|本年收入总计"),
        new(Total, "收入总计|收入合计|合计|总计|收入总额|收入预算总计"),
        new("appropriation.general", "一般公共预算*|公共财政预算*", "appropriation"),
        new("appropriation.fund", "政府性基金*|政府基金*", "appropriation"),
        new("appropriation.state-capital", "国有资本经营*", "appropriation"),
        new("appropriation", "财政拨款收入|财政拨款|财政拨款*收入|本年财政拨款*"),
        new("superior-subsidy", Funds.SuperiorSubsidy),
        new("institutional.special-account", "财政专户收入|*财政专户收入", "institutional"),
        new("special-account", Funds.SpecialAccount),
        new("institutional", "事业收入|事业收入*"),
        new("business", Funds.Business),
        new("affiliates", Funds.Affiliates),
        new("unit-funds", Funds.UnitFunds),
        new("other", "其他收入|其它收入"),
        new("reserve-used", Funds.ReserveUsed),
        new("carried-forward", Funds.CarriedForward),
    ];

    public static IReadOnlyList<LineDescription> Expenditure { get; } =
    [
        new(YearTotal, "本年支出合计|本年支出小计|本年支出|当年支出合计|本年支出总计"),
        new(Total, "支出总计|支出合计|合计|总计|支出总额|支出预算总计"),
        new("surplus-distributed", "结余分配"),
        new("carried-out", "*年末*结转*|结转下年*|*年末*结余*|结转*结余*"),
    ];

    /// <summary>The lines of a coded table that have no code: its total, or the totals of its blocks.</summary>
    public static IReadOnlyList<LineDescription> Coded { get; } =
    [
        new("personnel-total", "人员经费合计|人员经费小计"),
        new("operating-total", "公用经费合计|公用经费小计"),
        new(Total, "合计|总计|本年支出合计|支出合计|支出总计|本年支出|本年收入合计|收入合计|收入总计|本年收入"),
    ];

    public static IReadOnlyList<LineDescription> ThreePublic { get; } =
    [
        new(Total, "三公经费小计|三公经费合计|三公经费|合计|总计|小计|三公经费总计|三公经费预算数|三公经费支出"),
        new("abroad.teaching", "*教学科研*", "abroad"),
        new("abroad.other", "其他因公出国*", "abroad"),
        new("abroad", "*因公出国*|*出国（境）*"),
        new("vehicle.purchase", "公务用车购置费|公务用车购置|公务用车购置经费|购置费|*车辆购置费|公务用车购置费支出|公车购置费", "vehicle"),
        new("vehicle.running", "*公务用车运行*|运行费|运行维护费|*公车运行*|*车辆运行*|公务用车运维费|公务用车维护费", "vehicle"),
        new("vehicle", "公务用车购置及*|公务用车费|公务用车购置和*|公务用车*小计|公务用车购置运行*"),
        new("reception", "*公务接待*|*接待费*"),
        new("operating-costs", "*机关运行经费*"),
        new("meetings", "*会议费*"),
        new("training", "*培训费*"),
    ];

    public static IReadOnlyList<LineDescription> Assets { get; } =
    [
        new(Total, "固定资产总额|资产总额|合计|总计|固定资产合计|固定资产*总额|资产合计"),
        new("houses.offices", "*办公用房*", "houses"),
        new("houses", "*房屋*"),
        new("vehicles", "*车辆*"),
        new("equipment", "*单价*设备*|*大型设备*"),
        new("other", "*其他*资产*|其他"),
    ];
}
