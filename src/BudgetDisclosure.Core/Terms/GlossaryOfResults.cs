namespace BudgetDisclosure.Core.Terms;

internal static class GlossaryOfResults
{
    private const string Performance = "中发〔2018〕34号";

    public static IReadOnlyList<GlossaryTerm> Terms { get; } =
    [
        new("performance", "绩效目标",
            "花一笔钱之前定下的目标：办成什么事、做到什么程度、有什么效果，年后照着它评价。",
            $"预算法第三十二条、{Performance}", "performance goal")
        {
            OtherNames = ["绩效", "预算绩效", "部门职责-工作活动绩效目标"], Tables = ["performance"],
        },
        new("indicator", "绩效指标", "衡量绩效目标是否实现的具体尺子，例如数量、质量、时效、成本、效益和满意度。", Performance, "indicator"),
        new("procurement", "政府采购",
            "机关、事业单位、团体用财政性资金采购集中采购目录以内或限额标准以上的货物、工程和服务。",
            "政府采购法第二条", "procurement")
        {
            OtherNames = ["政府采购预算", "采购"], Tables = ["procurement"],
        },
        new("assets", "国有资产占用", "单位占有、使用的国有资产：房屋、车辆、设备等的数量和价值，一般是上年末的数。", "财预〔2016〕143号", "assets")
        {
            OtherNames = ["国有资产占用情况", "固定资产"], Tables = ["assets"],
        },
        new("establishment", "编制",
            "机构编制部门核定的人数上限，分行政编制、事业编制等；实有人数可以比编制少。",
            "地方各级人民政府机构设置和编制管理条例", "establishment")
        {
            OtherNames = ["编制人数"], FoundBy = ["在职人员", "实有人数"], Tables = ["units"],
        },
        new("civil-service-managed", "参公事业单位",
            "参照公务员法管理的事业单位：性质是事业单位，人员和经费按行政单位管理。",
            "公务员法第一百一十二条", "institution under the Civil Service Law")
        {
            OtherNames = ["参照公务员法管理的事业单位"],
        },
    ];
}
