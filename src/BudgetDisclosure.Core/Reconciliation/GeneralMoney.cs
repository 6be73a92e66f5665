using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>Whether all money of a disclosure is general public budget appropriation (一般公共预算财政拨款).</summary>
/// <remarks>R16 and R17 hold only then: a unit with income of its own rightly spends more than its appropriation.</remarks>
internal static class GeneralMoney
{
    private static readonly string[] General = ["appropriation", "appropriation.general"];

    /// <summary>The first figure that is other money; null with <paramref name="isKnown"/> where there is none.</summary>
    /// <param name="isKnown">False where the tables do not tell.</param>
    public static Figure? Other(Ledger ledger, out bool isKnown)
    {
        isKnown = false;
        if (ledger.Table("income-expenditure") is not { } all || LineTree.Of(all, Side.Income) is not { } incomes)
            return null;
        if (incomes.OfTheYear.Concat(incomes.CarriedOver).Concat(incomes.Lines.Where(line => line.Above is not null))
            .Where(line => !General.Contains(line.Key)).Select(line => incomes[line]).FirstOrDefault(figure => figure is { IsBlank: false, IsSome: true }) is { } other)
        {
            isKnown = true;
            return other;
        }
        isKnown = incomes[incomes.Find("appropriation.general")] is { IsSome: true };
        return ledger.Table("appropriation") is { } table && LineTree.Of(table, Side.Income) is { } appropriated
            ? OfOtherFunds(appropriated, ref isKnown) : null;
    }

    private static Figure? OfOtherFunds(LineTree appropriated, ref bool isKnown)
    {
        isKnown |= appropriated[appropriated.Find("appropriation.general")] is { IsSome: true };
        return appropriated.OfTheYear.Concat(appropriated.CarriedOver).Where(line => !General.Contains(line.Key))
            .Select(line => appropriated[line]).FirstOrDefault(figure => figure is { IsSome: true });
    }
}
