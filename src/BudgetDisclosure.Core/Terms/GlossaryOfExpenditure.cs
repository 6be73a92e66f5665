namespace BudgetDisclosure.Core.Terms;

internal static class GlossaryOfExpenditure
{
    private const string Forms = "部门决算报表";

    public static IReadOnlyList<GlossaryTerm> Terms { get; } =
    [
        new("basic", "基本支出", "为保障机构正常运转、完成日常工作任务而发生的支出，分人员经费和公用经费。", Forms, "basic expenditure")
        {
            OtherNames = ["基本支出预算"], Tables = ["basic-expenditure", "final-basic-expenditure"],
        },
        new("project", "项目支出", "在基本支出之外，为完成特定的行政任务或事业发展目标所发生的支出。", Forms, "project expenditure")
        {
            OtherNames = ["项目支出预算"], Tables = ["expenditure", "final-expenditure"],
        },
        new("personnel", "人员经费",
            "基本支出里用于人的钱：工资、津贴补贴、社会保险缴费、住房公积金，以及离退休费等对个人和家庭的补助。",
            Forms, "personnel"),
        new("operating", "公用经费", "基本支出里用于日常办公的钱：办公费、水电费、差旅费、会议费、公务用车运行维护费等。", Forms, "operating")
        {
            OtherNames = ["日常公用经费"],
        },
        new("wages", "工资福利支出",
            "单位开支的在职职工和编制外长期聘用人员的各类劳动报酬，以及为上述人员缴纳的各项社会保险费等。",
            "政府收支分类科目301类", "wages and benefits"),
        new("household-subsidies", "对个人和家庭的补助",
            "政府用于对个人和家庭的补助支出，例如离休费、退休费、抚恤金、生活补助、医疗费补助。",
            "政府收支分类科目303类", "subsidies to persons and households"),
        new("capital", "资本性支出",
            "用于购置房屋、设备、大型修缮、基础设施建设等形成资产的支出。",
            "政府收支分类科目310类", "capital expenditure"),
        new("remitted-upwards", "上缴上级支出", "下级单位按规定上缴上级单位的支出。", Forms, "remitted upwards"),
        new("business-expenditure", "经营支出",
            "事业单位在专业业务活动及其辅助活动之外，开展非独立核算经营活动发生的支出。",
            Forms, "business expenditure")
        {
            OtherNames = ["事业单位经营支出"],
        },
        new("affiliate-subsidy", "对附属单位补助支出",
            "事业单位用财政补助收入以外的收入对附属单位补助发生的支出。",
            Forms, "subsidy to affiliates"),
    ];
}
