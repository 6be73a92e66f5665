using BudgetDisclosure.Core.Reconciliation.Binding;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R41: words of direction agree with the figures.</summary>
internal sealed class DirectionsAgree : Rule
{
    /// <summary>What 基本持平 may be off by, as a part of the figure compared with.</summary>
    private const decimal Roughly = 0.05m;

    public override string Code => "R41";

    public override string Title => "增减方向与金额一致";

    public override string Statement => "说明中的“增加”“减少”“持平”和“大于”“小于”“等于”，与所比较的两个金额一致。";

    public override string Applies => "文字或表中有所比较的两个金额时核对；缺其中一个则无法核对。“基本持平”允许相差 5% 以内。";

    public override string Remedy => "请核对说明中的增减方向，更正后重新上传。";

    public override IEnumerable<Check> Run(Books books)
    {
        var amounts = new TextAmounts(books);
        var stored = books.Neighbours.LastYear is { } before && books.IsOwn ? Ledger.Of(before)[0] : null;
        foreach (var said in books.Narrative.Comparisons)
        {
            var other = said.AgainstBudget ? amounts.Planned(said.Topic).FirstOrDefault() : LastYear(said.Topic);
            if (other is { IsPrinted: true })
                yield return Best(said.Words.TrimEnd('的'), said.Direction, said.IsRough, amounts.Stated(said.Topic), other);
        }
        foreach (var change in books.Narrative.Figures.Where(figure => figure.Role is TextRole.Change or TextRole.Growth))
        {
            if (LastYear(change.Topic!) is { IsPrinted: true } other && change.Direction is { } direction)
                yield return Best(Words(direction), direction, isRough: false, amounts.Stated(change.Topic!), other);
        }
        foreach (var check in Reasons(books.Ledger))
            yield return check;

        Figure? LastYear(TextTopic topic) => amounts.At(topic.LastYear)
            ?? (stored is not null && TextAmounts.In(stored, topic.About) is { } cell ? cell with { Name = $"上年公开的{cell.Name}", Cell = null } : null);
    }

    /// <summary>The words may go by the amount of the text or by that of the table.</summary>
    private Check Best(string words, TextDirection direction, bool isRough, IEnumerable<Figure> now, Figure other)
    {
        var checks = now.Where(figure => figure.IsPrinted).Select(figure => Compare(words, direction, isRough, figure, other)).ToList();
        return checks.Find(check => check.Outcome == Outcome.Holds) ?? checks.FirstOrDefault()
            ?? Arithmetic.NotCheckable(this, $"文字写“{words}”，但没有写出、表中也没有所说的金额，无法核对。", [other]);
    }

    private Check Compare(string words, TextDirection direction, bool isRough, Figure now, Figure other)
    {
        var gap = now.Value - other.Value;
        var agrees = direction switch
        {
            TextDirection.Up => gap > 0,
            TextDirection.Down => gap < 0,
            _ => Math.Abs(gap) <= (isRough ? Math.Abs(other.Value) * Roughly : (now.Digit + other.Digit) / 2),
        };
        var sign = gap > 0 ? "大于" : gap < 0 ? "小于" : "等于";
        return Arithmetic.Result(this, agrees ? Outcome.Holds : Outcome.Fails,
            $"文字写“{words}”，{Arithmetic.Printed(now)}{sign}{Arithmetic.Printed(other)}。", [now, other]);
    }

    private static string Words(TextDirection direction) => direction switch
    {
        TextDirection.Up => "增加",
        TextDirection.Down => "减少",
        _ => "持平",
    };

    /// <summary>The reason beside a change of 三公: 无增减变化 says that nothing changed, 增加 alone that there is more.</summary>
    private IEnumerable<Check> Reasons(Ledger ledger)
    {
        if (ledger.Table("three-public-changes") is not { } table)
            yield break;
        foreach (var change in table.Amounts.Where(figure => figure is { IsPrinted: true, Place.Measure: Measure.Change }))
        {
            var reason = ReasonOf(table, change.Cell!.Value.Row);
            if (Said(reason) is { } direction)
                yield return Reason(direction, reason, change);
        }
    }

    private Check Reason(TextDirection direction, string reason, Figure change)
    {
        var agrees = Math.Sign(change.Value) == direction switch { TextDirection.Up => 1, TextDirection.Down => -1, _ => 0 };
        return Arithmetic.Result(
            this, agrees ? Outcome.Holds : Outcome.Fails, $"{Arithmetic.Printed(change)}，变化原因写“{reason}”。", [change]) with
        {
            Severity = agrees ? null : direction == TextDirection.Level ? Severity : Severity.Hint,
        };
    }

    private static TextDirection? Said(string reason)
    {
        if (Binding.Words.IndexOfAny(reason, "无增减", "持平", "无变化") >= 0)
            return TextDirection.Level;
        var (up, down) = (reason.Contains("增加", StringComparison.Ordinal), reason.Contains("减少", StringComparison.Ordinal));
        return up == down ? null : up ? TextDirection.Up : TextDirection.Down;
    }

    private static string ReasonOf(LedgerTable table, int row)
    {
        for (var column = 0; column < table.Table.Columns.Count; column++)
        {
            if (table.Described(column)?.Key == "reason")
                return table.Rows[row].Cells[column].Text;
        }
        return "";
    }
}
