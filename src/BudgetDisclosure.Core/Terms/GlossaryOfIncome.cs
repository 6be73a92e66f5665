namespace BudgetDisclosure.Core.Terms;

internal static class GlossaryOfIncome
{
    private const string Forms = "部门决算报表";

    public static IReadOnlyList<GlossaryTerm> Terms { get; } =
    [
        new("income", "收入", "一年里的钱从哪里来（预算是计划，决算是实际）：财政拨款、事业收入、经营收入、其他收入，加上上年结转。", "预算法第三十六条", "income")
        {
            OtherNames = ["收入预算"], FoundBy = ["收入总计"], Tables = ["income", "final-income"],
        },
        new("appropriation", "财政拨款收入",
            "从本级财政部门取得的拨款，包括一般公共预算、政府性基金预算和国有资本经营预算的拨款。",
            Forms, "appropriation")
        {
            OtherNames = ["财政拨款"], Tables = ["appropriation", "final-appropriation"],
        },
        new("special-account", "财政专户",
            "存放教育收费等非税收入的专门账户；这些钱先缴入专户，再核拨给单位使用。",
            "政府收支分类科目", "special account")
        {
            OtherNames = ["财政专户管理资金", "财政专户收入"],
        },
        new("institutional-income", "事业收入",
            "事业单位开展专业业务活动及其辅助活动所取得的收入，例如学费、门诊收费。",
            Forms, "institutional income"),
        new("business-income", "事业单位经营收入",
            "事业单位在专业业务活动及其辅助活动之外，开展非独立核算经营活动取得的收入。",
            Forms, "business income")
        {
            OtherNames = ["经营收入"],
        },
        new("superior-subsidy", "上级补助收入", "单位从主管部门和上级单位取得的非财政补助收入。", Forms, "superior subsidy"),
        new("affiliates", "附属单位上缴收入", "附属的独立核算单位按规定上缴的收入。", Forms, "affiliate remittance"),
        new("other-income", "其他收入", "财政拨款收入、事业收入、经营收入等以外的收入，例如存款利息、租金。", Forms, "other income"),
        new("unit-funds", "单位资金",
            "财政拨款和财政专户管理资金以外的钱：事业收入、经营收入、上级补助、附属单位上缴和其他收入。",
            "预算管理一体化规范", "unit funds"),
        new("carried-forward", "结转结余",
            "以前年度没有用完的钱。结转是事没办完、下年按原用途接着用；结余是事已办完或不办了剩下的。",
            "预算法第四十二条", "carried forward")
        {
            OtherNames = ["上年结转", "结转资金", "结余资金", "年初结转和结余", "年末结转和结余"],
        },
        new("reserve-used", "用事业基金弥补收支差额",
            "事业单位当年的钱不够时，用以前积累的事业基金来补当年的收支缺口。",
            Forms, "reserve used")
        {
            OtherNames = ["使用非财政拨款结余"],
        },
    ];
}
