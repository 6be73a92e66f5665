using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Testing.Sound;

namespace BudgetDisclosure.Documents.Tests.Templates;

/// <summary>The figures of a made-up department that add up exactly, also when shown in a unit with two decimals.</summary>
internal sealed class ClerkBook
{
    private readonly SoundBook _book;
    private readonly long _step;
    private readonly List<SoundItem> _items;
    private readonly List<SoundEconomicItem> _economic;

    /// <param name="seed">Of the department.</param>
    /// <param name="step">The smallest amount that the template can show, in fen.</param>
    public ClerkBook(int seed, long step)
    {
        (_book, _step) = (SoundBook.Of(seed), step);
        _economic = [.. _book.Economic.Select(item => item with { Amount = Whole(item.Amount) })];
        _items =
        [
            .. _book.Items.Select(item => item with
            {
                Basic = Whole(item.Basic), Project = Whole(item.Project), GovernmentFund = Whole(item.GovernmentFund), Institutional = Whole(item.Institutional),
            }),
        ];
        _items[0] = _items[0] with { Basic = _economic.Sum(item => item.Amount) - _items.Skip(1).Sum(item => item.Basic) };
    }

    public long Projects => Sum(item => item.AllProject);

    /// <summary>The codes of a table by code, each after those that begin it.</summary>
    public IEnumerable<string> Codes(string subject)
    {
        var codes = subject == "basic-expenditure" ? _economic.Select(item => item.Code)
            : _items.Where(item => MoneyOf(subject)(item) != 0).Select(item => item.Code);
        return codes.SelectMany(code => new[] { code[..3], code[..5], code }).Distinct().Order(StringComparer.Ordinal);
    }

    public static string NameOf(string code) => SoundBook.Names.TryGetValue(code, out var name) ? name
        : CodeRegistry.Economic.NameOf(code, new(2026))!;

    /// <summary>In fen; null where nothing is filled in.</summary>
    public long? Figure(string subject, Coordinate place) => Known(subject, place) is 0 ? null : Known(subject, place);

    private long? Known(string subject, Coordinate place) => subject switch
    {
        "income-expenditure" when place.Side == Side.Income => place.Line switch
        {
            "appropriation" => Sum(item => item.Appropriated),
            "appropriation.general" => Sum(item => item.General),
            "appropriation.fund" => Sum(item => item.GovernmentFund),
            "institutional" => Sum(item => item.Institutional),
            "carried-forward" => Left,
            _ => null,
        },
        "income-expenditure" => place.Line == "carried-out" ? Left : OfClass(place, item => item.Total),
        "appropriation" when place.Side == Side.Income => place.Line switch
        {
            "appropriation.general" => Sum(item => item.General), "appropriation.fund" => Sum(item => item.GovernmentFund), _ => null,
        },
        "appropriation" => place.Fund switch
        {
            Fund.General => OfClass(place, item => item.General), Fund.GovernmentFund => OfClass(place, item => item.GovernmentFund), _ => null,
        },
        "basic-expenditure" => place is not { Code: not null, Measure: Measure.Personnel or Measure.Operating } ? null : _economic.Where(item => item.Code.StartsWith(place.Code!, StringComparison.Ordinal)
            && item.IsPersonnel == (place.Measure == Measure.Personnel)).Sum(item => item.Amount),
        "three-public" or "three-public-changes" when place is { Fund: Fund.General or Fund.Appropriation, Measure: not Measure.Change } =>
            ThreePublic(place.Line) is { } amount && place.Measure == Measure.LastYear ? Whole(amount / 2) : ThreePublic(place.Line),
        "assets" => place.Line switch { "houses" => 1_000_000_000, "houses.offices" => 500_000_000, "vehicles" => 300_000_000, _ => 0 },
        _ when place.Code is { } code => Coded(subject, place) is { } money ? Below(code, money) : null,
        _ => null,
    };

    private static Func<SoundItem, long> MoneyOf(string subject) => subject switch
    {
        "general-expenditure" => item => item.General,
        "fund-expenditure" => item => item.GovernmentFund,
        "state-capital-expenditure" => _ => 0,
        _ => item => item.Total,
    };

    private static Func<SoundItem, long>? Coded(string subject, Coordinate place) => (subject, place.Measure, place.Fund) switch
    {
        ("income", _, Fund.Appropriation) => item => item.Appropriated,
        ("income", _, Fund.InstitutionalIncome) => item => item.Institutional,
        ("expenditure", Measure.Basic, _) or ("general-expenditure", Measure.Basic, _) => item => item.Basic,
        ("expenditure", Measure.Project, _) => item => item.AllProject,
        ("general-expenditure", Measure.Project, _) => item => item.Project,
        ("fund-expenditure", Measure.Project or Measure.Received, _) => item => item.GovernmentFund,
        _ => null,
    };

    private long? ThreePublic(string? line) => line switch
    {
        "abroad" => Whole(_book.Abroad), "vehicle.purchase" => Whole(_book.Purchase), "vehicle.running" => Whole(_book.Running) + _step,
        "reception" => Whole(_book.Reception) + _step, _ => null,
    };

    private long Left => Whole(_book.CarriedOver);

    private long? OfClass(Coordinate place, Func<SoundItem, long> money) =>
        FunctionClasses.CodeOf(place.Line!, new(2026)) is { } code ? Below(code, money) : null;

    private long Below(string code, Func<SoundItem, long> money) => _items.Where(item => item.Code.StartsWith(code, StringComparison.Ordinal)).Sum(money);

    private long Sum(Func<SoundItem, long> money) => _items.Sum(money);

    private long Whole(long fen) => fen / _step * _step;
}
