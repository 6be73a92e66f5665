using System.Text;
using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Testing;

/// <summary>One small invented disclosure in each input format, for tests that break files.</summary>
public static class SampleFiles
{
    private static readonly string[][] Rows =
    [
        ["1", "201", "一般公共服务支出", "120.50", "100.50", "20.00"],
        ["2", "20103", "政府办公厅（室）及相关机构事务", "120.50", "100.50", "20.00"],
        ["3", "2010301", "行政运行", "100.50", "100.50", "0.00"],
        ["4", "", "合计", "120.50", "100.50", "20.00"],
    ];

    public static byte[] Workbook()
    {
        using var stream = new MemoryStream();
        using (var workbook = new XlsxWriter(stream))
        {
            using var sheet = workbook.AddSheet("支出总表");
            sheet.Row("部门预算支出总表");
            sheet.Row("部门编码及名称：[900]示例县档案馆", "", "预算年度：2025", "", "", "金额单位：万元");
            sheet.Row("序号", "科目", "", "本年支出合计", "基本支出", "项目支出");
            sheet.Row("", "功能分类科目编码", "科目名称");
            foreach (var row in Rows)
                sheet.Row([.. row.Select((text, i) => i < 3 ? XlsxCell.Text(text) : XlsxCell.Printed(text))]);
            sheet.Row("注：本表按功能分类编列。");
        }
        return stream.ToArray();
    }

    public static byte[] WordDocument()
    {
        var body = DocxFile.P("一、部门职责") + DocxFile.P("负责全县档案的接收、整理和利用。") + DocxFile.P("部门预算支出总表")
            + DocxFile.P("单位：万元") + DocxFile.Table([["序号", "功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"], .. Rows])
            + DocxFile.P("二、名词解释") + DocxFile.P("基本支出：保障机构运转的支出。");
        return new DocxFile(body).ToBytes();
    }

    public static byte[] TextExport()
    {
        var text = new StringBuilder("示例县档案馆2025年部门预算公开\n一、部门职责\n负责全县档案工作。\n\t部门预算支出总表\n\n\t单位：万元\n\n");
        AppendRow(text, ["序号", "科目", "本年支出合计", "基本支出", "项目支出"]);
        AppendRow(text, ["", "功能分类科目编码", "科目名称", "", "", ""]);
        foreach (var row in Rows)
            AppendRow(text, row);
        text.Append("\n注：本表按功能分类编列。\n部门预算财政拨款收支总表\n金额单位：万元\n序号\n收入\n支出\n项目\n金额\n项目\n合计\n栏次\n1\n2\n3\n4\n");
        text.Append("1\n一、一般公共预算\n120.50\n一、一般公共服务支出\n120.50\n2\n合计\n120.50\n合计\n120.50\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AppendRow(StringBuilder text, string[] cells)
    {
        foreach (var cell in cells)
            text.Append('\t').Append(cell).Append('\n');
        text.Append('\n');
    }
}
