using BudgetDisclosure.Documents.Rendering.Xlsx;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Tests;

/// <summary>Small workbooks that are recognised, written by the product's own writer.</summary>
internal static class SampleWorkbooks
{
    public const string FinalTitle = "收入支出决算总表";
    private const string BudgetTitle = "部门预算收支总表";

    /// <summary>收支总表 of one income line and one expenditure line.</summary>
    public static IncomingFile IncomeExpenditure(
        string organisation = "[434]青山县水利局", string? year = "2024", string amount = "100.00", string name = "收支.xlsx")
    {
        using var stream = new MemoryStream();
        using (var workbook = new XlsxWriter(stream))
            WriteIncomeExpenditure(workbook, "收支总表", organisation, year, amount);
        return new(name, stream.ToArray());
    }

    /// <summary>收支总表 with 收入总计 and 支出总计, which differ where a test wants a rule (R01) to fail.</summary>
    public static IncomingFile Totals(
        string income = "100.00", string expenditure = "100.00", string organisation = "[434]青山县水利局", string year = "2024",
        string title = BudgetTitle, string? expenditureLine = null)
    {
        using var stream = new MemoryStream();
        using (var workbook = new XlsxWriter(stream))
        using (var sheet = workbook.AddSheet("收支总表"))
        {
            WriteHead(sheet, organisation, year, title);
            sheet.Row("1", "一、财政拨款收入", XlsxCell.Printed(income), "一、农林水支出", XlsxCell.Printed(expenditureLine ?? expenditure));
            sheet.Row("2", "收入总计", XlsxCell.Printed(income), "支出总计", XlsxCell.Printed(expenditure));
        }
        return new("收支.xlsx", stream.ToArray());
    }

    private static void WriteIncomeExpenditure(
        XlsxWriter workbook, string name, string organisation, string? year, string amount)
    {
        using var sheet = workbook.AddSheet(name);
        WriteHead(sheet, organisation, year, BudgetTitle);
        sheet.Row("1", "一、财政拨款收入", XlsxCell.Printed(amount), "一、农林水支出", XlsxCell.Printed(amount));
        sheet.Row("2", "本年收入合计", XlsxCell.Printed(amount), "本年支出合计", XlsxCell.Printed(amount));
    }

    private static void WriteHead(XlsxSheet sheet, string organisation, string? year, string title)
    {
        sheet.Row(title);
        sheet.Row($"部门编码及名称：{organisation}", "", "", year is null ? "" : $"预算年度：{year}", "金额单位：万元");
        sheet.Row("序号", "收入", "", "支出", "");
        var amount = title == FinalTitle ? "决算数" : "预算数";
        sheet.Row("", "项目", amount, "项目", amount);
        sheet.Merge(3, 1, 4, 1);
        sheet.Merge(3, 2, 3, 3);
        sheet.Merge(3, 4, 3, 5);
    }

    /// <summary>A department's 收支总表, and that of a unit of its in the same file.</summary>
    public static IncomingFile WithUnitCopy()
    {
        using var stream = new MemoryStream();
        using (var workbook = new XlsxWriter(stream))
        {
            WriteIncomeExpenditure(workbook, "收支总表", "[434]青山县水利局", "2024", "100.00");
            WriteIncomeExpenditure(workbook, "收支总表（本级）", "[434001]青山县水利局本级", "2024", "60.00");
        }
        return new("含单位.xlsx", stream.ToArray());
    }

    /// <summary>“三公”经费支出表 with nothing of whose it is but the title.</summary>
    public static IncomingFile ThreePublicAnnex(string name = "三公.xlsx")
    {
        using var stream = new MemoryStream();
        using (var workbook = new XlsxWriter(stream))
        using (var sheet = workbook.AddSheet("三公"))
        {
            sheet.Row("部门预算财政拨款“三公”经费支出表");
            sheet.Row("", "", "单位：万元");
            sheet.Row("序号", "项目", "合计");
            sheet.Row("1", "“三公”经费小计", XlsxCell.Printed("1.50"));
            sheet.Row("2", "公务接待费", XlsxCell.Printed("1.50"));
        }
        return new(name, stream.ToArray());
    }

    /// <summary>绩效目标 of one programme with an activity and an indicator.</summary>
    public static IncomingFile Performance(string activity = "1、县道养护", string goal = "完好率不低于百分之九十。", string organisation = "[434]青山县水利局")
    {
        using var stream = new MemoryStream();
        using (var workbook = new XlsxWriter(stream))
        using (var sheet = workbook.AddSheet("绩效"))
        {
            sheet.Row("部门职责-工作活动绩效目标");
            sheet.Row($"部门编码及名称：{organisation}", "", "", "预算年度：2024", "金额单位：万元");
            sheet.Row("序号", "职责活动", "年度预算数", "内容描述", "绩效目标", "绩效指标", "评价标准", "", "", "");
            sheet.Row("", "", "", "", "", "", "优", "良", "中", "差");
            sheet.Merge(3, 7, 3, 10);
            sheet.Row("1", "一、公路管理", XlsxCell.Printed("50.00"), "管理全县公路。", "道路畅通。", "", "", "", "", "");
            sheet.Row("2", activity, XlsxCell.Printed("50.00"), "养护和维修。", goal, "路面完好率", "95%", "90%", "85%", "80%");
        }
        return new("绩效.xlsx", stream.ToArray());
    }
}
