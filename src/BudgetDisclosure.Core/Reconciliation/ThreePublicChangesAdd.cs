using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R26: in the table of 三公 changes, each change is this year less last, and the totals are what their lines add up to.</summary>
internal sealed class ThreePublicChangesAdd : Rule
{
    private static readonly (Measure Measure, string Name)[] Columns =
        [(Measure.LastYear, "上年"), (Measure.Total, "本年"), (Measure.Change, "增减")];

    private static readonly string[] Items =
        ["abroad", "vehicle", "vehicle.purchase", "vehicle.running", "reception", "total"];

    public override string Code => "R26";

    public override string Title => "“三公”经费增减变化相符";

    public override string Statement => "“三公”经费增减变化表每一项的增减等于本年减上年，合计等于各项之和，本年数等于“三公”经费表的同一项，说明文字写出的各项也等于表中的同一项。";

    public override string Applies => "印有上年、本年和增减的表核对，说明文字写出的金额与表核对；空白只有在该栏合计按 0 相加正好相符时才当作 0。";

    public override string Remedy => "请核对上年、本年和增减三栏，更正错的一个后重新上传。";

    public override IEnumerable<Check> Run(Books books)
    {
        var stated = ThreePublicInText.AsInTheTable(this, books.Narrative);
        if (books.Ledger.Table("three-public-changes") is not { } table)
            return stated;
        var sets = ThreePublicItems.Of(table).Where(set => set.Stage == books.Ledger.Stage)
            .DistinctBy(set => set.Measure).ToDictionary(set => set.Measure);
        return Totals(sets).Concat(Changes(sets)).Concat(AsInTheTable(books, sets)).Concat(stated);
    }

    private IEnumerable<Check> Totals(Dictionary<Measure, ThreePublicItems> sets) => Columns.Select(column =>
        sets.TryGetValue(column.Measure, out var set) ? set.Total(this, $"{column.Name}合计与各项之和") : null).OfType<Check>();

    private IEnumerable<Check> Changes(Dictionary<Measure, ThreePublicItems> sets)
    {
        if (!sets.TryGetValue(Measure.LastYear, out var last) || !sets.TryGetValue(Measure.Total, out var now)
            || !sets.TryGetValue(Measure.Change, out var change))
        {
            yield break;
        }
        foreach (var item in Items)
        {
            if (change[item] is { } found && now[item] is { } minuend && last[item] is { } subtrahend
                && !(found.IsBlank && minuend.IsBlank && subtrahend.IsBlank))
            {
                yield return Arithmetic.Difference(this, "增减与本年减上年",
                    found, AsZeroWhereItAdds(now, minuend), AsZeroWhereItAdds(last, subtrahend));
            }
        }
    }

    /// <summary>A blank is 0 only where the column's printed total adds with it as 0.</summary>
    private Figure AsZeroWhereItAdds(ThreePublicItems set, Figure figure) =>
        figure.IsBlank && set.Total(this, "") is { Outcome: Outcome.Holds or Outcome.Rounding } && set["total"] is { IsPrinted: true }
            ? figure with { State = FigureState.Printed, Text = "空白（按 0 计，该栏合计相符）", UnitName = "" } : figure;

    private IEnumerable<Check> AsInTheTable(Books books, Dictionary<Measure, ThreePublicItems> sets)
    {
        if (!sets.TryGetValue(Measure.Total, out var now) || books.Ledger.Table("three-public") is not { } table
            || ThreePublicItems.Of(table).FirstOrDefault(set => set.Stage == books.Ledger.Stage && set.Measure == Measure.Total
                && set.Fund == table.OwnFund) is not { } printed)
        {
            yield break;
        }
        foreach (var item in Items)
        {
            if (now[item] is { } found && printed[item] is { } expected && !(found.IsBlank && expected.IsBlank))
                yield return Arithmetic.Equal(this, "本年数与“三公”经费表", expected, found);
        }
    }
}
