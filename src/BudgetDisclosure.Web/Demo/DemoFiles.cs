using System.Text;
using BudgetDisclosure.Documents.Rendering.Xlsx;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Demo;

/// <summary>Invented budgets as the files that departments hand in.</summary>
internal static class DemoFiles
{
    private const string Unit = "金额单位：万元";

    /// <summary>
    /// A workbook for every department and year, one of them the text export of a Word file; then the final accounts of
    /// all years but the last.
    /// </summary>
    public static IEnumerable<IncomingFile> All() => Budgets().Concat(FinalAccounts());

    private static IEnumerable<IncomingFile> Budgets()
    {
        for (var year = DemoDepartments.FirstYear; year <= DemoDepartments.LastYear; year++)
        {
            foreach (var department in DemoDepartments.All.Where(one => one.Since <= year))
            {
                var budget = new DemoBudget(department, year);
                var name = $"{department.Name}{year}年部门预算";
                yield return department.Code == DemoDepartments.TextExport && year == DemoDepartments.FirstYear
                    ? new($"{name}.txt", TextExport(budget))
                    : new($"{name}.xlsx", Workbook(budget));
            }
        }
    }

    private static IEnumerable<IncomingFile> FinalAccounts()
    {
        for (var year = DemoDepartments.FirstYear; year < DemoDepartments.LastYear; year++)
        {
            foreach (var department in DemoDepartments.All.Where(one => one.Since <= year))
            {
                var accounts = new DemoFinalAccounts(department, year);
                yield return new($"{department.Name}{year}年度部门决算.xlsx", Workbook(
                    DemoFinalForms.Of(accounts), DemoFinalForms.Narrative(accounts), accounts.Spent, $"决算年度：{year}"));
            }
        }
    }

    private static byte[] Workbook(DemoBudget budget) =>
        Workbook(
        DemoFaults.In(budget, DemoForms.Of(budget)), DemoFaults.In(budget, DemoNarrative.Of(budget)), budget, Year(budget));

    private static byte[] Workbook(
        IEnumerable<DemoForm> forms, IEnumerable<string> narrative, DemoBudget budget, string year)
    {
        using var stream = new MemoryStream();
        using (var workbook = new XlsxWriter(stream))
        {
            foreach (var form in forms)
                WriteForm(workbook, form, budget, year);
            using var sheet = workbook.AddSheet("情况说明");
            foreach (var line in narrative)
                sheet.Row(XlsxCell.Text(line));
        }
        return stream.ToArray();
    }

    private static void WriteForm(XlsxWriter workbook, DemoForm form, DemoBudget budget, string year)
    {
        var columns = form.Header[0].Length;
        using var sheet = workbook.AddSheet(form.Sheet);
        sheet.Row(XlsxCell.Text(form.Title, XlsxStyle.Title));
        sheet.Merge(1, 1, 1, columns);
        var lines = new XlsxCell[columns];
        lines[0] = XlsxCell.Text(Organisation(budget));
        lines[^2] = XlsxCell.Text(year);
        lines[^1] = XlsxCell.Text(Unit);
        sheet.Row(lines);
        foreach (var header in form.Header)
            sheet.Row([.. header.Select(text => XlsxCell.Text(text, XlsxStyle.Header))]);
        foreach (var (top, left, bottom, right) in form.Merges)
            sheet.Merge(top, left, bottom, right);
        foreach (var row in form.Rows)
            sheet.Row([.. row.Select(text => XlsxCell.Printed(text))]);
        if (form.Note is { } note)
        {
            sheet.Row(XlsxCell.Text(note));
            sheet.Merge(sheet.RowNumber, 1, sheet.RowNumber, columns);
        }
    }

    /// <summary>A cell begins with a tab, an empty line ends a row, a label merged across is printed once.</summary>
    private static byte[] TextExport(DemoBudget budget)
    {
        var text = new StringBuilder();
        foreach (var form in DemoForms.Of(budget))
        {
            Row(form.Title);
            Row(Organisation(budget), Year(budget), Unit);
            Row([.. form.Header[0].Where(label => label.Length > 0)]);
            foreach (var row in form.Header.Skip(1).Concat(form.Rows))
                Row(row);
            text.Append(form.Note).Append('\n');
        }
        foreach (var line in DemoNarrative.Of(budget))
            text.Append(line).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());

        void Row(params string[] cells)
        {
            foreach (var cell in cells)
                text.Append('\t').Append(cell).Append('\n');
            text.Append('\n');
        }
    }

    private static string Organisation(DemoBudget budget) =>
        $"部门编码及名称：[{budget.Department.Code}]{budget.Department.Name}";

    private static string Year(DemoBudget budget) => $"预算年度：{budget.Year}";
}
