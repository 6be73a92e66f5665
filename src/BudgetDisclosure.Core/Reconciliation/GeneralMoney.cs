using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>Whether all money of a disclosure is general public budget appropriation (一般公共预算财政拨款).</summary>
/// <remarks>R16 and R17 hold only then: a unit with income of its own rightly spends more than its appropriation.</remarks>
internal static class GeneralMoney
{
    private static readonly string[] General = ["appropriation", "appropriation.general"];

    /// <summary>Whether the tables tell, and the first figure that is other money where there is any.</summary>
    public static (bool IsKnown, Figure? Other) Of(Ledger ledger)
    {
        if (ledger.Table("income-expenditure") is not { } all || LineTree.Of(all, Side.Income) is not { } incomes)
            return (false, null);
        var appropriated = ledger.Table("appropriation") is { } table ? LineTree.Of(table, Side.Income) : null;
        if ((OtherIn(incomes) ?? (appropriated is null ? null : OtherIn(appropriated))) is { } other)
            return (true, other);
        return (new[] { incomes, appropriated }.Any(lines => lines?[lines.Find("appropriation.general")] is { IsSome: true }), null);
    }

    private static Figure? OtherIn(LineTree incomes) => incomes.Lines
        .Where(line => !General.Contains(line.Key) && line != incomes.Total && line != incomes.YearTotal)
        .Select(line => incomes[line]).FirstOrDefault(figure => figure is { IsSome: true });
}
