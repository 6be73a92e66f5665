using static BudgetDisclosure.Core.Tables.Columns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>固定资产占用情况表: houses, vehicles, equipment, by number and value.</summary>
internal static class Assets
{
    public static TableDescription Description { get; } = new()
    {
        Slug = "assets",
        Stage = null,
        Title = "固定资产占用情况表",
        Titles = [new(["资产"], ["占用", "情况表", "占有"], ["决算", "说明", "信息", "新增", "配置", "购置"])],
        Rows = RowIdentity.Line,
        Blank = new("item quantity value")
        {
            Lines = "固定资产总额|1、房屋（平方米）|其中：办公用房（平方米）|2、车辆（台、辆）|3、单价在20万元以上的设备|4、其他固定资产",
        },
        Forms =
        [
            new("数量与价值",
            [
                Ordinal,
                Label("item", "项目"),
                Text("measure", ["计量单位"], "计量单位|单位"),
                Count("quantity", ["数量"], "数量|*数量"),
                Amount("value", ["价值"], "价值|*价值|金额|*金额|*原值|账面*|价值*") with { Required = true },
            ]),
        ],
        Lines = Lines.Assets,
    };
}
