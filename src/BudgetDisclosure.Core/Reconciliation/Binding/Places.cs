using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>From what words mean to the places of tables where it is printed.</summary>
internal sealed class Places(Stage document)
{
    private const string IncomeExpenditure = "income-expenditure";
    private const string Appropriation = "appropriation";
    private const string Expenditure = "expenditure";
    private const string General = "general-expenditure";
    private const string Basic = "basic-expenditure";

    private static readonly Dictionary<Fund, string> IncomeLines = new()
    {
        [Fund.Appropriation] = "appropriation",
        [Fund.General] = "appropriation.general",
        [Fund.GovernmentFund] = "appropriation.fund",
        [Fund.StateCapital] = "appropriation.state-capital",
        [Fund.SpecialAccount] = "special-account",
        [Fund.InstitutionalIncome] = "institutional",
        [Fund.BusinessIncome] = "business",
        [Fund.SuperiorSubsidy] = "superior-subsidy",
        [Fund.AffiliateRemittance] = "affiliates",
        [Fund.OtherIncome] = "other",
        [Fund.UnitFunds] = "unit-funds",
        [Fund.ReserveUsed] = "reserve-used",
        [Fund.CarriedForward] = "carried-forward",
    };

    /// <returns>Null where the words do not say enough: 支出 alone is no total.</returns>
    public TextPlaces? Of(Meaning meaning)
    {
        var stage = meaning.Stage ?? document;
        var places = meaning switch
        {
            { Subject: Vocabulary.ThreePublic, Line: Vocabulary.OperatingCosts } => OperatingCosts(),
            { Subject: Vocabulary.ThreePublic } => Same(new TextPlace("three-public", meaning.Line), new("three-public-changes", meaning.Line)),
            { Subject: Vocabulary.Performance } => Goals(),
            { Subject: { } subject } => Same(new TextPlace(subject, meaning.Line)),
            { Code: { } code } => Coded(code, meaning),
            { Measure: { } measure } => Measured(measure, meaning.Fund),
            { Side: TextSide.Income } => Income(meaning),
            { Side: TextSide.Both } => Both(meaning),
            { Side: TextSide.Expenditure } or { Spent: true } or { IsTotal: true } => Spent(meaning),
            _ => null,
        };
        return places is null ? null
            : new([.. places.Same.Select(At)], [.. places.Others.Select(At)], [.. places.Related.Select(At)]) { About = At(places.About) };

        TextPlace At(TextPlace place) => place with { Stage = stage };
    }

    private static TextPlaces Same(params TextPlace[] places) => new(places, [], []);

    /// <summary>The money of projects with goals is at most 项目支出, and mostly less.</summary>
    private static TextPlaces Goals() => new([], [], [new(Expenditure, Lines.Total) { Measure = Measure.Project }])
    {
        About = new(Vocabulary.Performance, Lines.Total) { Measure = Measure.Project },
    };

    private static TextPlaces OperatingCosts() => new(
        [new("three-public", Vocabulary.OperatingCosts)], [],
        [new(Basic, Lines.Total) { Measure = Measure.Operating }, new(Basic, "operating-total") { Measure = Measure.Basic }]);

    private static TextPlaces? Coded(string code, Meaning meaning)
    {
        if (code[0] is '3' or '5')
            return Same(new TextPlace(Basic, null, code) { Measure = Measure.Operating }, new(Basic, null, code) { Measure = Measure.Basic });
        var measure = meaning.Measure ?? Measure.Total;
        TextPlace In(string subject) => new(subject, null, code) { Measure = measure, Name = meaning.Name };
        return meaning.Fund switch
        {
            Fund.General => Same(In(General)),
            Fund.GovernmentFund => Same(In("fund-expenditure")),
            Fund.StateCapital => Same(In("state-capital-expenditure")),
            Fund.Appropriation => new([In(General)], [In("fund-expenditure"), In("state-capital-expenditure")], []),
            Fund.All => Same(In(Expenditure)),
            null => new([In(Expenditure)], [In(General)], []),
            _ => null,
        };
    }

