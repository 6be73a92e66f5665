using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.KeyFigures;

namespace BudgetDisclosure.Core.Search;

/// <summary>A place of a current version that search leads to, and the text that is found there.</summary>
/// <remarks>Derived from the document of the current version; it goes with what is withheld of it.</remarks>
public sealed record SearchEntry : Fact
{
    /// <summary>Counts from 1 in the order of the document.</summary>
    public required int Number { get; init; }
    /// <summary>budget or final.</summary>
    public required string Stage { get; init; }
    public required string Organisation { get; init; }
    /// <summary>One of <see cref="SearchKinds"/>.</summary>
    public required string Kind { get; init; }
    /// <summary>The key of the text (<see cref="Bigrams.KeyOf"/>).</summary>
    public required long Text { get; init; }
    /// <summary>The code of a classification, or the key of a line of “三公”经费; empty for anything else.</summary>
    public required string Code { get; init; }
    /// <summary>What to add to the address of the disclosure to come there.</summary>
    public required string Place { get; init; }
    /// <summary>The money of a programme or activity, in fen; null where none is printed.</summary>
    public long? Budget { get; init; }
}

/// <summary>What is searched, apart from the names of organisations; for key figures their subject.</summary>
public static class SearchKinds
{
    /// <summary>支出功能分类</summary>
    public const string Function = KeySubjects.Function;
    /// <summary>部门预算支出经济分类</summary>
    public const string Economic = KeySubjects.Economic;
    /// <summary>“三公”经费, by line</summary>
    public const string ThreePublic = KeySubjects.ThreePublic;
    /// <summary>职责、工作活动、项目 of the performance table</summary>
    public const string Programme = "programme";
    /// <summary>绩效指标</summary>
    public const string Indicator = "indicator";
    /// <summary>情况说明</summary>
    public const string Paragraph = "paragraph";
}

/// <summary>An entry with its text in full.</summary>
public sealed record SearchableText(SearchEntry Entry, string Text);
