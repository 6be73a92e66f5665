using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R27: the money of the performance goals is the project expenditure, and that of a programme is that of its activities.</summary>
/// <remarks>
/// Only the form by duties and activities (Hebei) promises to cover all projects; sheets of single projects may be a part of them.
/// </remarks>
internal sealed class PerformanceMeetsProjects : Rule
{
    private static readonly LabelPattern Wholes = "年度资金申请总额|年度资金总额|年度预算申请总额|项目资金总额|资金总额";
    private static readonly LabelPattern YearWholes = "年度资金申请总额|年度资金总额|年度预算申请总额";
    private static readonly LabelPattern Parts = "*财政资金|*财政拨款|*结转资金|*其他资金|*自有资金|*单位资金";

    public override string Code => "R27";

    public override string Title => "绩效预算与项目支出一致";

    public override string Statement => "绩效目标各职责活动的预算之和等于项目支出，上级活动的预算等于其下各活动之和，项目资金总额等于其中各项资金之和。";

    public override string Applies => "职责活动式的绩效表与支出总表的项目支出核对；按单个项目填报的绩效表可以只覆盖部分项目，只核对表内各数；说明写出涉及的项目资金时，与所列各项目、各项目的绩效表核对。";

    public override IEnumerable<Check> Run(Books books)
    {
        var tables = books.Ledger.All("performance").ToList();
        var programmes = tables.SelectMany(ProgrammeFigures.Of).ToList();
        return Whole(books, programmes).Concat(programmes.Select(Activities).OfType<Check>()).Concat(tables.SelectMany(Sheet))
            .Concat(PerformanceInText.Checks(this, books, [.. tables.Select(Money).OfType<Figure>()]));
    }

    private IEnumerable<Check> Whole(Books books, List<ProgrammeFigures> programmes)
    {
        var money = programmes.ConvertAll(programme => programme.Budget);
        if (!money.Exists(figure => figure.IsPrinted))
            return [];
        var projects = books.Ledger.Table("expenditure") is { } table ? table.Tree.TotalOf(table.Column(Measure.Project, Fund.All))
            : books.Narrative.Find("expenditure", Lines.Total, measure: Measure.Project, fund: Fund.All);
        return projects is null
            ? [Arithmetic.NotCheckable(this, "文件中没有支出总表的项目支出，说明也没有写出，绩效预算无从对照。", money.FindAll(figure => figure.IsPrinted))]
            : [Arithmetic.Sum(this, "项目支出与绩效目标各职责活动预算之和", projects, money)];
    }

    private Check? Activities(ProgrammeFigures programme) =>
        programme.Activities.Any(figure => figure.IsPrinted)
            ? Arithmetic.Sum(this, $"“{programme.Name}”与其下各活动之和", programme.Budget, programme.Activities) : null;

    /// <summary>A total that stands beside its label in a project's sheet, and the 其中 below it.</summary>
    private IEnumerable<Check> Sheet(LedgerTable table)
    {
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Table.Columns.Count; column++)
            {
                var label = table.Rows[row].Cells[column].Text;
                if (!Wholes.Matches(LabelText.Key(label)) || Amount(table, row, column, label) is not { } whole)
                    continue;
                var parts = PartsBelow(table, row + 1, column);
                if (parts.Count > 1)
                    yield return Arithmetic.Sum(this, $"{label}与其中各项资金之和", whole, parts) with { Table = table.Slug };
            }
        }
    }

    /// <summary>What a project's sheet asks for in all; null where it says so nowhere, or several times.</summary>
    private static Figure? Money(LedgerTable table)
    {
        var found = from row in Enumerable.Range(0, table.Rows.Count)
                    from column in Enumerable.Range(0, table.Table.Columns.Count)
                    let label = table.Rows[row].Cells[column].Text
                    where YearWholes.Matches(LabelText.Key(label))
                    select Amount(table, row, column, label);
        return found.OfType<Figure>().Take(2).ToList() is [var only] ? only : null;
    }

    private static List<Figure> PartsBelow(LedgerTable table, int row, int column)
    {
        var parts = new List<Figure>();
        for (; row < table.Rows.Count; row++)
        {
            var label = table.Rows[row].Cells[column].Text;
            if (label.Length > 0 && !Parts.Matches(LabelText.Key(label)))
                break;
            if (label.Length > 0 && Amount(table, row, column, label) is { } part)
                parts.Add(part);
        }
        return parts;
    }

    /// <summary>The amount in the first cell with words to the right of a label.</summary>
    private static Figure? Amount(LedgerTable table, int row, int column, string label)
    {
        for (var i = column + 1; i < table.Table.Columns.Count; i++)
        {
            if (table.Rows[row].Cells[i].Text.Length > 0)
                return table.Beside(row, i, label);
        }
        return null;
    }
}
