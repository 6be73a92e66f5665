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
        FinalIncomeExpenditure.Description,
        FinalIncome.Description,
        FinalExpenditure.Description,
        FinalAppropriation.Description,
        FinalGeneralExpenditure.Description,
        FinalBasicExpenditure.Description,
        FinalThreePublic.Description,
        FinalFund.Description,
        FinalStateCapital.Description,
    ];

    public static TableDescription? Find(string slug) => All.FirstOrDefault(table => table.Slug == slug);

    /// <summary>The table that a title names in a disclosure of this stage: final accounts may leave 决算 to the cover.</summary>
    public static TableDescription? ByTitle(string title, Stage stage) =>
        ByTitle(title) is { } named && (named.Stage ?? stage) == stage ? named
        : stage == Stage.Final && !title.Contains("预算表") && !title.Contains("预算总表") ? ByTitle("决算" + title) : null;

    /// <summary>The table that a printed title names, or null.</summary>
    public static TableDescription? ByTitle(string title)
    {
        var key = LabelText.TitleKey(title);
        return All.FirstOrDefault(table => table.Titles.Any(pattern => pattern.Matches(key)));
    }
}
