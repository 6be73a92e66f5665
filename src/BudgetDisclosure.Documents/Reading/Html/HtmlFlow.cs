namespace BudgetDisclosure.Documents.Reading.Html;

/// <summary>A paragraph or a table of a page, before positions are counted.</summary>
internal abstract record HtmlBlock;

/// <summary>A paragraph as it shows.</summary>
internal sealed record HtmlParagraph(string Text, int? OutlineLevel, bool Hidden) : HtmlBlock;

/// <summary>A table that holds no other.</summary>
internal sealed record HtmlGrid(HtmlTable Table) : HtmlBlock;

/// <summary>What stands one below the other: in the page, or in a cell.</summary>
internal sealed class HtmlFlow
{
    private readonly HtmlText text = new();
    private bool shown;

    public List<HtmlBlock> Blocks { get; } = [];

    public bool HoldsTable { get; private set; }

    /// <summary>All paragraphs in one, as the text of a cell.</summary>
    public string CellText => string.Join('\n', Blocks.OfType<HtmlParagraph>().Select(paragraph => paragraph.Text));

    public bool IsHidden => Blocks.Count > 0 && Blocks.TrueForAll(block => block is HtmlParagraph { Hidden: true });

    public void Append(string characters, bool asWritten, bool hidden)
    {
        text.Append(characters, asWritten);
        shown |= !hidden && !text.IsEmpty;
    }

    public void BreakLine()
    {
        if (!text.IsEmpty)
            text.BreakLine();
    }

    public void EndParagraph(int? outlineLevel)
    {
        var paragraph = text.Take();
        if (!string.IsNullOrWhiteSpace(paragraph))
            Blocks.Add(new HtmlParagraph(paragraph, outlineLevel, !shown));
        shown = false;
    }

    public void Add(HtmlTable table)
    {
        if (!table.IsLayout)
        {
            Blocks.Add(new HtmlGrid(table));
            HoldsTable = true;
            return;
        }
        foreach (var flow in table.Flows)
        {
            Blocks.AddRange(flow.Blocks);
            HoldsTable |= flow.HoldsTable;
        }
    }
}
