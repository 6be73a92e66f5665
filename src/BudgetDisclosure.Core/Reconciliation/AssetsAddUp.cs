using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R29: the assets' value is that of its lines, and offices are no more than houses.</summary>
internal sealed class AssetsAddUp : Rule
{
    public override string Code => "R29";

    public override string Title => "固定资产各项相加";

    public override string Statement => "固定资产总额等于房屋、车辆、单价较高的设备和其他固定资产之和，办公用房不大于房屋。";

    public override string Applies => "固定资产占用情况表印有总额和各项价值时核对；缺表则无法核对。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (books.Ledger.Table("assets") is not { } table || table.Column(Measure.Total, Fund.All) is not { } value)
            return [];
        var lines = table.LinesOf(value);
        return LineSums.OfTheYear(this, table, lines, value)
            .Concat(LineSums.OfParts(this, table, lines, value)).Concat(Area(table, lines));
    }

    /// <summary>The offices' area within that of the houses; the same value for less area is worth a question.</summary>
    private IEnumerable<Check> Area(LedgerTable table, LineTree lines)
    {
        var quantity = table.Table.Columns.ToList().FindIndex(column => column.Key == "quantity");
        if (quantity < 0 || lines.Find("houses") is not { } houses || lines.Find("houses.offices") is not { } offices
            || table[houses.Row, quantity] is not { IsSome: true } all || table[offices.Row, quantity] is not { IsSome: true } part)
        {
            yield break;
        }
        yield return Arithmetic.AtMost(this, "办公用房面积不大于房屋面积", part, all);
        if (part.Value < all.Value && lines[houses] is { IsSome: true } value && lines[offices] is { } same && same.Value == value.Value)
        {
            yield return Arithmetic.NotCheckable(this,
                $"办公用房面积小于房屋面积，而两者价值相同（{Arithmetic.Printed(same)}），请确认。", [part, all, same, value]) with { Severity = Severity.Hint };
        }
    }
}
