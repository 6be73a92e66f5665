using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R42: every change has a reason of its own: there, finished, and not the change said again.</summary>
internal sealed class ChangesHaveReasons : Rule
{
    private const string Subject = "three-public-changes";

    public override string Code => "R42";

    public override string Title => "增减有原因";

    public override string Statement => "每一项增减都写明自己的原因，原因写完整，不是把增减再说一遍。";

    public override string Applies => "说明或“三公”增减变化表写有增减金额、增减比例时核对；没有写增减则无法核对。";

    public override Severity Severity => Severity.Warning;

    public override string Source => "财预〔2016〕143号：说明预算收支增减变化情况";

    public override string Remedy => "请为这一项增减补写具体原因，例如人员增减、新增或取消的项目、标准调整。";

    public override IEnumerable<Check> Run(Books books)
    {
        var inTables = books.Ledger.All(Subject).SelectMany(OfTable);
        var inText = books.IsOwn ? StatedChanges.Of(books.Disclosure).Select(OfText) : [];
        return inTables.Concat(inText).Take(Words.MaxPerRule);
    }

    private Check OfText(StatedChange change)
    {
        var stated = change.Text.Excerpt("增减", change.Start, change.Length);
        Operand[] operands = change.Reason is { } reason ? [stated, reason] : [stated];
        var end = change.Start + change.Length;
        var quoted = change.Text.Text[Math.Max(0, change.Start - 14)..end].TrimStart([.. "，。；：:"]);
        return Judged(quoted, change.Reason?.Text, change.Before, operands);
    }

    private IEnumerable<Check> OfTable(LedgerTable table)
    {
        var reason = table.Table.Columns.ToList().FindIndex(column => column.Key == "reason");
        if (reason < 0)
            yield break;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var cell = table.Rows[row].Cells[reason];
            if (cell.Withheld || IsOfParts(table, row) || Change(table, row) is not { } change)
                continue;
            var written = new Operand("变化原因", cell.Text, cell.At) { Cell = new(table.Index, row, reason) };
            yield return Judged(Arithmetic.Printed(change), cell.Text, table.NameOf(row), [change.AsOperand(), written]);
        }
    }

    private Check Judged(string change, string? reason, string before, Operand[] operands) => reason switch
    {
        null => Words.Fails(this, $"“{change}”没有写原因。", operands),
        _ when ReasonText.IsEmpty(reason) => Words.Fails(this, $"“{change}”的原因是空的。", operands),
        _ when ReasonText.IsBrokenOff(reason) => Words.Fails(this, $"“{change}”的原因“{reason}”没有写完。", operands),
        _ when ReasonText.IsSaidAgain(reason, before) =>
            Words.Fails(this, Severity.Hint, $"“{change}”的原因“{reason}”只是把增减又说了一遍。", operands),
        _ => Words.Holds(this, $"“{change}”写有原因：“{reason}”。", operands),
    };

    /// <summary>The total and a line whose parts are printed: the parts give the reasons.</summary>
    private static bool IsOfParts(LedgerTable table, int row)
    {
        var line = LineOf(table, row);
        return line == Lines.Total || (line is not null && Enumerable.Range(0, table.Rows.Count)
            .Any(other => LineOf(table, other)?.StartsWith(line + ".", StringComparison.Ordinal) == true));
    }

    private static string? LineOf(LedgerTable table, int row) => Enumerable.Range(0, table.Table.Columns.Count)
        .Select(column => table.At(row, column)?.Line).FirstOrDefault(line => line is not null);

    /// <summary>The row's change, printed or implied; null where nothing changes.</summary>
    private static Figure? Change(LedgerTable table, int row)
    {
        var figures = Enumerable.Range(0, table.Table.Columns.Count).Select(column => table[row, column]).OfType<Figure>().ToList();
        var change = figures.Find(figure => figure.Place?.Measure == Measure.Change);
        if (change is not null && !change.IsBlank)
            return change.IsSome ? change : null;
        var now = figures.Find(figure => figure.Place?.Measure == Measure.Total);
        var last = figures.Find(figure => figure.Place?.Measure == Measure.LastYear);
        return now is { IsPrinted: true } && last is { IsPrinted: true } && now.Value != last.Value ? now : null;
    }
}
