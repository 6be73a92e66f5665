namespace BudgetDisclosure.Core.Tables;

/// <summary>Printed names of the funds of the treasury and of a department's own income, each given once.</summary>
internal static class Funds
{
    public const string Appropriation = "财政拨款收入|财政拨款|财政拨款补助收入|财政拨款（补助）收入|本年财政拨款|当年财政拨款|财政补助收入|财政拨款小计";
    public const string General = "一般公共预算|一般公共预算财政拨款|一般公共预算财政拨款收入|一般公共预算拨款收入|一般公共预算拨款|" +
        "一般公共预算收入|一般公共预算资金|公共财政预算拨款|公共预算财政拨款|一般公共预算支出|一般公共预算财政拨款支出";
    public const string GovernmentFund = "政府性基金*|政府基金*|基金预算拨款|基金预算*";
    public const string StateCapital = "国有资本经营*|国有资本*";
    public const string SpecialAccount = "财政专户*|专户*";
    public const string SuperiorSubsidy = "上级补助收入|上级拨款收入|上级补助|上级财政补助收入|上级转移支付收入";
    public const string Institutional = "事业收入|事业单位事业收入|事业收入资金|事业收入*不含*";
    public const string Business = "经营收入|事业单位经营收入|经营收入资金|单位经营收入";
    public const string Affiliates = "附属单位上缴收入|附属单位缴款|附属单位上缴|下级单位上缴收入|附属单位缴款收入";
    public const string Other = "其他收入|其他|其他资金|其它收入|其他收入资金|其他来源收入";
    public const string UnitFunds = "单位资金|单位资金收入|自有资金|单位自有资金";
    public const string CarriedForward = "*上年结转*|*年初*结转*|上年结余*|*结转结余*|结转资金";
    public const string ReserveUsed = "*事业基金*|使用非财政拨款结余*|*弥补收支差额*";
}
