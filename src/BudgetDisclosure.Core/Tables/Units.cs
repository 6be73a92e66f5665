using static BudgetDisclosure.Core.Tables.Columns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>部门机构设置情况, 部门基本情况表: the units, their kind and staffing.</summary>
internal static class Units
{
    private const string Established = "*编制*";
    private const string Serving = "*在职*|*实有*";
    private const string Retired = "*离退*";

    public static TableDescription Description { get; } = new()
    {
        Slug = "units",
        Stage = null,
        Title = "部门基本情况表",
        Titles = [new(["机构设置"], null, ["职责及", "职能及"]), new(["基本情况"], ["部门", "单位", "机构"], ["支出"]), new(["所属单位"], ["情况", "一览", "表"], ["收支", "预算表"])],
        Rows = RowIdentity.Entry,
        Blank = new("unit kind rank funding vehicles established.administrative established.institutional serving.administrative " +
            "serving.institutional retired.cadre retired.ordinary retired.discharged") { HasTotal = true },
        Forms =
        [
            new("单位与编制",
            [
                Ordinal,
                Text("unit", ["单位名称"], "单位名称|机构名称|部门名称|预算单位|名称|预算单位名称") with { Required = true },
                Text("code", ["单位编码"], "单位编码|单位代码|预算单位编码|预算编码"),
                Text("kind", ["单位性质"], "*性质|单位类别|单位类型|机构性质"),
                Text("rank", ["单位规格"], "*规格|*级别|行政级别"),
                Text("funding", ["经费保障形式"], "*经费*|*保障形式|*拨款方式|预算管理方式"),
                Count("vehicles", ["车辆编制数"], "*车辆*"),
                People("established.administrative", "编制人数", "行政", "行政*", Established),
                People("established.institutional", "编制人数", "事业", "事业*", Established),
                People("serving.administrative", "在职人数", "行政", "行政*", Serving),
                People("serving.institutional", "在职人数", "事业", "事业*", Serving),
                People("retired.cadre", "离退人数", "离休", "离休*", Retired),
                People("retired.ordinary", "离退人数", "退休", "退休*", Retired),
                People("retired.discharged", "离退人数", "退职", "退职*", Retired),
                Count("established", ["编制人数"], "*编制人数|编制数|*人员编制*|编制"),
                Count("serving", ["在职人数"], "*在职人数|实有人数|*在职人员*|在职"),
                Count("retired", ["离退人数"], "*离退*人数|离退休人数|*离退休人员*"),
            ]),
        ],
    };

    private static ColumnDescription People(string key, string group, string leaf, LabelPattern labels, string under) =>
        Count(key, [group, leaf], labels) with { Under = under };
}
