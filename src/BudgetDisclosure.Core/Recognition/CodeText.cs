namespace BudgetDisclosure.Core.Recognition;

/// <summary>Joins printed code parts: <c>201 | 03 | 01</c>, <c>301 | 2</c>, or one joined <c>2010301</c>.</summary>
internal static class CodeText
{
    /// <returns>The joined code with 款 and 项 padded to two digits, or null where a part is missing or no number.</returns>
    public static string? Join(IReadOnlyList<string> parts)
    {
        var joined = "";
        var ended = false;
        for (var i = 0; i < parts.Count; i++)
        {
            var digits = Digits(parts[i]);
            if (digits is null)
                return null;
            if (digits.Length == 0)
            {
                ended = true;
                continue;
            }
            if (ended)
                return null;
            if (i == 0)
            {
                joined = digits;
                continue;
            }
            // A row may repeat the whole code in the column of its level: 201 | 20103 | 2010301.
            if (digits.Length == joined.Length + 2 && digits.StartsWith(joined, StringComparison.Ordinal))
                joined = digits;
            else if (digits.Length <= 2 && joined.Length == 1 + (2 * i))
                joined += digits.PadLeft(2, '0');
            else
                return null;
        }
        return joined.Length is 3 or 5 or 7 ? joined : null;
    }

    /// <summary>Joins parts of which the leading ones are blank because the row above prints them: <c>|02|</c> below 205.</summary>
    public static string? JoinBelow(string? above, IReadOnlyList<string> parts)
    {
        var first = 0;
        while (first < parts.Count && string.IsNullOrWhiteSpace(parts[first]))
            first++;
        var length = 1 + (2 * first);
        if (above is null || first == 0 || first == parts.Count || above.Length < length)
            return null;
        return Join([above[..3], .. Enumerable.Range(1, first - 1).Select(i => above.Substring(1 + (2 * i), 2)), .. parts.Skip(first)]);
    }

    /// <summary>The digits, "" for a blank part, null for anything else.</summary>
    private static string? Digits(string part)
    {
        var digits = "";
        foreach (var character in part)
        {
            if (char.IsWhiteSpace(character))
                continue;
            if (character is >= '０' and <= '９')
                digits += (char)(character - '０' + '0');
            else if (char.IsAsciiDigit(character))
                digits += character;
            else
                return null;
            if (digits.Length > 12)
                return null;
        }
        return digits;
    }
}
