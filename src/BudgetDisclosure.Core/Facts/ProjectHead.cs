using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Facts;

/// <summary>What the lines above the indicators of the national form say of the project: each value beside or below its label.</summary>
internal sealed class ProjectHead
{
    private static readonly LabelPattern NameLabels = "项目名称|项目（政策）名称|专项名称";
    private static readonly LabelPattern BudgetLabels = "年度资金申请总额|年度资金总额|年度预算申请总额";
    private static readonly LabelPattern GoalLabels = "年度总体目标|年度绩效目标|年度目标";

    private readonly IReadOnlyList<DisclosureRow> _lines;

    private ProjectHead(IReadOnlyList<DisclosureRow> lines) => _lines = lines;

    /// <summary>The head of a table that has one; its indicators follow below.</summary>
    public static ProjectHead? Of(DisclosureTable table)
    {
        var level = table.Columns.ToList().FindIndex(column => column.Key == "indicator.first");
        if (level < 0 || table.Rows.Count == 0 || !NameLabels.Matches(LabelText.Key(table.Rows[0].Cells[0].Text)))
            return null;
        return new([.. table.Rows.TakeWhile(row => !PerformanceRows.IsIndicatorKind(row.Cells[level].Text))]);
    }

    /// <summary>How many rows the head has.</summary>
    public int Rows => _lines.Count;

    public string? Name => Beside(NameLabels)?.Text;

    public long? Budget => Beside(BudgetLabels)?.Amount?.Fen;

    public string? Goal => Below(GoalLabels)?.Text;

    private DisclosureCell? Beside(LabelPattern labels) => _lines
        .Select(line => line.Cells.SkipWhile(cell => !labels.Matches(LabelText.Key(cell.Text))).Skip(1).FirstOrDefault(cell => cell.Text.Length > 0))
        .FirstOrDefault(cell => cell is not null);

    private DisclosureCell? Below(LabelPattern labels) => _lines.Zip(_lines.Skip(1))
        .SelectMany(pair => pair.First.Cells.Zip(pair.Second.Cells))
        .FirstOrDefault(cells => labels.Matches(LabelText.Key(cells.First.Text))).Second;
}
