namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>The rules in order of code. R21 is retired: it was no rule.</summary>
public static class Rules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new IncomeMeetsExpenditure(),
        new IncomeAddsUp(),
        new ExpenditureAddsUp(),
        new CarryOverAdds(),
        new IncomeBySource(),
        new ExpenditureByClass(),
        new IncomeRowsAdd(),
        new ExpenditureRowsAdd(),
        new CodesAddUp(),
        new AppropriationMeetsIncome(),
        new AppropriationAddsUp(),
        new AppropriationByFund(),
        new GeneralRowsAdd(),
        new BasicMeetsGeneral(),
        new BasicAddsUp(),
        new ExpenditureIsGeneral(),
        new AllMoneyIsAppropriated(),
        new ThreePublicAddsUp(),
        new BasicWithinThreePublic(),
        new ContributionsMeet(),
        new OperatingCostsMeetBasic(),
        new OperatingCostItems(),
        new TextStatesTables(),
        new TextChangesAdd(),
        new ThreePublicChangesAdd(),
        new PerformanceMeetsProjects(),
        new ProcurementAddsUp(),
        new AssetsAddUp(),
        new UnitsAddUp(),
        new VehiclesMeetEstablishment(),
        new OperationWithoutProjects(),
        new OneYear(),
        new EmptyTablesSaySo(),
        new CodesHaveTheirNames(),
        new LastYearAsPrintedThen(),
        new FinalMeetsBudget(),
        new PercentagesFollow(),
        new DepartmentIsItsUnits(),
        new NoTemplateLeft(),
        new DirectionsAgree(),
        new ChangesHaveReasons(),
        new IndicatorsHaveGrades(),
        new PublishedAsApproved(),
    ];

    public static Rule? Find(string code) => All.FirstOrDefault(rule => rule.Code == code);
}