    private static TextPlaces? Measured(Measure measure, Fund? fund)
    {
        TextPlace Total(string subject, Measure what) => new(subject, Lines.Total) { Measure = what };
        TextPlace[] basic = measure switch
        {
            Measure.Basic => [Total(Basic, measure)],
            Measure.Personnel => [Total(Basic, measure), new(Basic, "personnel-total") { Measure = Measure.Basic }],
            Measure.Operating => [Total(Basic, measure), new(Basic, "operating-total") { Measure = Measure.Basic }],
            _ => [],
        };
        return fund switch
        {
            Fund.General => Same([Total(General, measure), .. basic]),
            null or Fund.All => new([Total(Expenditure, measure)], [], [Total(General, measure), .. basic]),
            Fund.Appropriation => new([Total(General, measure), .. basic], [], []),
            Fund.GovernmentFund => Same(Total("fund-expenditure", measure)),
            Fund.StateCapital => Same(Total("state-capital-expenditure", measure)),
            _ => null,
        };
    }

    private static TextPlaces? Income(Meaning meaning)
    {
        if (meaning.Fund is { } fund and not Fund.All)
        {
            var line = IncomeLines[fund];
            TextPlace[] appropriation = fund switch
            {
                Fund.Appropriation when meaning.IsTotal => [.. Totals(Appropriation, Core.Tables.Side.Income, false)],
                Fund.General or Fund.GovernmentFund or Fund.StateCapital => [Side(Appropriation, line, Core.Tables.Side.Income)],
                _ => [],
            };
            return Same([Side(IncomeExpenditure, line, Core.Tables.Side.Income), new("income", Lines.Total) { Fund = fund }, .. appropriation]);
        }
        return !meaning.IsTotal && !meaning.OfTheYear && meaning.Stage is null ? null
            : Same([.. Totals(IncomeExpenditure, Core.Tables.Side.Income, meaning.OfTheYear), new("income", Lines.Total)]);
    }

    private static TextPlaces? Both(Meaning meaning) => meaning.Fund switch
    {
        null or Fund.All when meaning.IsTotal || meaning.Stage is not null || meaning.Direction is not null => Same(
            [.. Totals(IncomeExpenditure, Core.Tables.Side.Income, false), .. Totals(IncomeExpenditure, Core.Tables.Side.Expenditure, false)]),
        Fund.Appropriation => Same(
            [.. Totals(Appropriation, Core.Tables.Side.Income, false), .. Totals(Appropriation, Core.Tables.Side.Expenditure, false)]),
        _ => null,
    };

    private TextPlaces? Spent(Meaning meaning)
    {
        TextPlace Total(string subject) => new(subject, Lines.Total);
        TextPlace[] Column(Fund fund) => [.. Totals(Appropriation, Core.Tables.Side.Expenditure, true).Select(place => place with { Fund = fund })];
        return meaning.Fund switch
        {
            null or Fund.All => meaning.Side == TextSide.None || (!meaning.IsTotal && !meaning.OfTheYear && meaning.Stage is null) ? null
                : Same([.. Totals(IncomeExpenditure, Core.Tables.Side.Expenditure, meaning.OfTheYear), Total(Expenditure)]),
            Fund.Appropriation => Same([.. Totals(Appropriation, Core.Tables.Side.Expenditure, document == Stage.Final && !meaning.IsTotal)]),
            Fund.General => Same([Total(General), .. Column(Fund.General)]),
            Fund.GovernmentFund => Same([Total("fund-expenditure"), .. Column(Fund.GovernmentFund)]),
            Fund.StateCapital => Same([Total("state-capital-expenditure"), .. Column(Fund.StateCapital)]),
            _ => null,
        };
    }

    private static IEnumerable<TextPlace> Totals(string subject, Side side, bool ofTheYear) => ofTheYear
        ? [Side(subject, Lines.YearTotal, side), Side(subject, Lines.Total, side)]
        : [Side(subject, Lines.Total, side), Side(subject, Lines.YearTotal, side)];

    private static TextPlace Side(string subject, string line, Side side) => new(subject, line) { Side = side };
}
