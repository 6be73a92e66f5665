using static BudgetDisclosure.Core.Tables.Columns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>部门职责-工作活动绩效目标: programmes, activities, their money and indicators.</summary>
internal static class Performance
{
    private const string Grades = "*评价标准*|*评价等级*|*绩效标准*";

    public static TableDescription Description { get; } = new()
    {
        Slug = "performance",
        Stage = null,
        Title = "部门职责-工作活动绩效目标",
        Titles = [new(["绩效"], ["目标", "指标"], ["决算", "总体绩效目标", "评价报告", "自评"]), new(["绩效目标"], ["表"])],
        Rows = RowIdentity.Entry,
        Side = Side.Expenditure,
        Blank = new("activity budget description goal indicator grade.excellent grade.good grade.fair grade.poor") { Stage = Core.Stage.Budget },
        Forms =
        [
            new("职责活动与评价标准",
            [
                Ordinal,
                Text("activity", ["职责活动"], "*职责*活动*|*工作活动*|职责活动|活动|职责") with { Required = true },
                Amount("budget", ["年度预算数"], "*预算数|*预算金额|年度预算|预算资金*|资金总额|年度资金*", Measure.Project),
                Text("description", ["内容描述"], "*内容*|*描述*"),
                Text("goal", ["绩效目标"], "*绩效目标*|目标"),
                Text("indicator", ["绩效指标"], "*绩效指标*|指标|指标名称"),
                Grade("excellent", "优"),
                Grade("good", "良"),
                Grade("fair", "中"),
                Grade("poor", "差"),
            ]),
            new("一级二级三级指标",
            [
                Ordinal,
                Text("project", ["项目名称"], "项目名称|项目"),
                Amount("budget", ["预算数"], "*预算数|*预算金额|年度预算|预算资金*|资金总额|年度资金*", Measure.Project),
                Text("goal", ["绩效目标"], "*绩效目标*|*总体目标*|年度目标"),
                Text("indicator.first", ["一级指标"], "一级指标*") with { Required = true },
                Text("indicator.second", ["二级指标"], "二级指标*") with { Required = true },
                Text("indicator", ["三级指标"], "三级指标*|指标名称|绩效指标") with { Required = true },
                Text("nature", ["指标性质"], "*性质|*方向|指标方向"),
                Text("value", ["指标值"], "*指标值*|*目标值*|绩效标准|年度指标值"),
                Text("measure", ["度量单位"], "度量单位|计量单位|单位|指标值单位|指标单位"),
                Text("weight", ["权重"], "*权重*|分值"),
                Text("remark", ["备注"], "备注|*说明|*依据"),
            ]) { AmountLabels = "*资金总额|*申请总额|*财政资金|*财政拨款|*结转资金|*其他资金|*自有资金|*单位资金" },
        ],
    };

    private static ColumnDescription Grade(string key, string grade) =>
        Text($"grade.{key}", ["评价标准", grade], grade + "|" + grade + "*") with { Under = Grades, Required = true };
}
