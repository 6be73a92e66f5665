using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>A programme (职责) of the performance table with its money and that of its activities.</summary>
internal sealed record ProgrammeFigures(string Name, Figure Budget, IReadOnlyList<Figure> Activities)
{
    /// <summary>The programmes of a table by duties and activities, in printed order; none of a table in another form.</summary>
    public static IEnumerable<ProgrammeFigures> Of(LedgerTable table)
    {
        var keys = table.Table.Columns.Select(column => column.Key).ToList();
        var (label, money, indicator) = (keys.IndexOf("activity"), keys.IndexOf("budget"), keys.IndexOf("indicator"));
        if (label < 0 || money < 0)
            yield break;
        ProgrammeFigures? programme = null;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var name = table.Rows[row].Cells[label].Text;
            if (name.Length == 0 || table[row, money] is not { } budget)
                continue;
            if (PerformanceRows.IsProgramme(name, indicator >= 0 && table.Rows[row].Cells[indicator].Text.Length > 0))
            {
                if (programme is not null)
                    yield return programme;
                programme = new(name, budget, []);
            }
            else if (programme is not null)
            {
                programme = programme with { Activities = [.. programme.Activities, budget] };
            }
        }
        if (programme is not null)
            yield return programme;
    }
}
