namespace BudgetDisclosure.Core.Recognition.Figures;

/// <summary>What a number in a sentence is.</summary>
public enum TextNumberKind
{
    /// <summary>An amount of money: 1,308.71万元.</summary>
    Amount,

    /// <summary>19.62%, 百分之五 in digits.</summary>
    Percentage,

    /// <summary>A number of things, with the word that counts them: 92人, 2台（套）.</summary>
    Count,

    /// <summary>2025年, 2023 in 2023-2025年.</summary>
    Year,

    /// <summary>2024年12月31日, 8月, 1-6月.</summary>
    Date,

    /// <summary>The year or number of a document: 〔2017〕89号.</summary>
    DocumentNumber,

    /// <summary>A code of a classification, a plot, a project: 2010301, W060701.</summary>
    Code,

    /// <summary>The number of an item: 1., （2）, 第3.</summary>
    Ordinal,

    /// <summary>A limit, a range, an estimate or a price, not a figure of the budget: 100万元（含）以上, 约5万元.</summary>
    Threshold,

    /// <summary>13459平方米, 5亩.</summary>
    Area,

    /// <summary>99.43分.</summary>
    Score,

    /// <summary>A number of which nothing is known.</summary>
    Other,
}

/// <summary>A number of a sentence with its unit, where it stands.</summary>
/// <param name="Start">The first character, from 0.</param>
/// <param name="Length">Of number and unit together.</param>
public readonly record struct TextNumber(int Start, int Length, TextNumberKind Kind)
{
    /// <summary>Fen for amounts and limits of money, per cent for percentages, else the number itself.</summary>
    public decimal Value { get; init; }

    /// <summary>What one in the last printed digit is worth, in the measure of <see cref="Value"/>.</summary>
    public decimal Digit { get; init; }

    /// <summary>What one of the printed unit is worth, in the measure of <see cref="Value"/>.</summary>
    public decimal Unit { get; init; }

    /// <summary>The unit: 万元, %, 人; empty where none follows.</summary>
    public string UnitName { get; init; } = "";

    public int End => Start + Length;
}
