using BudgetDisclosure.Core.Recognition.Figures;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>What a figure does in its sentence.</summary>
public enum TextRole
{
    /// <summary>Nothing that is understood: a number in a reason, a year, a threshold.</summary>
    None,

    /// <summary>States what an item comes to: 支出预算3,121.42万元.</summary>
    Stated,

    /// <summary>What the item came to the year before: 2022年当年预算执行数为1.48万元.</summary>
    LastYear,

    /// <summary>What it changed by: 增加107.62万元; negative for a decrease.</summary>
    Change,

    /// <summary>What it changed by in per cent of the year before; negative for a decrease.</summary>
    Growth,

    /// <summary>What part of a whole it is, in per cent: 占99.79%.</summary>
    Share,

    /// <summary>What part of the budget was spent, in per cent: 完成年初预算的98.20%.</summary>
    Completion,
}

/// <summary>Why a number of the text is bound to no cell.</summary>
public enum Unbound
{
    /// <summary>It is bound.</summary>
    No,

    /// <summary>A year, a date, a count, a threshold: nothing that a table states.</summary>
    NoAmount,

    /// <summary>It stands in a reason or in what money is spent on.</summary>
    InReason,

    /// <summary>A figure of last year, a change, a percentage: recomputed, not looked up.</summary>
    Derived,

    /// <summary>Its sentence says what it is in words that are not understood for certain.</summary>
    NotUnderstood,

    /// <summary>It belongs to another organisation, or to the whole county.</summary>
    OfOthers,

    /// <summary>The document has no table with such a figure.</summary>
    NoCell,

    /// <summary>The words fit several cells that differ, and none of them agrees.</summary>
    Ambiguous,
}

/// <summary>A number of the narrative: what it is, what it is about, and the cell that it states.</summary>
/// <param name="Index">Its place among <see cref="Narrative.Figures"/>.</param>
/// <param name="Figure">Value, digits, unit and passage; the name is what the text says it is.</param>
public sealed record TextFigure(int Index, TextNumberKind Kind, Figure Figure)
{
    public TextRole Role { get; init; }

    /// <summary>What it is about, by the budget's or final accounts' own table, whether that is in the file or not.</summary>
    public Coordinate? About { get; init; }

    /// <summary>The figure of the table that it states; null with the reason in <see cref="Unbound"/>.</summary>
    public Figure? Bound { get; init; }

    /// <summary>
    /// True where the words name that very cell, so that a difference is a fault; false where they name something that
    /// may be less or more, and the amount agreed: 机关运行经费 with 公用经费, a project's money with its item.
    /// </summary>
    public bool IsExact { get; init; }

    public Unbound Unbound { get; init; }

    /// <summary>How it changed, where <see cref="Role"/> is a change or growth.</summary>
    public TextDirection? Direction { get; init; }

    /// <summary>The figure that this one is a part of (其中), by index.</summary>
    public int? Whole { get; init; }

    /// <summary>The whole that a share names (占本年支出合计的100.00%).</summary>
    public Coordinate? ShareOf { get; init; }

    /// <summary>The figures about the same thing in the same passage; null for one that is about nothing known.</summary>
    public TextTopic? Topic { get; init; }

    public CellAddress? Cell => Bound?.Cell;

    public PassageAddress Passage => Figure.Passage!.Value;

    public bool IsAmount => Kind == TextNumberKind.Amount;
}

/// <summary>What a passage says about one thing so far: this year's figure, last year's, the budget, the change.</summary>
/// <remarks>Indexes among <see cref="Narrative.Figures"/>, as they stood when the figure that holds this was read.</remarks>
public sealed record TextTopic(Coordinate About)
{
    /// <summary>What it comes to, in the document's own year and stage.</summary>
    public int? Stated { get; init; }

    public int? LastYear { get; init; }

    /// <summary>The year's budget beside the final figure.</summary>
    public int? Budget { get; init; }

    public int? Change { get; init; }
}

/// <summary>A word of comparison that stands without a figure: 与2024年预算持平, 决算数大于预算数.</summary>
public sealed record TextComparison(TextDirection Direction, string Words, PassageAddress Passage, SourcePosition? At)
{
    /// <summary>True where the final figure is compared with the budget; else with last year.</summary>
    public bool AgainstBudget { get; init; }

    /// <summary>大致, 基本: not to the last digit.</summary>
    public bool IsRough { get; init; }

    public required TextTopic Topic { get; init; }

    /// <summary>The figure that the thing is a part of (其中), by index.</summary>
    public int? Whole { get; init; }
}
