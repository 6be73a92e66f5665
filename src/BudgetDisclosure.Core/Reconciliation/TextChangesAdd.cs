using BudgetDisclosure.Core.Reconciliation.Binding;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R25: a change of the text is the sum of its parts, and this year less last year.</summary>
internal sealed class TextChangesAdd : Rule
{
    private static readonly Measure[] Kinds = [Measure.Basic, Measure.Project];
    private static readonly Fund[] Funds = [Fund.General, Fund.GovernmentFund, Fund.StateCapital];

    public override string Code => "R25";

    public override string Title => "说明文字的增减额与各部分、与上年数一致";

    public override string Statement => "说明中的增减总额等于各部分增减之和，也等于本年数减上年数；本年为 0 的资金不可能比上年增加。";

    public override string Applies => "说明写出各部分的增减，或者写出、已公开上年数时核对；两者都没有则无法核对。";

    public override string Remedy => "请核对说明中的增减额，更正写错的一处后重新上传。";

    public override IEnumerable<Check> Run(Books books)
    {
        var amounts = new TextAmounts(books);
        var last = books.Neighbours.LastYear is { } before && books.IsOwn ? Ledger.Of(before)[0] : null;
        foreach (var change in books.Narrative.Figures.Where(figure => figure.Role == TextRole.Change))
        {
            if (Parts(books.Narrative, change) is { } parts)
            {
                var figures = TextDigits.Common([Signed(change), .. parts]);
                yield return Arithmetic.Sum(this, "增减总额与各部分增减之和", figures[0], [.. figures.Skip(1)]);
            }
            if (change.Direction == TextDirection.Up && change.Figure.Value > 0
                && amounts.Stated(change.Topic!).ToList() is [.., { Value: 0 }] stated)
            {
                yield return GrownToNothing(change, stated[0]);
            }
            else if (amounts.At(change.Topic!.LastYear) is { } printed)
            {
                yield return Year(change, amounts, printed);
            }
            else if (last is not null && TextAmounts.In(last, change.About!.Value) is { } stored)
            {
                yield return Year(change, amounts, stored with { Name = $"上年公开的{stored.Name}", Cell = null });
            }
        }
    }

    private Check GrownToNothing(TextFigure change, Figure stated) => Arithmetic.Result(
        this, Outcome.Fails, $"{Arithmetic.Printed(stated)}，本年为 0，不可能比上年增加 {change.Figure.Text}{change.Figure.UnitName}。", [change.Figure, stated]) with
    {
        Found = change.Figure.Text,
    };

    /// <summary>Last year and the change make this year.</summary>
    private Check Year(TextFigure change, TextAmounts amounts, Figure last)
    {
        const string subject = "本年数与上年数加增减额";
        var checks = amounts.Stated(change.Topic!).Select(now => Arithmetic.Sum(this, subject, now, [last, Signed(change)])).ToList();
        return checks.Find(check => check.Outcome is Outcome.Holds or Outcome.Rounding) ?? checks.LastOrDefault()
            ?? Arithmetic.NotCheckable(this, $"{subject}：{change.Figure.Name}没有写出本年数。", [change.Figure]);
    }

    /// <summary>The parts' changes, 持平 as 0; null where not all parts are said.</summary>
    private static IReadOnlyList<Figure>? Parts(Narrative narrative, TextFigure change)
    {
        var parts = narrative.Figures.Where(part => part.Whole == change.Index && part.Role == TextRole.Change).ToList();
        var level = narrative.Comparisons.Where(part => part.Whole == change.Index
            && part is { Direction: TextDirection.Level, AgainstBudget: false }).ToList();
        if (parts.Count == 0)
            return null;
        var about = parts.Select(part => part.About!.Value).Concat(level.Select(part => part.Topic.About)).ToList();
        if (about.Count != about.Distinct().Count() || !CoversAll(about))
            return null;
        return
        [
            .. parts.Select(Signed),
            .. level.Select(part => new Figure($"说明“{part.Words}”", "持平", FigureState.Printed)
            {
                Digit = change.Figure.Digit, Unit = change.Figure.Unit, At = part.At, Passage = part.Passage,
            }),
        ];
    }

    private static bool CoversAll(List<Coordinate> about) => Covers(about, place => place.Measure, Kinds)
        || Covers(about, place => place.Fund, Funds) || CoversThreePublic(about);

    private static bool Covers<T>(List<Coordinate> about, Func<Coordinate, T> kind, T[] all) =>
        about.Count == all.Length && all.All(one => about.Exists(place => Equals(kind(place), one)));

    private static bool CoversThreePublic(List<Coordinate> about)
    {
        var lines = about.Where(place => LedgerTable.SubjectOf(place.Table) == Vocabulary.ThreePublic)
            .Select(place => place.Line).Order(StringComparer.Ordinal).ToList();
        return lines is ["abroad", "reception", "vehicle"] or ["abroad", "reception", "vehicle.purchase", "vehicle.running"];
    }

    /// <summary>A decrease with its sign, so that the formula reads as arithmetic.</summary>
    private static Figure Signed(TextFigure change) =>
        change.Figure.Value < 0 ? change.Figure with { Text = "-" + change.Figure.Text } : change.Figure;
}
