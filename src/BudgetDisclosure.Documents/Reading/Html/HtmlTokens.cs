using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace BudgetDisclosure.Documents.Reading.Html;

/// <summary>The tags and texts of a page, one after the other, within bounds; comments never come.</summary>
/// <remarks>Only the library's tokenizer is used. It keeps one token; a tree is never built.</remarks>
internal sealed class HtmlTokens : IDisposable
{
    private readonly HtmlTokenizer tokenizer;
    private int tags;

    public HtmlTokens(string text)
    {
        tokenizer = new(new TextSource(text), HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            SkipProcessingInstructions = true,
            ShouldEmitAttribute = IsWanted,
        };
    }

    public HtmlTokenType Type { get; private set; }

    /// <summary>The tag's name in lower case; the text of a run of characters.</summary>
    public string Text { get; private set; } = "";

    public string? Span { get; private set; }

    public string? ColumnSpan { get; private set; }

    public string? RowSpan { get; private set; }

    /// <summary>By its attribute, or by a style that shows nothing.</summary>
    public bool Hidden { get; private set; }

    public int? OutlineLevel { get; private set; }

    /// <summary>False at the end of the page.</summary>
    public bool Read()
    {
        while (true)
        {
            ref var token = ref tokenizer.GetStructToken();
            Type = token.Type;
            if (Type == HtmlTokenType.EndOfFile)
                return false;
            if (Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag or HtmlTokenType.Character))
                continue;
            Text = Type == HtmlTokenType.Character ? token.Data.ToString() : token.Name.ToString();
            if (Type == HtmlTokenType.Character)
                return true;
            if (++tags > HtmlBounds.MaxTags)
                throw HtmlRefusals.TooManyTags();
            if (Type == HtmlTokenType.StartTag)
                ReadAttributes(ref token);
            return true;
        }
    }

    /// <summary>What follows up to the end tag is no markup: scripts, styles, titles.</summary>
    public void ReadsRaw(HtmlParseMode mode) => tokenizer.State = mode;

    public void Dispose() => tokenizer.Dispose();

    private static bool IsWanted(ref StructHtmlToken token, ReadOnlyMemory<char> name)
    {
        if (name.Span is not ("colspan" or "rowspan" or "span" or "style" or "hidden"))
            return false;
        if (token.Attributes.Count >= HtmlBounds.MaxAttributes)
            throw HtmlRefusals.TooManyAttributes();
        return true;
    }

    private void ReadAttributes(ref StructHtmlToken token)
    {
        (Span, ColumnSpan, RowSpan, Hidden, OutlineLevel) = (null, null, null, false, null);
        for (var i = token.Attributes.Count - 1; i >= 0; i--)
        {
            var attribute = token.Attributes[i];
            var value = attribute.Value.ToString();
            switch (attribute.Name.ToString())
            {
                case "colspan":
                    ColumnSpan = value;
                    break;
                case "rowspan":
                    RowSpan = value;
                    break;
                case "span":
                    Span = value;
                    break;
                case "hidden":
                    Hidden = true;
                    break;
                default:
                    Hidden |= HtmlStyle.Hides(value);
                    OutlineLevel = HtmlStyle.OutlineLevel(value);
                    break;
            }
        }
    }
}
