using System.Text;

namespace BudgetDisclosure.Documents.Reading.Docx;

/// <summary>Counts the lists of a document paragraph by paragraph, as the word processor does on display.</summary>
internal sealed class ListCounters(WordNumbering numbering, WordStyles styles)
{
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<int> begun = [];

    /// <summary>The number of a list's next paragraph; null where there is no such list or it has bullets.</summary>
    /// <param name="level">Null where only the style is known: the level is then the one that names the style.</param>
    public string? Next(int listId, int? level, string? style)
    {
        if (numbering.Find(listId) is not { } list || numbering.DefinitionOf(list, styles) is not { } found)
            return null;
        var at = (style is null ? null : LevelOfStyle(found.Definition, style)) ?? level ?? 0;
        if (at is < 0 or >= ListDefinition.Levels || LevelOf(list, found.Definition, at) is null)
            return null;
        var counts = Count(listId, list, found.Id, found.Definition, at);
        return Text(list, found.Definition, counts, at);
    }

    private int?[] Count(int listId, NumberedList list, int definitionId, ListDefinition definition, int at)
    {
        if (!counters.TryGetValue(definitionId, out var counts))
            counters[definitionId] = counts = new int?[ListDefinition.Levels];
        if (begun.Add(listId))
        {
            foreach (var level in list.Starts.Keys)
                counts[level] = null;
        }

        counts[at] = counts[at] is { } last
            ? Math.Min(last + 1, NumberFormats.MaxNumber)
            : StartOf(list, definition, at);
        for (var deeper = at + 1; deeper < ListDefinition.Levels; deeper++)
        {
            if (LevelOf(list, definition, deeper)?.RestartsAfter is not { } highest || at < highest)
                counts[deeper] = null;
        }

        return counts;
    }

    private static string? Text(NumberedList list, ListDefinition definition, int?[] counts, int at)
    {
        var level = LevelOf(list, definition, at)!;
        if (level.Format == "bullet")
            return null;
        var text = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] != '%' || i + 1 == level.Text.Length || level.Text[i + 1] is < '1' or > '9')
            {
                text.Append(level.Text[i]);
                continue;
            }

            var named = level.Text[++i] - '1';
            var number = counts[named] ?? StartOf(list, definition, named);
            var format = LevelOf(list, definition, named)?.Format;
            text.Append(NumberFormats.Format(level.IsLegal ? "decimal" : format, number));
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private static int? LevelOfStyle(ListDefinition definition, string style)
    {
        var at = Array.FindIndex(definition.Level, level => level?.Style == style);
        return at < 0 ? null : at;
    }

    private static ListLevel? LevelOf(NumberedList list, ListDefinition definition, int at) =>
        list.Levels.GetValueOrDefault(at) ?? definition.Level[at];

    private static int StartOf(NumberedList list, ListDefinition definition, int at) => Math.Clamp(
        list.Starts.TryGetValue(at, out var start) ? start : LevelOf(list, definition, at)?.Start ?? 1,
        0, NumberFormats.MaxNumber);
}
