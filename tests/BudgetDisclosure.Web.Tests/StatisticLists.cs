using System.Text;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Tests;

/// <summary>Lists of a county's population and price indexes.</summary>
internal static class StatisticLists
{
    /// <summary>A list whose rows are year, indicator, value and source.</summary>
    public static IncomingFile Csv(params string[] rows) =>
        new("统计.csv", Encoding.UTF8.GetBytes($"年度,指标,数值,来源\n{string.Join('\n', rows)}\n"));
}
