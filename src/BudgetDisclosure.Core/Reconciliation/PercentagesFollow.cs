using BudgetDisclosure.Core.Reconciliation.Binding;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R38: percentages of the text recomputed from the amounts beside them.</summary>
internal sealed class PercentagesFollow : Rule
{
    public override string Code => "R38";

    public override string Title => "说明文字的百分比与金额一致";

    public override string Statement => "说明中的增减幅度、占比和完成率，等于按同一处的金额计算的结果；基数为 0 时没有增减幅度。";

    public override string Applies => "文字写出或表中印有计算所需的两个金额时核对；相差不到末位一个单位，或在金额末位取舍的范围内，算作尾差；缺一个金额则无法核对。";

    public override string Remedy => "请按表中的金额重算这个百分比，更正后重新上传。";

    public override IEnumerable<Check> Run(Books books)
    {
        var amounts = new TextAmounts(books);
        foreach (var figure in books.Narrative.Figures)
        {
            if (figure.Role == TextRole.Growth)
                yield return Growth(figure, amounts);
            else if (figure.Role == TextRole.Share)
                yield return Share(figure, amounts);
            else if (figure.Role == TextRole.Completion)
                yield return Completion(figure, amounts);
        }
    }

    private Check Growth(TextFigure printed, TextAmounts amounts)
    {
        var percent = printed.Figure with { Value = Math.Abs(printed.Figure.Value) };
        if (amounts.At(printed.Topic!.LastYear) is { } last)
            return FromZero(percent, last) ?? Best(amounts.Stated(printed.Topic).Select(now => AgainstLast(percent, now, last)), printed);
        if (amounts.At(printed.Topic.Change) is not { } change)
            return Missing(printed, "上年数或增减额");
        return Best(amounts.Stated(printed.Topic).Where(now => now.Value != change.Value).Select(now => AgainstChange(percent, now, change)), printed);
    }

    /// <summary>Nothing grows by a percentage of 0; that nothing changed may be said.</summary>
    private Check? FromZero(Figure percent, Figure last)
    {
        if (last.Value != 0)
            return null;
        return percent.Value == 0
            ? Arithmetic.Result(this, Outcome.Holds, $"增减幅度：{Arithmetic.Printed(percent)}，{Arithmetic.Printed(last)}。", [percent, last])
            : Arithmetic.Result(this, Outcome.Fails, $"增减幅度：{Arithmetic.Printed(last)}，基数为 0 时没有增减幅度，而文字写 {percent.Text}%。", [percent, last])
                with { Found = percent.Text };
    }

    private Check AgainstLast(Figure percent, Figure now, Figure last)
    {
        var gap = Difference(last, now, now.Value - last.Value, "增减额");
        return Arithmetic.Percentage(this, "增减幅度", percent, gap, last) with { Operands = Operands(percent, now, last) };
    }

    private Check AgainstChange(Figure percent, Figure now, Figure change)
    {
        var last = Difference(change, now, now.Value - change.Value, "上年数");
        return Arithmetic.Percentage(this, "增减幅度", percent, change with { Value = Math.Abs(change.Value) }, last)
            with { Operands = Operands(percent, now, change) };
    }

    /// <summary>The figure between two others, printed in the unit and with the digits of the one that it is put beside.</summary>
    private static Figure Difference(Figure beside, Figure other, decimal value, string name) =>
        new(name, beside.Print(Math.Abs(value)), FigureState.Printed)
        {
            Value = Math.Abs(value), Digit = beside.Digit + other.Digit, Unit = beside.Unit, UnitName = beside.UnitName,
        };

    private static IReadOnlyList<Operand> Operands(params Figure[] figures) => [.. figures.Select(figure => figure.AsOperand())];

    private Check Share(TextFigure printed, TextAmounts amounts)
    {
        var wholes = printed.ShareOf is { } named ? amounts.About(named) : amounts.Whole(printed);
        return Best(from part in amounts.Stated(printed.Topic!)
                    from whole in wholes
                    select Arithmetic.Percentage(this, "占比", printed.Figure, part, whole), printed);
    }

    /// <summary>On a budget of 0 a printed 0 % or 100 % is a habit, not a fault.</summary>
    private Check Completion(TextFigure printed, TextAmounts amounts)
    {
        var planned = amounts.Planned(printed.Topic!).Select(AsZero).ToList();
        return Best(from final in amounts.Stated(printed.Topic!)
                    from budget in planned.Exists(figure => figure.IsSome) ? planned.Where(figure => figure.IsSome) : planned
                    select Arithmetic.Percentage(this, "完成率", printed.Figure, final, budget), printed);
    }

    /// <summary>A blank budget is a budget of nothing.</summary>
    private static Figure AsZero(Figure figure) => figure.IsBlank ? figure with { State = FigureState.Printed, Text = "空白", UnitName = "" } : figure;

    /// <summary>The amount of the text may be wrong and that of the table right: a percentage that follows from either is right.</summary>
    private Check Best(IEnumerable<Check> checks, TextFigure printed)
    {
        Check? best = null;
        foreach (var check in checks)
        {
            if (check.Outcome is Outcome.Holds)
                return check;
            if (best is null || check.Outcome is Outcome.Rounding || best.Outcome is Outcome.NotCheckable or Outcome.Fails)
                best = check;
        }
        return best ?? Missing(printed, "所依据的金额");
    }

    private Check Missing(TextFigure printed, string what) =>
        Arithmetic.NotCheckable(this, $"{Arithmetic.Printed(printed.Figure)}：文字和表中没有{what}，无法核对。", [printed.Figure]);
}
