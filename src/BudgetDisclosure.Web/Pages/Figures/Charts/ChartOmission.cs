namespace BudgetDisclosure.Web.Pages.Figures.Charts;

/// <summary>What a chart cannot draw: an amount below or at 0, or none.</summary>
public sealed record ChartOmission(string Name, long? Fen)
{
    /// <summary>住房保障支出（负数，-12.00 万元）.</summary>
    public string InWords => Fen switch
    {
        null => $"{Name}（没有数）",
        0 => $"{Name}（0.00 万元）",
        { } fen => $"{Name}（负数，{FigureWords.InTenThousands(fen)} 万元）",
    };
}
