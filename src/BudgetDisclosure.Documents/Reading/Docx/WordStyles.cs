using BudgetDisclosure.Documents.Reading.Ooxml;

namespace BudgetDisclosure.Documents.Reading.Docx;

/// <summary>What a style says about numbering, outline and visibility; null where it says nothing.</summary>
internal sealed record WordStyle(string Id)
{
    public string? Name { get; set; }

    public string? BasedOn { get; set; }

    public int? ListId { get; set; }

    public int? ListLevel { get; set; }

    /// <summary>0 to 8; 9 says expressly: body text.</summary>
    public int? OutlineLevel { get; set; }

    public bool? Vanish { get; set; }

    /// <summary>The style of the chain that brings the list, since a list level may name it.</summary>
    public string? ListFrom { get; set; }
}

/// <summary>The styles of a document, each with what it inherits.</summary>
internal sealed class WordStyles
{
    /// <summary>Word itself stops at about ten; a loop ends here.</summary>
    private const int MaxChain = 32;

    /// <summary>Word has some 400 styles of its own; later ones are not kept.</summary>
    private const int MaxStyles = 10_000;

    private readonly Dictionary<string, WordStyle> declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> resolved = new(StringComparer.Ordinal);
    private string? defaultParagraphStyle;

    public static WordStyles Of(OoxmlPackage package)
    {
        var styles = new WordStyles();
        using var reader = package.OpenOfMain("styles");
        if (reader is null)
            return styles;
        var cursor = new WordCursor(reader);
        if (cursor.MoveToRoot())
            cursor.Children(() => styles.Visit(cursor));
        return styles;
    }

    /// <summary>A paragraph's style with all it inherits; the default style if it names none that is known.</summary>
    public WordStyle OfParagraph(string? id)
    {
        var known = id is not null && declared.ContainsKey(id) ? id : defaultParagraphStyle;
        return known is null ? new("") : Resolve(known);
    }

    /// <summary>Null for a character style that is not declared.</summary>
    public WordStyle? Find(string? id) => id is not null && declared.ContainsKey(id) ? Resolve(id) : null;

    private void Visit(WordCursor cursor)
    {
        if (cursor.Name != "style" || cursor.Attribute("styleId") is not { } id || declared.Count == MaxStyles)
        {
            cursor.Skip();
            return;
        }

        var style = new WordStyle(id);
        if (cursor.Attribute("type") is "paragraph" && cursor.Attribute("default") is "1" or "true" or "on")
            defaultParagraphStyle ??= id;
        cursor.Children(() => VisitProperty(cursor, style));
        style.OutlineLevel ??= HeadingLevel(style.Name) ?? HeadingLevel(id);
        declared.TryAdd(id, style);
    }

    private static void VisitProperty(WordCursor cursor, WordStyle style)
    {
        switch (cursor.Name)
        {
            case "name":
                style.Name = cursor.Value();
                break;
            case "basedOn":
                style.BasedOn = cursor.Value();
                break;
            case "numId":
                style.ListId = cursor.NumberValue();
                break;
            case "ilvl":
                style.ListLevel = cursor.NumberValue();
                break;
            case "outlineLvl":
                style.OutlineLevel = cursor.NumberValue();
                break;
            case "vanish":
                style.Vanish = cursor.IsOn();
                break;
            case "tblStylePr" or "pPrChange" or "rPrChange":
                cursor.Skip();
                break;
        }
    }

    private WordStyle Resolve(string id)
    {
        if (resolved.TryGetValue(id, out var known))
            return known;
        var result = new WordStyle(id);
        var next = id;
        for (var step = 0; step < MaxChain && next is not null && declared.TryGetValue(next, out var style); step++)
        {
            if (result.ListId is null && style.ListId is not null)
                result.ListFrom = style.Id;
            result.ListId ??= style.ListId;
            result.ListLevel ??= style.ListLevel;
            result.OutlineLevel ??= style.OutlineLevel;
            result.Vanish ??= style.Vanish;
            next = style.BasedOn;
        }

        return resolved[id] = result;
    }

    /// <summary><c>heading 1</c>, <c>Heading1</c>, <c>标题 1</c>: where a file states no level.</summary>
    private static int? HeadingLevel(string? name)
    {
        if (name is null || name.Length == 0 || name[^1] is < '1' or > '9')
            return null;
        var word = name[..^1].TrimEnd();
        return word.Equals("heading", StringComparison.OrdinalIgnoreCase) || word == "标题" ? name[^1] - '1' : null;
    }
}
