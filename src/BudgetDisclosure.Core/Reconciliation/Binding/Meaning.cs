using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>Which side of the accounts words speak of.</summary>
internal enum TextSide
{
    None,
    Income,
    Expenditure,

    /// <summary>收支总计: both sides, which meet.</summary>
    Both,
}

/// <summary>What words in front of a figure say that it is about; what they do not say is null.</summary>
internal readonly record struct Meaning
{
    public TextSide Side { get; init; }

    public Fund? Fund { get; init; }

    public Measure? Measure { get; init; }

    /// <summary>The table's subject, where the words name one: three-public, procurement.</summary>
    public string? Subject { get; init; }

    /// <summary>The line of <see cref="Subject"/>.</summary>
    public string? Line { get; init; }

    /// <summary>A function or economic code, from its name.</summary>
    public string? Code { get; init; }

    /// <summary>The name that <see cref="Code"/> was found by.</summary>
    public string? Name { get; init; }

    /// <summary>Budget or final, where the words say one of them (年初预算, 支出决算).</summary>
    public Stage? Stage { get; init; }

    /// <summary>支出决算: what was spent, of whatever is spoken of.</summary>
    public bool Spent { get; init; }

    /// <summary>总计, 合计, 预算, 安排: words of a whole.</summary>
    public bool IsTotal { get; init; }

    /// <summary>本年收入合计: without what was carried over.</summary>
    public bool OfTheYear { get; init; }

    /// <summary>上年, or the number of the year before.</summary>
    public bool LastYear { get; init; }

    /// <summary>比, 较, 与…相比: the year named is the one compared with.</summary>
    public bool Compares { get; init; }

    public TextDirection? Direction { get; init; }

    /// <summary>True where the words say what they are about, and not only that it was planned, spent or changed.</summary>
    public bool HasSubject =>
        Side != TextSide.None || Fund is not null || Measure is not null || Subject is not null || Code is not null;

    /// <summary>Both together; null where they contradict each other: 基本支出和项目支出分别为 speaks of two things.</summary>
    public Meaning? With(Meaning other)
    {
        if (Conflict(Fund, other.Fund, Narrower(Fund, other.Fund))
            || Conflict(Measure, other.Measure, Narrower(Measure, other.Measure))
            || Conflict(Line, other.Line, Narrower(Line, other.Line))
            || (Subject is not null && other.Subject is not null && Subject != other.Subject)
            || (Side != TextSide.None && other.Side != TextSide.None && Side != other.Side)
            || (Stage is not null && other.Stage is not null && Stage != other.Stage))
        {
            return null;
        }
        return this with
        {
            Side = other.Side == TextSide.None ? Side : other.Side,
            Fund = Narrower(Fund, other.Fund),
            Measure = Narrower(Measure, other.Measure),
            Subject = other.Subject ?? Subject,
            Line = Narrower(Line, other.Line),
            Code = other.Code ?? Code,
            Name = other.Name ?? Name,
            Stage = other.Stage ?? Stage,
            Spent = Spent || other.Spent,
            IsTotal = IsTotal || other.IsTotal,
            OfTheYear = OfTheYear || other.OfTheYear,
            LastYear = LastYear || other.LastYear,
            Compares = Compares || other.Compares,
            Direction = other.Direction ?? Direction,
        };
    }

    private static bool Conflict<T>(T? one, T? other, T? narrower) => one is not null && other is not null && narrower is null;

    /// <summary>The treasury's money is made up of three budgets.</summary>
    private static Fund? Narrower(Fund? one, Fund? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ when one == other => one,
        (Tables.Fund.Appropriation, Tables.Fund.General or Tables.Fund.GovernmentFund or Tables.Fund.StateCapital) => other,
        (Tables.Fund.General or Tables.Fund.GovernmentFund or Tables.Fund.StateCapital, Tables.Fund.Appropriation) => one,
        _ => null,
    };

    private static Measure? Narrower(Measure? one, Measure? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ when one == other => one,
        (Tables.Measure.Basic, Tables.Measure.Personnel or Tables.Measure.Operating) => other,
        _ => null,
    };

    private static string? Narrower(string? one, string? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ when one == other || one == Lines.Total => other,
        _ when other == Lines.Total => one,
        _ when other.StartsWith(one + ".", StringComparison.Ordinal) => other,
        _ => null,
    };
}

/// <summary>What a word of change or comparison says.</summary>
public enum TextDirection
{
    /// <summary>增加, 增长, 大于</summary>
    Up,

    /// <summary>减少, 下降, 小于</summary>
    Down,

    /// <summary>持平, 无增减, 等于</summary>
    Level,
}
