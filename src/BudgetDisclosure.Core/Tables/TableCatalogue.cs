using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Tables;

/// <summary>Every table that is known, in the order in which titles are tried.</summary>
public static class TableCatalogue
{
    public static IReadOnlyList<TableDescription> All { get; } =
    [
        Appropriation.Description,
        IncomeExpenditure.Description,
        Income.Description,
        Expenditure.Description,
        BasicExpenditure.Description,
        GeneralExpenditure.Description,
        FundExpenditure.Description,
        StateCapitalExpenditure.Description,
        ThreePublicChanges.Description,
        ThreePublic.Description,
        Performance.Description,
        Procurement.Description,
        Assets.Description,
        Units.Description,
    ];

    public static TableDescription? Find(string slug) => All.FirstOrDefault(table => table.Slug == slug);

    /// <summary>The table that a printed title names, or null.</summary>
    public static TableDescription? ByTitle(string title)
    {
        var key = LabelText.TitleKey(title);
        return All.FirstOrDefault(table => table.Titles.Any(pattern => pattern.Matches(key)));
    }
}
