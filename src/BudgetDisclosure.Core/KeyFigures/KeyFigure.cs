using BudgetDisclosure.Core.Facts;

namespace BudgetDisclosure.Core.KeyFigures;

/// <summary>A figure by which a disclosure is compared and added up with others: what it is about, and its cell.</summary>
/// <remarks>Derived from the document of the current version. Amounts are fen; null is not 0: <see cref="Outcome"/> says why.</remarks>
public sealed record KeyFigure : Fact
{
    /// <summary>budget or final.</summary>
    public required string Stage { get; init; }
    public required string Organisation { get; init; }
    /// <summary>One of <see cref="KeySubjects"/>.</summary>
    public required string Subject { get; init; }
    /// <summary>The classification code, or the line's key; empty where the subject is one figure.</summary>
    public required string Code { get; init; }
    /// <summary>As printed; null where nothing is.</summary>
    public string? Name { get; init; }
    /// <summary>One of <see cref="KeyOutcomes"/>, about <see cref="Total"/>.</summary>
    public required string Outcome { get; init; }
    /// <summary>The table that it stands in.</summary>
    public required string Slug { get; init; }
    /// <summary>The id of its cell on the table's page; null for one that is printed nowhere.</summary>
    public string? Cell { get; init; }
    public long? Total { get; init; }
    public long? Basic { get; init; }
    public long? Project { get; init; }
    public long? Personnel { get; init; }
    public long? Operating { get; init; }
}

/// <summary>What key figures are about.</summary>
public static class KeySubjects
{
    /// <summary>收入总计</summary>
    public const string Income = "income";
    /// <summary>支出总计</summary>
    public const string Expenditure = "expenditure";
    /// <summary>收入来源, by the keys of <see cref="SourceKeyFigures"/>.</summary>
    public const string Source = "source";
    /// <summary>支出功能分类, by code.</summary>
    public const string Function = "function";
    /// <summary>基本支出 by 部门预算支出经济分类.</summary>
    public const string Economic = "economic";
    /// <summary>“三公”经费, by line.</summary>
    public const string ThreePublic = "three-public";

    public static IReadOnlyList<string> All { get; } = [Income, Expenditure, Source, Function, Economic, ThreePublic];
}

/// <summary>Where a key figure comes from, or why there is none.</summary>
public static class KeyOutcomes
{
    /// <summary>It is printed in its cell.</summary>
    public const string Printed = "printed";
    /// <summary>It is printed nowhere: the sum of the parts below it that are.</summary>
    public const string Summed = "summed";
    /// <summary>Its cell is blank, or holds no number.</summary>
    public const string Blank = "blank";
    /// <summary>已屏蔽</summary>
    public const string Withheld = "withheld";
    /// <summary>Several rows could be meant, and they differ.</summary>
    public const string Ambiguous = "ambiguous";

    public static bool HasAmount(string outcome) => outcome is Printed or Summed;
}
