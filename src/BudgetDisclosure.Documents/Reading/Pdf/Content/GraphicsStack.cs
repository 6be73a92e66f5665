namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>The state in which things are drawn now, and those that were saved before.</summary>
internal sealed class GraphicsStack(GraphicsState first)
{
    private readonly Stack<GraphicsState> saved = new();

    public GraphicsState Current { get; private set; } = first;

    public void Save()
    {
        ReadingBudget.Hold(saved.Count + 1, ReadingBudget.MaxStateDepth, PdfBound.StateDepth);
        saved.Push(Current with { });
    }

    /// <summary>Nothing happens where nothing was saved.</summary>
    public void Restore()
    {
        if (saved.Count > 0)
            Current = saved.Pop();
    }

    /// <summary>Draws a form; afterwards all is as before, whatever it saved and did not restore.</summary>
    public void Within(Action draw)
    {
        var (outside, depth) = (Current with { }, saved.Count);
        draw();
        while (saved.Count > depth)
            saved.Pop();
        Current = outside;
    }
}
