using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Benchmarks.Export;

/// <summary>A workbook of budget lines, made as they are written.</summary>
internal static class LineWorkbook
{
    private static readonly string[] names = ["一般公共服务支出", "行政运行", "社会保障和就业支出", "住房公积金", "卫生健康支出"];

    public static void Write(Stream stream, int rows)
    {
        using var workbook = new XlsxWriter(stream);
        using var sheet = workbook.AddSheet("支出总表", new() { ColumnWidths = [8, 12, 30, 14, 14, 14], RepeatedRows = 1, FrozenRows = 1 });
        sheet.Row("序号", "科目编码", "科目名称", "合计", "基本支出", "项目支出");
        var random = new Random(1);
        var cells = new XlsxCell[6];
        for (var row = 1; row <= rows; row++)
        {
            var (basic, project) = (random.Next(100_000_000), random.Next(100_000_000));
            cells[0] = XlsxCell.Text($"{row}", XlsxStyle.Body);
            cells[1] = XlsxCell.Text($"{2_010_000 + (row % 9_000)}", XlsxStyle.Body);
            cells[2] = XlsxCell.Text(names[row % names.Length], XlsxStyle.Body);
            cells[3] = Amount(basic + project);
            cells[4] = Amount(basic);
            cells[5] = Amount(project);
            sheet.Row(cells);
        }
    }

    private static XlsxCell Amount(int hundredths) => XlsxCell.Printed($"{hundredths / 100}.{hundredths % 100:00}", XlsxStyle.Amount);
}
