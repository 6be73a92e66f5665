using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>What stands where a figure is expected.</summary>
public enum FigureState
{
    Printed,

    /// <summary>Nothing, or a print of nothing: not 0.</summary>
    Blank,

    /// <summary>Words, or a number whose unit is not known.</summary>
    Unreadable,

    /// <summary>屏蔽: what follows from it may not be printed either.</summary>
    Withheld,
}

/// <summary>A figure of a table or of the text, with its last printed digit and its place.</summary>
/// <param name="Name">What it is, in words: 支出总计 / 预算数.</param>
/// <param name="Text">As printed.</param>
public sealed record Figure(string Name, string Text, FigureState State)
{
    /// <summary>In fen for amounts; the number itself for counts; 0 unless <see cref="State"/> is Printed.</summary>
    public decimal Value { get; init; }

    /// <summary>What one in the last printed digit is worth, in the measure of <see cref="Value"/>; never 0.</summary>
    public decimal Digit { get; init; } = 1;

    /// <summary>True for a number of things, which nobody rounds.</summary>
    public bool IsExact { get; init; }

    /// <summary>How far the true figure may be from the printed one, in the measure of <see cref="Value"/>.</summary>
    public decimal Tolerance => IsExact ? 0 : Digit / 2;

    /// <summary>What one of the printed unit is worth: 1,000,000 for 万元, 100 for 元, 1 for a count.</summary>
    public decimal Unit { get; init; } = 1;

    /// <summary>The printed unit: 万元, 元, 人; empty where none is printed.</summary>
    public string UnitName { get; init; } = "";

    public SourcePosition? At { get; init; }

    /// <summary>What the figure is about; null for a count and for a figure of the text that nothing was found for.</summary>
    public Coordinate? Place { get; init; }

    public CellAddress? Cell { get; init; }

    public PassageAddress? Passage { get; init; }

    /// <summary>The disclosure that a cell's figure stands in; a run tells from it what is a neighbour's.</summary>
    public DisclosureKey? Document { get; init; }

    public bool IsPrinted => State == FigureState.Printed;

    public bool IsBlank => State == FigureState.Blank;

    /// <summary>Printed, and another number than 0.</summary>
    public bool IsSome => IsPrinted && Value != 0;

    public Operand AsOperand() => new(Name, Text, At) { Cell = Cell, Passage = Passage, Document = Document };

    /// <summary>A value in this figure's unit and with its digits: 13,087,100.00.</summary>
    public string Print(decimal value)
    {
        var decimals = 0;
        for (var step = Unit; step > Digit && decimals < 8; step /= 10)
            decimals++;
        return (value / Unit).ToString("N" + decimals, System.Globalization.CultureInfo.InvariantCulture);
    }
}
