namespace BudgetDisclosure.Core.Classification;

/// <summary>What a classification code is called in some budget years.</summary>
/// <param name="From">The first budget year of the name; null where it is not known or always was.</param>
/// <param name="To">The last budget year of the name; null where it is still in use.</param>
public sealed record CodeName(string Code, string Name, int? From, int? To)
{
    /// <summary>True where the code has this name in the year.</summary>
    public bool HoldsIn(FiscalYear year) => !(From > year.Value) && !(To < year.Value);
}
