using AngleSharp.Html.Parser;
using BudgetDisclosure.Documents.Reading.Xlsx;

namespace BudgetDisclosure.Documents.Reading.Html;

/// <summary>Makes paragraphs and tables of the tags and texts of a page, with end tags left out as the standard allows.</summary>
/// <remarks>Keeps the elements that are open and nothing else of the tree; their number is bounded.</remarks>
internal sealed class HtmlStory(CellAllowance allowance, CancellationToken cancellation)
{
    private readonly HtmlFlow page = new();
    private readonly List<OpenElement> open = [];
    private readonly Dictionary<string, int> openByName = [];
    private readonly List<HtmlTable> tables = [];
    private int hiddenDepth;
    private int preDepth;

    private readonly record struct OpenElement(string Name, bool Hidden, int? OutlineLevel);

    public List<HtmlBlock> Blocks => page.Blocks;

    /// <summary>Where text goes: the cell that is open, else what the table stands in, as browsers do.</summary>
    private HtmlFlow Flow
    {
        get
        {
            for (var i = tables.Count - 1; i >= 0; i--)
            {
                if (tables[i].OpenCell is { } cell)
                    return cell;
            }
            return page;
        }
    }

    public void Read(HtmlTokens tokens)
    {
        while (tokens.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (tokens.Type == HtmlTokenType.Character)
                Flow.Append(tokens.Text, preDepth > 0, hiddenDepth > 0);
            else if (tokens.Type == HtmlTokenType.EndTag)
                End(tokens.Text);
            else if (HtmlElements.IsDropped(tokens.Text))
                Drop(tokens, tokens.Text);
            else
                Begin(tokens);
        }
        while (open.Count > 0)
            CloseLast();
        page.EndParagraph(outlineLevel: null);
    }

    private static void Drop(HtmlTokens tokens, string name)
    {
        tokens.ReadsRaw(HtmlElements.ModeOf(name));
        while (tokens.Read() && !(tokens.Type == HtmlTokenType.EndTag && tokens.Text == name))
        {
            if (tokens.Type == HtmlTokenType.StartTag)
                tokens.ReadsRaw(HtmlElements.ModeOf(tokens.Text));
        }
    }

    private void Begin(HtmlTokens tokens)
    {
        var name = tokens.Text;
        CloseWhatEndsBefore(name);
        if (HtmlElements.IsBlock(name))
            EndParagraph();
        if (name == "br")
            Flow.BreakLine();
        else if (name == "col")
            tables.LastOrDefault()?.AddColumns(tokens.Span, tokens.Hidden);
        else if (!HtmlElements.IsVoid(name))
            Open(tokens, name);
    }

    private void Open(HtmlTokens tokens, string name)
    {
        if (open.Count == HtmlBounds.MaxDepth)
            throw HtmlRefusals.TooDeep();
        open.Add(new(name, tokens.Hidden, HtmlElements.HeadingLevel(name) ?? tokens.OutlineLevel));
        openByName[name] = openByName.GetValueOrDefault(name) + 1;
        hiddenDepth += tokens.Hidden ? 1 : 0;
        if (name == "pre")
            preDepth++;
        else if (name == "table")
            tables.Add(new(allowance));
        else if (name == "tr")
            tables.LastOrDefault()?.BeginRow(hiddenDepth > 0);
        else if (HtmlElements.IsCell(name))
            tables.LastOrDefault()?.BeginCell(tokens.ColumnSpan, tokens.RowSpan, hiddenDepth > 0);
    }

    /// <summary>Closes up to the outermost element that the new one ends, within what encloses both.</summary>
    private void CloseWhatEndsBefore(string next)
    {
        if (!HtmlElements.IsBlock(next) || !openByName.Keys.Any(name => HtmlElements.EndsBefore(name, next)))
            return;
        var outermost = -1;
        for (var i = open.Count - 1; i >= 0 && !HtmlElements.Encloses(open[i].Name, next); i--)
        {
            if (HtmlElements.EndsBefore(open[i].Name, next))
                outermost = i;
        }
        while (outermost >= 0 && open.Count > outermost)
            CloseLast();
    }

    /// <summary>An end tag without its begin tag ends a paragraph at most; one in a cell ends nothing around the table.</summary>
    private void End(string name)
    {
        if (HtmlElements.IsBlock(name))
            EndParagraph();
        if (!openByName.ContainsKey(name))
            return;
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Name == name)
            {
                while (open.Count > i)
                    CloseLast();
                return;
            }
            if (open[i].Name == "table" || (HtmlElements.IsCell(open[i].Name) && !HtmlElements.IsTablePart(name)))
                return;
        }
    }

    private void CloseLast()
    {
        var element = open[^1];
        if (HtmlElements.IsBlock(element.Name))
            EndParagraph();
        open.RemoveAt(open.Count - 1);
        if (--openByName[element.Name] == 0)
            openByName.Remove(element.Name);
        hiddenDepth -= element.Hidden ? 1 : 0;
        if (element.Name == "pre")
            preDepth--;
        else if (HtmlElements.IsCell(element.Name))
            tables.LastOrDefault()?.EndCell();
        else if (element.Name == "table")
            CloseTable();
    }

    private void CloseTable()
    {
        var table = tables[^1];
        tables.RemoveAt(tables.Count - 1);
        Flow.EndParagraph(OutlineLevel());
        Flow.Add(table);
    }

    private void EndParagraph() => Flow.EndParagraph(OutlineLevel());

    private int? OutlineLevel()
    {
        for (var i = open.Count - 1; i >= 0 && !HtmlElements.IsCell(open[i].Name); i--)
        {
            if (open[i].OutlineLevel is { } level)
                return level;
        }
        return null;
    }
}
