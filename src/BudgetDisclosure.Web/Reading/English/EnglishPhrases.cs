using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace BudgetDisclosure.Web.Reading.English;

/// <summary>The phrases of the pages in English, from the JSON files beside this one.</summary>
/// <remarks>
/// A key is the text of the page between two tags; holes in it are <c>{n}</c> a number, <c>{d}</c> a day or time,
/// <c>{t}</c> words that stay Chinese (a name), <c>{p}</c> another phrase; a second hole of a kind is <c>{n2}</c>.
/// Texts that are lists of phrases need no key. <c>data</c> and <c>words</c> select the elements whose text the documents say
/// and, inside those, the elements that are ours again.
/// </remarks>
internal static class EnglishPhrases
{
    private const int MostRemembered = 5000;

    /// <summary>No phrase of the portal is longer: what is, somebody else wrote.</summary>
    private const int LongestText = 600;

    /// <summary>Phrases inside phrases inside phrases: those of the pages go no deeper.</summary>
    private const int Deepest = 6;
    private static readonly EnglishFile[] Files = [.. Load()];
    private static readonly FrozenDictionary<string, string> Fixed = Files.SelectMany(file => file.Phrases)
        .Where(phrase => phrase.Value.Length > 0 && !phrase.Key.Contains('{')).ToFrozenDictionary();
    private static readonly EnglishPattern[] Patterns =
    [
        .. Files.SelectMany(file => file.Phrases).Where(phrase => phrase.Value.Length > 0 && phrase.Key.Contains('{'))
            .Select(phrase => new EnglishPattern(phrase.Key, phrase.Value))
            .OrderByDescending(pattern => pattern.Weight),
    ];
    private static readonly FrozenDictionary<string, string> Tables =
        Files.SelectMany(file => file.Tables).ToFrozenDictionary();
    private static readonly ConcurrentDictionary<string, IReadOnlyList<EnglishPiece>?> Remembered = new();
    private static readonly SearchValues<char> FullWidth = SearchValues.Create("（），。：；、　“”");
    private static readonly (char Sign, string English)[] Lists =
        [('；', "; "), ('。', ". "), ('，', ", "), ('、', ", "), ('·', "· ")];

    /// <summary>Selectors of elements whose text the documents, or people, wrote.</summary>
    public static IReadOnlyList<string> Data { get; } = [.. Files.SelectMany(file => file.Data)];

    /// <summary>Selectors of elements inside those that are the portal's words.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Files.SelectMany(file => file.Words)];

    /// <summary>The English of a name that is a phrase, as those of the classification's classes are.</summary>
    public static string? Named(string name) => Fixed.GetValueOrDefault(name);

    /// <summary>What a table is called, by its slug.</summary>
    public static string? TableName(string slug) => Tables.GetValueOrDefault(slug);

    /// <summary>The English of a whole text; null where no phrase says all of it.</summary>
    /// <param name="depth">How many phrases it stands in.</param>
    public static IReadOnlyList<EnglishPiece>? Find(string text, int depth = 0)
    {
        if (text.Length > LongestText || depth > Deepest)
            return null;
        if (Remembered.TryGetValue(text, out var known))
            return known;
        var found = Search(text, depth);
        if (depth > 0 && found is null)
            return null; // it may be that it stood too deep
        if (Remembered.Count >= MostRemembered)
            Remembered.Clear();
        Remembered.TryAdd(text, found);
        return found;
    }

    /// <summary>Full-width punctuation as English writes it.</summary>
    public static string Punctuated(string text)
    {
        if (!text.AsSpan().ContainsAny(FullWidth))
            return text;
        var english = new StringBuilder(text);
        foreach (var (chinese, latin) in new[]
        {
            ("（", " ("), ("）", ")"), ("，", ", "), ("。", ". "), ("：", ": "), ("；", "; "), ("、", ", "), ("　", " "),
            ("“", "\""), ("”", "\""),
        })
        {
            english.Replace(chinese, latin);
        }
        return english.ToString();
    }

    private static IReadOnlyList<EnglishPiece>? Search(string text, int depth)
    {
        if (!EnglishPage.IsChinese(text))
            return [new(Punctuated(text), IsChinese: false)];
        if (Fixed.TryGetValue(text, out var phrase))
            return [new(phrase, IsChinese: false)];
        if (EnglishPattern.Day(text) is { } day)
            return [new(day, IsChinese: false)];
        foreach (var pattern in Patterns)
        {
            if (pattern.Match(text, depth) is { } pieces)
                return pieces;
        }
        return AsList(text, depth);
    }

    private static List<EnglishPiece>? AsList(string text, int depth)
    {
        foreach (var (sign, english) in Lists)
        {
            if (text.IndexOf(sign) < 0)
                continue;
            var all = new List<EnglishPiece>();
            var parts = text.Split(sign);
            for (var i = 0; i < parts.Length; i++)
            {
                var part = parts[i].Trim();
                if (part.Length > 0 && Find(part, depth + 1) is var pieces)
                {
                    if (pieces is null)
                        return null;
                    all.AddRange(pieces);
                }
                if (i < parts.Length - 1)
                    all.Add(new(english, IsChinese: false));
            }
            return all;
        }
        return null;
    }

    private static IEnumerable<EnglishFile> Load()
    {
        var home = typeof(EnglishPhrases).Assembly;
        foreach (var name in home.GetManifestResourceNames().Where(IsOurs).Order(StringComparer.Ordinal))
        {
            using var file = home.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<EnglishFile>(file, JsonSerializerOptions.Web)!;
        }
    }

    private static bool IsOurs(string resource) =>
        resource.Contains(".Reading.English.", StringComparison.Ordinal)
        && resource.EndsWith(".json", StringComparison.Ordinal);

    private sealed record EnglishFile
    {
        public Dictionary<string, string> Phrases { get; init; } = [];
        public Dictionary<string, string> Tables { get; init; } = [];
        public string[] Data { get; init; } = [];
        public string[] Words { get; init; } = [];
    }
}

/// <summary>A part of an English text.</summary>
/// <param name="IsChinese">It stays as printed and is to be marked as Chinese.</param>
internal readonly record struct EnglishPiece(string Text, bool IsChinese);
