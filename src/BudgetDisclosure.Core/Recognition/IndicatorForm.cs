using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>
/// The national form of a project's goals (财政项目支出绩效目标表): labels with their values beside them, and below
/// these the row that heads the indicators of three levels.
/// </summary>
internal static class IndicatorForm
{
    /// <summary>No form has more lines about the project than this; Shanghai prints nine.</summary>
    private const int MostLines = 24;

    private static readonly LabelPattern FirstLabel = "项目名称|项目（政策）名称|专项名称";
    private static readonly string[] Levels = ["一级指标", "二级指标", "三级指标"];

    /// <summary>The row that heads the indicators of the form that begins at a row; null where none begins there.</summary>
    public static int? HeaderRow(IReadOnlyList<SourceRow> rows, int first)
    {
        if (RowShape.Filled(rows[first]) is not [var label, ..] || !FirstLabel.Matches(LabelText.Key(label.Text)))
            return null;
        for (var row = first + 1; row < Math.Min(rows.Count, first + 1 + MostLines); row++)
        {
            if (HeadsIndicators(rows[row]))
                return row;
        }
        return null;
    }

    private static bool HeadsIndicators(SourceRow row)
    {
        var labels = RowShape.Filled(row).Select(cell => LabelText.Key(cell.Text)).ToHashSet();
        return Levels.All(labels.Contains);
    }
}
