using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R31: the vehicles among the assets are about as many as the establishment allows.</summary>
internal sealed class VehiclesMeetEstablishment : Rule
{
    public override string Code => "R31";

    public override string Title => "资产中的车辆数与车辆编制数一致";

    public override string Statement => "固定资产占用情况表的车辆数，通常等于部门基本情况表的车辆编制数。";

    public override string Applies => "两张表都印有车辆数时核对；只作提示，缺编、特种车辆都会造成不等。";

    public override Severity Severity => Severity.Hint;

    public override string Remedy => "请核对两处车辆数；确有缺编或特种车辆的，可在说明中写明。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (books.Ledger.Table("units") is { } units && Established(units) is { IsPrinted: true } established
            && books.Ledger.Table("assets") is { } assets && Owned(assets) is { IsPrinted: true } owned)
        {
            yield return Arithmetic.Equal(this, "车辆数与车辆编制数", established, owned);
        }
    }

    private static Figure? Established(LedgerTable units)
    {
        var column = units.Table.Columns.ToList().FindIndex(one => one.Key == "vehicles");
        if (column < 0)
            return null;
        return UnitsAddUp.TotalRow(units) is { } total ? units[total, column] : units.Rows.Count == 1 ? units[0, column] : null;
    }

    private static Figure? Owned(LedgerTable assets)
    {
        var column = assets.Table.Columns.ToList().FindIndex(one => one.Key == "quantity");
        return column >= 0 && assets.Column(Measure.Total, Fund.All) is { } value && assets.LinesOf(value).Find("vehicles") is { } line
            ? assets[line.Row, column] : null;
    }
}
