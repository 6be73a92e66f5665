using BudgetDisclosure.Documents.Reading.Ooxml;

namespace BudgetDisclosure.Documents.Reading.Docx;

/// <summary>A level of a list: where it starts, how its number is written, when it starts again.</summary>
internal sealed class ListLevel
{
    public int Start { get; set; } = 1;

    public string? Format { get; set; }

    /// <summary>With <c>%1</c> to <c>%9</c> for the numbers of the levels.</summary>
    public string Text { get; set; } = "";

    /// <summary>Null: after every higher level; 0: never; n: after one of the n highest levels.</summary>
    public int? RestartsAfter { get; set; }

    /// <summary>The paragraph style that stands for this level.</summary>
    public string? Style { get; set; }

    public bool IsLegal { get; set; }
}

/// <summary>A list definition; several lists may share it, and then share its counters.</summary>
internal sealed class ListDefinition
{
    /// <summary>Fixed by the format: levels 0 to 8.</summary>
    public const int Levels = 9;

    public ListLevel?[] Level { get; } = new ListLevel?[Levels];

    /// <summary>The style whose list holds the levels, where this definition has none of its own.</summary>
    public string? StyleLink { get; set; }
}

/// <summary>A list: a definition, and what differs from it.</summary>
internal sealed class NumberedList(int definition)
{
    public int Definition { get; } = definition;

    public Dictionary<int, int> Starts { get; } = [];

    public Dictionary<int, ListLevel> Levels { get; } = [];
}

/// <summary>The numbering part of a document.</summary>
internal sealed class WordNumbering
{
    /// <summary>Genuine patterns have about ten characters; longer ones are cut.</summary>
    private const int MaxPattern = 64;

    /// <summary>A volume of 300 departments has about 3,000 lists; later ones are not kept.</summary>
    private const int MaxLists = 20_000;

    private readonly Dictionary<int, ListDefinition> definitions = [];
    private readonly Dictionary<int, NumberedList> lists = [];

    public static WordNumbering Of(OoxmlPackage package)
    {
        var numbering = new WordNumbering();
        using var reader = package.OpenOfMain("numbering");
        if (reader is null)
            return numbering;
        var cursor = new WordCursor(reader);
        if (cursor.MoveToRoot())
            cursor.Children(() => numbering.Visit(cursor));
        return numbering;
    }

    public NumberedList? Find(int id) => lists.GetValueOrDefault(id);

    /// <summary>The levels' definition; through a style where it only names one. Chains end after one step.</summary>
    public (int Id, ListDefinition Definition)? DefinitionOf(NumberedList list, WordStyles styles)
    {
        if (!definitions.TryGetValue(list.Definition, out var found))
            return null;
        if (found.StyleLink is { } link && styles.Find(link)?.ListId is { } id && Find(id) is { } linked &&
            definitions.TryGetValue(linked.Definition, out var other))
            return (linked.Definition, other);
        return (list.Definition, found);
    }

    private void Visit(WordCursor cursor)
    {
        if (definitions.Count + lists.Count >= MaxLists)
            cursor.Skip();
        else if (cursor.Name == "abstractNum" && cursor.Number("abstractNumId") is { } definitionId)
            definitions.TryAdd(definitionId, ReadDefinition(cursor));
        else if (cursor.Name == "num" && cursor.Number("numId") is { } listId)
            lists.TryAdd(listId, ReadList(cursor));
        else
            cursor.Skip();
    }

    private static ListDefinition ReadDefinition(WordCursor cursor)
    {
        var definition = new ListDefinition();
        cursor.Children(() =>
        {
            if (cursor.Name == "numStyleLink")
                definition.StyleLink = cursor.Value();
            else if (cursor.Name == "lvl" && cursor.Number("ilvl") is { } at && at is >= 0 and < ListDefinition.Levels)
                definition.Level[at] = ReadLevel(cursor);
            else
                cursor.Skip();
        });
        return definition;
    }

    private static NumberedList ReadList(WordCursor cursor)
    {
        var list = new NumberedList(-1);
        int? level = null;
        cursor.Children(() =>
        {
            switch (cursor.Name)
            {
                case "abstractNumId":
                    list = new(cursor.NumberValue() ?? -1);
                    break;
                case "lvlOverride":
                    level = cursor.Number("ilvl") is { } named and >= 0 and < ListDefinition.Levels ? named : null;
                    break;
                case "startOverride" when level is { } at && cursor.NumberValue() is { } start:
                    list.Starts[at] = start;
                    break;
                case "lvl" when level is { } at:
                    list.Levels[at] = ReadLevel(cursor);
                    break;
            }
        });
        return list;
    }

    private static ListLevel ReadLevel(WordCursor cursor)
    {
        var level = new ListLevel();
        cursor.Children(() =>
        {
            switch (cursor.Name)
            {
                case "start":
                    level.Start = cursor.NumberValue() ?? 1;
                    break;
                case "numFmt":
                    level.Format = cursor.Value();
                    break;
                case "lvlText":
                    var text = cursor.Value() ?? "";
                    level.Text = text[..Math.Min(text.Length, MaxPattern)];
                    break;
                case "lvlRestart":
                    level.RestartsAfter = cursor.NumberValue();
                    break;
                case "pStyle":
                    level.Style = cursor.Value();
                    break;
                case "isLgl":
                    level.IsLegal = cursor.IsOn();
                    break;
                case "pPr" or "rPr":
                    cursor.Skip();
                    break;
            }
        });
        return level;
    }
}
