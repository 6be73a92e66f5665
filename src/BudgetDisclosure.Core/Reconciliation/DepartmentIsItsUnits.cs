using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R39: a department's totals are those of its units.</summary>
internal sealed class DepartmentIsItsUnits : Rule
{
    public override string Code => "R39";

    public override string Title => "部门预算等于所属各单位之和";

    public override string Statement => "部门的收入总计、支出总计、“三公”经费合计，等于本级和所属各单位之和。";

    public override string Applies => "名单上的单位（含本级）全部公开、且都印有该合计时核对；有单位未公开则无法核对。";

    public override string Remedy => "请核对部门与各单位的合计；部门内部往来已抵销的，请在说明中写明。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (!books.IsOwn || books.Disclosure.Unit is not null || books.Neighbours.Units is not { Count: > 0 } units)
            return [];
        if (books.Neighbours.UnitsListed is not { } listed || units.Count < listed)
            return [Arithmetic.NotCheckable(this, $"{Title}：名单上的单位没有全部公开（已公开 {units.Count} 个），无法核对。", [])];
        var ledgers = units.Select(unit => Ledger.Of(unit)[0]).ToList();
        var isWhole = units.Any(unit => IsItself(unit, books.Disclosure));
        return Totals.Select(total => Of(total.Name, total.Find, books.Ledger, ledgers, isWhole)).OfType<Check>();
    }

    private static (string Name, Func<Ledger, Figure?> Find)[] Totals { get; } =
    [
        ("收入总计", ledger => DisclosureTotals.Of(ledger, Side.Income)),
        ("支出总计", ledger => DisclosureTotals.Of(ledger, Side.Expenditure)),
        ("“三公”经费合计", ledger => ledger.Line("three-public", Lines.Total)),
    ];

    private Check? Of(string name, Func<Ledger, Figure?> find, Ledger department, List<Ledger> units, bool isWhole)
    {
        var parts = units.Select(find).OfType<Figure>().ToList();
        if (find(department) is not { } total || parts.Count < units.Count)
            return null;
        var check = Arithmetic.Sum(this, $"部门的{name}与各单位之和", total, parts);
        return check.Outcome == Outcome.Fails && !isWhole && parts.Sum(part => part.Value) < total.Value
            ? Arithmetic.NotCheckable(this, $"{check.Message}各单位中没有本级，不能断定不符。", [total, .. parts]) : check;
    }

    /// <summary>The department's own office (本级) publishes as one of its units.</summary>
    private static bool IsItself(Disclosure unit, Disclosure department) => unit.Unit?.Name is { } name
        && (name.Contains("本级") || name.Contains("机关") || name == department.Department?.Name);
}
