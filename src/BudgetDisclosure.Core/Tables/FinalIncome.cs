using static BudgetDisclosure.Core.Tables.Columns;
using static BudgetDisclosure.Core.Tables.FinalColumns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>收入决算表: a row per function code, a column per source of money.</summary>
internal static class FinalIncome
{
    public static TableDescription Description { get; } = new()
    {
        Slug = "final-income",
        Title = "收入决算表",
        Titles = [new(["收入", "决算"], ["收入决算表", "收入决算总表", "收入决算情况", "收入总表", "收入表"], ["支出", "财政拨款", "三公", "基金", "国有资本"])],
        Stage = Stage.Final,
        Rows = RowIdentity.FunctionCode,
        Side = Side.Income,
        Blank = new("code name total appropriation superior-subsidy institutional institutional.special-account business affiliates other"),
        Forms =
        [
            .. CodedForms(
                Amount("total", ["本年收入合计"], "本年收入合计|合计|总计|收入合计|本年收入|决算数|金额|小计|本年收入小计", Measure.Total)
                    with { Required = true },
                Amount("appropriation", ["财政拨款收入"], Funds.Appropriation, Fund.Appropriation),
                Amount("superior-subsidy", ["上级补助收入"], Funds.SuperiorSubsidy, Fund.SuperiorSubsidy),
                Amount("institutional", ["事业收入", "小计"], "小计|合计|金额", Fund.InstitutionalIncome) with { Under = "事业收入*" },
                Amount("institutional.special-account", ["事业收入", "其中：教育收费"], "*教育收费*|*财政专户*",
                    Fund.InstitutionalSpecialAccount),
                Amount("institutional", ["事业收入"], Funds.Institutional, Fund.InstitutionalIncome),
                Amount("business", ["经营收入"], Funds.Business, Fund.BusinessIncome),
                Amount("affiliates", ["附属单位上缴收入"], Funds.Affiliates, Fund.AffiliateRemittance),
                Amount("other", ["其他收入"], Funds.Other, Fund.OtherIncome)),
        ],
    };
}
