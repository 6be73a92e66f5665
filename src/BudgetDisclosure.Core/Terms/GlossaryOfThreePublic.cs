namespace BudgetDisclosure.Core.Terms;

internal static class GlossaryOfThreePublic
{
    private const string Rules = "财预〔2016〕143号";

    public static IReadOnlyList<GlossaryTerm> Terms { get; } =
    [
        new("three-public", "“三公”经费",
            "用财政拨款安排的三项钱：因公出国（境）费、公务用车购置及运行维护费、公务接待费。",
            Rules, "three-public expenditure")
        {
            OtherNames = ["三公经费", "三公"], Tables = ["three-public", "final-three-public", "three-public-changes"],
        },
        new("abroad", "因公出国（境）费",
            "单位人员因公出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出。",
            Rules, "going abroad on duty"),
        new("reception", "公务接待费", "单位按规定开支的各类公务接待（含外宾接待）支出。", Rules, "official reception"),
        new("vehicle", "公务用车购置及运行维护费",
            "买公务用车的钱（含车辆购置税、牌照费），加上用车的燃料费、维修费、过路过桥费、保险费等。",
            Rules, "official vehicles")
        {
            OtherNames = ["公务用车购置费", "公务用车运行维护费", "公务用车购置及运行费"],
        },
        new("operating-costs", "机关运行经费",
            "行政单位和参公事业单位用一般公共预算拨款安排的日常公用经费：办公、水电、差旅、会议、公车运行等。",
            $"预算法第十四条、{Rules}", "operating costs")
        {
            OtherNames = ["机关运行费"],
        },
        new("meetings", "会议费", "开会发生的住宿费、伙食费、会议场地租金、交通费、文件印刷费等支出。", "政府收支分类科目30215款", "meetings"),
        new("training", "培训费", "各类培训支出，除因公出国（境）培训费以外。", "政府收支分类科目30216款", "training"),
    ];
}
