using static BudgetDisclosure.Core.Tables.Columns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>部门预算收入总表: a row per function code, a column per source.</summary>
internal static class Income
{
    private static readonly ColumnDescription[] Sources =
    [
        Amount("total", ["本年收入合计"], "本年收入合计|合计|总计|收入合计|本年收入|收入总计|收入预算合计|预算数|金额|小计|本年预算数", Measure.Total)
            with { Required = true },
        Amount("year-total", ["本年收入", "小计"], "小计|合计", Measure.OfTheYear) with { Under = "本年收入*" },
        Amount("appropriation", ["财政拨款收入"], Funds.Appropriation, Fund.Appropriation),
        Amount("appropriation", ["财政拨款收入", "小计"], "小计|合计", Fund.Appropriation)
            with { Under = "财政拨款*|本年财政拨款*" },
        Amount("general", ["财政拨款收入", "一般公共预算"], Funds.General, Fund.General),
        Amount("fund", ["财政拨款收入", "政府性基金预算"], Funds.GovernmentFund, Fund.GovernmentFund),
        Amount("state-capital", ["财政拨款收入", "国有资本经营预算"], Funds.StateCapital, Fund.StateCapital),
        Amount("superior-subsidy", ["上级补助收入"], Funds.SuperiorSubsidy, Fund.SuperiorSubsidy),
        Amount("institutional", ["事业收入", "小计"], "小计|合计|金额", Fund.InstitutionalIncome) with { Under = "事业收入*" },
        Amount("institutional.special-account", ["事业收入", "其中：财政专户收入"], "*财政专户*|*教育收费*",
            Fund.InstitutionalSpecialAccount) with { Under = "事业收入*" },
        Amount("institutional", ["事业收入"], Funds.Institutional, Fund.InstitutionalIncome),
        Amount("special-account", ["财政专户管理资金收入"], Funds.SpecialAccount, Fund.SpecialAccount),
        Amount("business", ["经营收入"], Funds.Business, Fund.BusinessIncome),
        Amount("affiliates", ["附属单位上缴收入"], Funds.Affiliates, Fund.AffiliateRemittance),
        Amount("unit-funds", ["单位资金"], Funds.UnitFunds, Fund.UnitFunds),
        Amount("unit-funds", ["单位资金", "小计"], "小计|合计", Fund.UnitFunds) with { Under = "单位资金*" },
        Amount("other", ["其他收入"], Funds.Other, Fund.OtherIncome),
        Amount("reserve-used", ["用事业基金弥补收支差额"], Funds.ReserveUsed, Fund.ReserveUsed),
        Amount("carried-forward", ["上年结转", "小计"], "小计|合计", Fund.CarriedForward) with { Under = Funds.CarriedForward },
        Amount("carried-forward", ["上年结转"], Funds.CarriedForward, Fund.CarriedForward),
        CarriedForward("appropriation", "财政拨款", Funds.Appropriation, Fund.Appropriation),
        CarriedForward("general", "一般公共预算", Funds.General, Fund.General),
        CarriedForward("fund", "政府性基金预算", Funds.GovernmentFund, Fund.GovernmentFund),
        CarriedForward("state-capital", "国有资本经营预算", Funds.StateCapital, Fund.StateCapital),
        CarriedForward("special-account", "财政专户管理资金", Funds.SpecialAccount, Fund.SpecialAccount),
        CarriedForward("unit-funds", "单位资金", Funds.UnitFunds, Fund.UnitFunds),
    ];

    public static TableDescription Description { get; } = new()
    {
        Slug = "income",
        Title = "部门预算收入总表",
        Titles = [new(["收入"], ["总表", "总体", "预算表", "情况表", "收入表"], ["支出", "收支", "决算", "三公", "明细", "征收", "非税", "计划", "财政拨款"])],
        Rows = RowIdentity.FunctionCode,
        Side = Side.Income,
        Blank = new("code name total appropriation superior-subsidy institutional institutional.special-account business affiliates other"),
        Forms =
        [
            new("编码合并", [Ordinal, .. UnitOfRow, .. JoinedCode("功能"), .. Sources]),
            new("编码分类款项", [Ordinal, .. UnitOfRow, .. SplitCode("功能"), .. Sources]),
            new("编码在名称里", [Ordinal, .. CodeInName("功能"), .. Sources]),
            new("按单位", [Ordinal, .. UnitCodeAndName, .. Sources]),
        ],
    };

    /// <summary>The part of 上年结转 that was left of one fund.</summary>
    private static ColumnDescription CarriedForward(string key, string header, LabelPattern labels, Fund fund) =>
        Amount($"carried-forward.{key}", ["上年结转", header], labels, fund) with
        {
            Measure = Measure.OpeningBalance, Under = Funds.CarriedForward,
        };
}
