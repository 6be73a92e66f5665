namespace BudgetDisclosure.Core.Terms;

internal static class GlossaryOfBudgets
{
    private const string Law = "预算法";

    public static IReadOnlyList<GlossaryTerm> Terms { get; } =
    [
        new("budget", "预算",
            "一年开始时定下的收支计划：准备收多少钱、花多少钱、花在哪里。经法定程序批准后执行。",
            $"{Law}第四条、第十三条", "budget"),
        new("department-budget", "部门预算",
            "一个部门一年的收支计划，由本部门和所属各单位的预算组成。",
            $"{Law}第八条", "department budget"),
        new("unit-budget", "单位预算",
            "列入部门预算的一个单位自己的收支计划。部门公开的数已经包含所属单位，不要重复相加。",
            $"{Law}第八条", "unit budget")
        {
            FoundBy = ["所属单位"],
        },
        new("final", "决算",
            "一年结束后的账：这一年实际收了多少、花了多少，可与年初的预算对照。",
            $"{Law}第七十四条、第七十五条", "final accounts"),
        new("fiscal-year", "预算年度", "公历 1 月 1 日起，至 12 月 31 日止。", $"{Law}第十八条", "fiscal year"),
        new("approval", "批复",
            "预算、决算经人民代表大会或其常委会批准后，财政部门正式通知各部门的文件。部门应在批复后二十日内公开。",
            $"{Law}第十四条、第五十二条、第八十条", "approval")
        {
            FoundBy = ["批复日期", "二十日"],
        },
        new("adjustment", "预算调整",
            "执行中要增加或减少总支出等情形，须报人大常委会批准后才能改预算。",
            $"{Law}第六十七条、第六十九条", "budget adjustment"),
        new("general", "一般公共预算",
            "以税收为主体的财政收入，用于保障和改善民生、推动发展、维持国家机构正常运转等的收支预算。",
            $"{Law}第六条", "general public budget")
        {
            OtherNames = ["一般公共预算财政拨款", "公共财政预算"], Tables = ["general-expenditure", "final-general-expenditure"],
        },
        new("government-fund", "政府性基金预算",
            "依法向特定对象征收、收取的资金（如土地出让收入），专门用于特定公共事业的收支预算。",
            $"{Law}第九条", "government fund budget")
        {
            OtherNames = ["政府性基金", "政府性基金预算财政拨款"], Tables = ["fund-expenditure", "final-fund"],
        },
        new("state-capital", "国有资本经营预算",
            "对国有企业上缴的利润等国有资本收益作出支出安排的收支预算。",
            $"{Law}第十条", "state capital budget")
        {
            OtherNames = ["国有资本经营预算财政拨款"], Tables = ["state-capital-expenditure", "final-state-capital"],
        },
        new("social-insurance", "社会保险基金预算",
            "社会保险缴款、财政补助等专门用于社会保险的收支预算；一般不在部门预算的表里。",
            $"{Law}第十一条", "social insurance fund budget"),
    ];
}
