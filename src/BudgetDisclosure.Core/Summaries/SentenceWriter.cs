namespace BudgetDisclosure.Core.Summaries;

/// <summary>Puts a sentence together.</summary>
internal sealed class SentenceWriter
{
    private readonly List<SummaryPiece> _pieces = [];

    public SentenceWriter Say(string words)
    {
        _pieces.Add(new(words));
        return this;
    }

    /// <summary>A printed figure with its unit.</summary>
    public SentenceWriter Say(SummaryFigure figure)
    {
        _pieces.Add(new(figure.Text, figure));
        return this;
    }

    /// <summary>A printed difference whose sign the words before it say.</summary>
    public SentenceWriter SayWithoutSign(SummaryFigure figure)
    {
        _pieces.Add(new(figure.TextWithoutSign, figure));
        return this;
    }

    /// <summary>The figure, or in words why there is none.</summary>
    public SentenceWriter Say(SummaryFinding finding) =>
        finding.Figure is { } figure ? Say(figure) : Say(WhyNone(finding.State));

    public SummarySentence End() => new([.. _pieces, new("。")]);

    private static string WhyNone(SummaryState state) => state switch
    {
        SummaryState.Blank => "（原表空白）",
        SummaryState.Withheld => "（已屏蔽）",
        SummaryState.Ambiguous => "（有几个不一样的数）",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Nothing is said of what has no cell."),
    };
}
