namespace BudgetDisclosure.Web.Demo;

/// <summary>Nine more invented departments, all made of one pattern in different sizes.</summary>
internal static class DemoSmallDepartments
{
    private static readonly (string Code, string Name) ForStaff = ("2101101", "行政单位医疗");
    private static readonly (string Code, string Name) ForInstitutions = ("2101102", "事业单位医疗");

    public static IReadOnlyList<DemoDepartment> All { get; } =
    [
        Of("102", "示例县教育局", "行政", 1.60m, ("2050101", "行政运行"), ("2050199", "其他教育管理事务支出"), 85.00m,
            "全县学校的布局、教师的管理和考试的组织", "学校安全检查和教师培训") with { Since = DemoDepartments.LastYear - 1 },
        Of("103", "示例县公安局", "行政", 3.20m, ("2040201", "行政运行"), ("2040202", "一般行政管理事务"), 160.00m,
            "全县的治安、户籍和交通秩序", "办案装备和户籍窗口的维护") with { Fault = DemoFault.TemplateLeft },
        Of("104", "示例县农业农村局", "行政", 1.30m, ("2130101", "行政运行"), ("2130199", "其他农业农村支出"), 120.00m,
            "全县的种植、养殖和村庄建设", "病虫害防治和农机安全监理") with { Fault = DemoFault.TotalDoesNotAdd },
        Of("105", "示例县交通运输局", "行政", 1.10m, ("2140101", "行政运行"), ("2140106", "公路养护"), 145.00m,
            "全县公路的建设、养护和运输的管理", "县道养护和桥梁检测") with { Fault = DemoFault.TextDiffers },
        Of("106", "示例县水利局", "行政", 0.90m, ("2130301", "行政运行"), ("2130306", "水利工程运行与维护"), 98.00m,
            "全县河道、水库和农村供水的管理", "水库大坝监测和河道清淤") with { Fault = DemoFault.NoReason },
        Of("107", "示例县自然资源局", "行政", 1.20m, ("2200101", "行政运行"), ("2200106", "自然资源利用与保护"), 76.00m,
            "全县土地、矿产和规划的管理", "土地变更调查和规划编制") with { Fault = DemoFault.EmptyTableWithoutNote },
        Of("108", "示例县应急管理局", "行政", 0.70m, ("2240101", "行政运行"), ("2240106", "安全监管"), 52.00m,
            "全县的安全生产监管和灾害救援", "应急物资储备和安全生产检查") with { Fault = DemoFault.ClassDiffers },
        Of("202", "示例县供销合作社联合社", "参公", 0.50m, ("2160201", "行政运行"), ("2160299", "其他商业流通事务支出"), 30.00m,
            "农资供应和农产品流通的组织", "农资储备和流通网点的改造"),
        Of("302", "示例县第一中学", "事业", 2.40m, ("2050204", "高中教育"), ("2050299", "其他普通教育支出"), 110.00m,
            "普通高中的教学和学生的管理", "实验室设备和校舍维修") with
        {
            Since = DemoDepartments.LastYear - 1, Medical = ForInstitutions, OwnIncome = new("", "", 48.00m, 0),
        },
    ];

    private static DemoDepartment Of(
        string code, string name, string kind, decimal size, (string Code, string Name) operation,
        (string Code, string Name) projects, decimal projectMoney, string duties, string projectUse)
    {
        return new(
            code, name, kind, operation, ForStaff, new(projects.Code, projects.Name, projectMoney, 2.00m), new("", "", 0, 0),
            [
                Line("30101", "基本工资", 62.30m, 1.50m), Line("30102", "津贴补贴", 41.80m, 0.90m), Line("30103", "奖金", 20.10m, 0.40m),
                Line("30108", "机关事业单位基本养老保险缴费", 25.60m, 0.80m), Line("30110", "职工基本医疗保险缴费", 12.20m, 0.40m),
                Line("30113", "住房公积金", 19.40m, 0.60m), Line("30201", "办公费", 7.90m, 0), Line("30207", "邮电费", 2.10m, 0),
                Line("30211", "差旅费", 5.30m, 0), Line("30217", "公务接待费", 1.60m, -0.20m), Line("30231", "公务用车运行维护费", 4.80m, 0),
                Line("30305", "生活补助", 1.20m, 0),
            ])
        {
            Duties = $"为演示而虚构，负责{duties}，下设办公室和业务股两个股室。",
            ProjectUse = projectUse,
            Since = DemoDepartments.LastYear,
        };

        DemoLine Line(string lineCode, string lineName, decimal first, decimal step) =>
            new(lineCode, lineName, Math.Round(first * size, 2), Math.Round(step * size, 2));
    }
}
