using static BudgetDisclosure.Core.Tables.Columns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>部门政府采购预算: what is bought, how much of it, for how much, from which money.</summary>
internal static class Procurement
{
    private const string OwnMoney = "*部门预算安排*|*当年*安排*|*本年*安排*|*财政拨款*|*资金来源*|*政府采购金额*|*采购预算*";

    public static TableDescription Description { get; } = new()
    {
        Slug = "procurement",
        Stage = null,
        Title = "部门政府采购预算",
        Titles = [new(["政府采购"], ["预算", "表", "情况"], ["决算", "购买服务"])],
        Rows = RowIdentity.Entry,
        Side = Side.Expenditure,
        Blank = new("project project-budget item catalogue quantity-unit quantity price total own general fund special-account other other-channels")
        {
            Stage = Core.Stage.Budget, HasTotal = true,
        },
        Forms =
        [
            new("项目、物品、金额",
            [
                Ordinal,
                Text("unit", ["单位名称"], "单位名称|部门名称|预算单位|采购单位|预算单位名称"),
                Text("project", ["政府采购项目来源", "项目名称"], "*项目名称|项目|采购项目"),
                Amount("project-budget", ["政府采购项目来源", "预算资金"], "预算资金|项目资金|项目预算*", Measure.Project),
                Text("item", ["采购物品名称"], "*物品名称|*品目名称|采购品目|采购内容|货物名称|*采购目录名称|*品目|货物服务名称|采购标的"),
                Text("catalogue", ["政府采购目录序号"], "*目录序号|*目录编码|*目录代码|*品目编码|*目录*"),
                Text("quantity-unit", ["数量单位"], "数量单位|计量单位|单位"),
                Count("quantity", ["数量"], "数量|*数量"),
                Amount("price", ["单价"], "*单价", Measure.UnitPrice),
                Amount("total", ["政府采购金额", "总计"], "总计|合计|*采购金额|金额|*采购预算|预算金额|预算数", Measure.Total) with { Required = true },
                Amount("own", ["政府采购金额", "当年部门预算安排资金", "合计"], "合计|小计|*部门预算安排资金", Measure.OwnBudget)
                    with { Under = OwnMoney },
                Amount("general", ["政府采购金额", "当年部门预算安排资金", "一般公共预算拨款"], Funds.General + "|财政拨款", Fund.General),
                Amount("fund", ["政府采购金额", "当年部门预算安排资金", "基金预算拨款"], Funds.GovernmentFund, Fund.GovernmentFund),
                Amount("state-capital", ["政府采购金额", "当年部门预算安排资金", "国有资本经营预算"], Funds.StateCapital, Fund.StateCapital),
                Amount("special-account", ["政府采购金额", "当年部门预算安排资金", "财政专户核拨"], Funds.SpecialAccount, Fund.SpecialAccount),
                Amount("other", ["政府采购金额", "当年部门预算安排资金", "其他来源收入"], Funds.Other + "|" + Funds.UnitFunds, Fund.OtherIncome),
                Amount("other-channels", ["政府采购金额", "其他渠道资金"], "*其他渠道*|其它渠道*", Measure.OtherChannels),
            ]),
        ],
    };
}
