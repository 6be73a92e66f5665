using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R43: an indicator's grades are all printed, without gap or overlap.</summary>
internal sealed class IndicatorsHaveGrades : Rule
{
    private static readonly (string Key, string Name)[] Grades =
        [("grade.excellent", "优"), ("grade.good", "良"), ("grade.fair", "中"), ("grade.poor", "差")];

    public override string Code => "R43";

    public override string Title => "评价标准齐全、不重不漏";

    public override string Statement => "每个绩效指标的优、良、中、差都写明标准，各档之间不重叠、不留空档。";

    public override string Applies => "绩效目标表印有优、良、中、差四档时核对；没有这种表则无法核对。";

    public override Severity Severity => Severity.Hint;

    public override string Source => "预算绩效目标表的填报要求";

    public override string Remedy => "请补全各档标准，使相邻两档的界限相接。";

    public override IEnumerable<Check> Run(Books books) => books.Ledger.All("performance").SelectMany(OfTable);

    private IEnumerable<Check> OfTable(LedgerTable table)
    {
        var column = ColumnOf(table, "indicator");
        int[] columns = [.. Grades.Select(grade => ColumnOf(table, grade.Key))];
        if (column < 0 || columns.Any(grade => grade < 0))
            yield break;
        var (sound, faults) = (0, 0);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (Read(table, row, column, columns) is not { } indicator || table.Rows[row].Cells.Any(cell => cell.Withheld))
                continue;
            if (Fault(indicator) is not { } fault)
                sound++;
            else if (++faults <= Words.MaxPerRule)
                yield return Words.Fails(this, $"指标“{indicator.Name.Text}”{fault}。", [indicator.Name, .. indicator.Grades]);
        }
        if (sound > 0)
            yield return Words.Holds(this, $"“{table.Table.Title}”有 {sound} 个指标各档齐全，没有空档和重叠。", []) with { Table = table.Slug };
    }

    private static string? Fault((Operand Name, List<Operand> Grades) indicator)
    {
        var missing = indicator.Grades.Where(grade => grade.Text.Length == 0).Select(grade => grade.Role).ToList();
        if (missing.Count == indicator.Grades.Count)
            return "没有写评价标准";
        if (missing.Count > 0)
            return $"没有写“{string.Join("、", missing)}”的标准";
        foreach (var (better, worse) in indicator.Grades.Zip(indicator.Grades.Skip(1)))
        {
            if (better.Text == worse.Text)
                return $"的“{better.Role}”和“{worse.Role}”标准相同（{better.Text}）";
        }
        return GradeScale.Fault(indicator.Grades);
    }

    /// <summary>
    /// The indicator's name and grades. Where the row was printed one column to the left, the kind stands under the
    /// indicator and the name under 优; the last grade is lost there, which a finding says.
    /// </summary>
    private static (Operand Name, List<Operand> Grades)? Read(LedgerTable table, int row, int column, int[] columns)
    {
        var name = table.Rows[row].Cells[column];
        if (name.Text.Length == 0)
            return null;
        if (!PerformanceRows.IsIndicatorKind(name.Text))
            return (Cell(table, row, column, "指标"), [.. Grades.Select((grade, i) => Cell(table, row, columns[i], grade.Name))]);
        return table.Rows[row].Cells[columns[0]].Text.Length == 0 ? null
            : (Cell(table, row, columns[0], "指标"), [.. Grades.Take(3).Select((grade, i) => Cell(table, row, columns[i + 1], grade.Name))]);
    }

    private static Operand Cell(LedgerTable table, int row, int column, string role)
    {
        var cell = table.Rows[row].Cells[column];
        return new(role, cell.Text, cell.At) { Cell = new(table.Index, row, column) };
    }

    private static int ColumnOf(LedgerTable table, string key) => table.Table.Columns.ToList().FindIndex(column => column.Key == key);
}
