namespace BudgetDisclosure.Core.Rosters;

/// <summary>Names of organisations made comparable.</summary>
internal static class RosterNames
{
    private const string Brackets = "()[]{}<>【】〔〕《》〈〉「」";

    /// <summary>Half width, without white space, brackets, and the county's name in front.</summary>
    public static string Key(string name, string? county = null)
    {
        var bare = Bare(name);
        var prefix = county is null ? "" : Bare(county);
        return prefix.Length > 0 && bare.Length > prefix.Length && bare.StartsWith(prefix, StringComparison.Ordinal)
            ? bare[prefix.Length..]
            : bare;
    }

    /// <summary>How much two keys have in common, 0 to 1: shared characters, wherever they stand.</summary>
    public static double Likeness(string left, string right)
    {
        var others = right.ToList();
        return left.Length + right.Length == 0 ? 1 : 2.0 * left.Count(others.Remove) / (left.Length + right.Length);
    }

    private static string Bare(string text) => string.Concat(HalfWidth.Of(text)
        .Where(character => !char.IsWhiteSpace(character) && !Brackets.Contains(character)));
}
