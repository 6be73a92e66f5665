using System.Buffers;

namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>What Excel accepts as a sheet's name: 1 to 31 characters, some forbidden, unique without regard to case.</summary>
public static class SheetNames
{
    public const int MaxLength = 31;

    private const string NoName = "表";

    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. "[]:*?/\\", .. Enumerable.Range(0, ' ').Select(code => (char)code)]);

    /// <summary>Names for titles, in their order: forbidden characters left out, cut to length, numbered where equal.</summary>
    public static IReadOnlyList<string> For(IEnumerable<string> titles)
    {
        var names = new List<string>();
        foreach (var title in titles)
            names.Add(Unique(Cleaned(title), names));
        return names;
    }

    internal static bool IsValid(string name) => name.Length is > 0 and <= MaxLength
        && !name.AsSpan().ContainsAny(Forbidden) && name[0] != '\'' && name[^1] != '\'' && !IsReserved(name);

    internal static bool AreEqual(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>Excel keeps this name for its record of changes.</summary>
    private static bool IsReserved(string name) => AreEqual(name, "History");

    private static string Cleaned(string title)
    {
        var name = Cut(string.Concat(title.Where(c => !Forbidden.Contains(c))).Trim(' ', '\''), MaxLength).TrimEnd(' ', '\'');
        return name is "" || IsReserved(name) ? NoName + name : name;
    }

    private static string Unique(string name, List<string> taken)
    {
        var unique = name;
        for (var n = 2; taken.Exists(other => AreEqual(other, unique)); n++)
            unique = $"{Cut(name, MaxLength - $"({n})".Length)}({n})";
        return unique;
    }

    private static string Cut(string name, int length)
    {
        if (name.Length <= length)
            return name;
        return name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
    }
}
