namespace BudgetDisclosure.Core.Tables;

/// <summary>Income (收入) or expenditure (支出).</summary>
public enum Side
{
    Income,
    Expenditure,
}

/// <summary>Which part of an expenditure, or which change, an amount measures.</summary>
public enum Measure
{
    /// <summary>合计, 预算数</summary>
    Total,

    /// <summary>本年小计, the year's own without what was carried over</summary>
    OfTheYear,

    /// <summary>基本支出</summary>
    Basic,

    /// <summary>人员经费</summary>
    Personnel,

    /// <summary>公用经费</summary>
    Operating,

    /// <summary>项目支出</summary>
    Project,

    /// <summary>上缴上级支出</summary>
    RemittedUpwards,

    /// <summary>经营支出</summary>
    Business,

    /// <summary>对附属单位补助支出</summary>
    SubsidyToAffiliates,

    /// <summary>上年预算数</summary>
    LastYear,

    /// <summary>增减金额</summary>
    Change,

    /// <summary>单价</summary>
    UnitPrice,

    /// <summary>当年部门预算安排资金, the part of a purchase that the department's own budget of the year pays</summary>
    OwnBudget,

    /// <summary>其他渠道资金 and other money beside the year's own budget.</summary>
    OtherChannels,

    /// <summary>年初结转和结余, what a fund began the year with</summary>
    OpeningBalance,

    /// <summary>本年收入, what a fund took in beside what it spent</summary>
    Received,

    /// <summary>年末结转和结余, what a fund left over</summary>
    ClosingBalance,
}

/// <summary>Where money comes from: a fund of the treasury, or an income of the department's own.</summary>
public enum Fund
{
    /// <summary>All money, or the only money a table speaks of.</summary>
    All,

    /// <summary>财政拨款</summary>
    Appropriation,

    /// <summary>一般公共预算</summary>
    General,

    /// <summary>政府性基金预算</summary>
    GovernmentFund,

    /// <summary>国有资本经营预算</summary>
    StateCapital,

    /// <summary>财政专户管理资金</summary>
    SpecialAccount,

    /// <summary>上级补助收入</summary>
    SuperiorSubsidy,

    /// <summary>事业收入</summary>
    InstitutionalIncome,

    /// <summary>其中：财政专户收入, a part of 事业收入</summary>
    InstitutionalSpecialAccount,

    /// <summary>经营收入</summary>
    BusinessIncome,

    /// <summary>附属单位上缴收入</summary>
    AffiliateRemittance,

    /// <summary>其他收入</summary>
    OtherIncome,

    /// <summary>单位资金</summary>
    UnitFunds,

    /// <summary>上年结转</summary>
    CarriedForward,

    /// <summary>用事业基金弥补收支差额</summary>
    ReserveUsed,
}

/// <summary>What an amount is about, whatever the layout that printed it.</summary>
/// <param name="Table">The table's slug.</param>
/// <param name="Line">The line's key (<see cref="LineDescription.Key"/>), or its bare label where it has none.</param>
/// <param name="Code">The classification code, joined and zero-padded, where the row has one.</param>
public readonly record struct Coordinate(
    string Table, Stage Stage, Side? Side, string? Line, string? Code, Measure Measure, Fund Fund);
