using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R32: a row named 行政运行 carries no project expenditure; the name tells, not the ending 01 of the code.</summary>
internal sealed class OperationWithoutProjects : Rule
{
    public override string Code => "R32";

    public override string Title => "行政运行不列项目支出";

    public override string Statement => "名为行政运行的科目反映机关基本支出，一般不列项目支出。";

    public override string Applies => "支出总表（没有时为一般公共预算支出表）有名为行政运行的行并印有项目支出栏时核对；只作提示。";

    public override Severity Severity => Severity.Hint;

    public override string Source => "政府收支分类科目对“行政运行”的说明";

    public override string Remedy => "请确认项目支出是否应列入一般行政管理事务等其他科目。";

    public override IEnumerable<Check> Run(Books books)
    {
        if ((books.Ledger.Table("expenditure") ?? books.Ledger.Table("general-expenditure")) is not { } table
            || table.Column(Measure.Project, table.OwnFund) is not { } column)
        {
            return [];
        }
        return table.Tree.Coded.Where(row => LabelText.Key(row.Name) == "行政运行")
            .Select(row => table.Tree[row, column]).OfType<Figure>().Select(Of);
    }

    private Check Of(Figure project) => project switch
    {
        { IsSome: true } => Arithmetic.Result(this, Outcome.Fails, $"{Arithmetic.Printed(project)}：行政运行一般不列项目支出。", [project]),
        { State: FigureState.Printed or FigureState.Blank } =>
            Arithmetic.Result(this, Outcome.Holds, $"{project.Name}没有项目支出。", [project]),
        _ => Arithmetic.NotCheckable(this, $"{project.Name}处不能当作数字核对。", [project]),
    };
}
