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
            return Base(percent, last) ?? Best(amounts.Stated(printed.Topic!).Select(now => Percentage.Of(
                this, "增减幅度", percent, now, last, (this_, before) => before == 0 ? null : Math.Abs(this_ - before) / before * 100)), printed);
        if (amounts.At(printed.Topic.Change) is not { } change)
            return Missing(printed, "上年数或增减额");
        return Best(amounts.Stated(printed.Topic!).Where(now => now.Value != change.Value).Select(now => Percentage.Of(
            this, "增减幅度", percent, change, now, (by, to) => to == by ? null : Math.Abs(by / (to - by)) * 100)), printed);
    }

    private Check? Base(Figure percent, Figure last) => last.Value != 0 ? null : percent.Value == 0
        ? Arithmetic.Result(this, Outcome.Holds, $"增减幅度：{percent.Name} {percent.Text}%，上年为 0。", [percent, last])
        : Arithmetic.Result(this, Outcome.Fails, $"增减幅度：{Arithmetic.Printed(last)}，基数为 0，没有增减幅度，而文字写 {percent.Text}%。", [percent, last]) with { Found = percent.Text };

    private Check Share(TextFigure printed, TextAmounts amounts)
    {
        var wholes = printed.ShareOf is { } named ? amounts.About(named) : amounts.Whole(printed);
        return Best(from part in amounts.Stated(printed.Topic!)
                    from whole in wholes
                    where whole.Value != 0
                    select Percentage.Of(this, "占比", printed.Figure, part, whole, (one, all) => all == 0 ? null : one / all * 100), printed);
    }

    /// <summary>On a budget of 0 a printed 0 % or 100 % is a habit, not a fault.</summary>
    private Check Completion(TextFigure printed, TextAmounts amounts)
    {
        var planned = amounts.Planned(printed.Topic!).ToList();
        if (planned.Find(figure => figure.IsBlank || figure.Value == 0) is { } none && planned.TrueForAll(figure => !figure.IsSome))
        {
            var check = Arithmetic.Result(this, Outcome.Fails, $"完成率：{Arithmetic.Printed(none)}，基数为 0，没有完成率，而文字写 {printed.Figure.Text}%。", [printed.Figure, none]);
            return printed.Figure.Value is 0 or 100 ? check with { Severity = Severity.Hint } : check;
        }
        return Best(from final in amounts.Stated(printed.Topic!)
                    from budget in planned
                    where budget.IsSome
                    select Percentage.Of(this, "完成率", printed.Figure, final, budget, (one, all) => all == 0 ? null : one / all * 100), printed);
    }

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
        Arithmetic.NotCheckable(this, $"{printed.Figure.Name} {printed.Figure.Text}%：文字和表中没有{what}，无法核对。", [printed.Figure]);
}
