using System.Text.RegularExpressions;

namespace BudgetDisclosure.Documents.Rendering.Csv;

/// <summary>Keeps spreadsheet programs from taking a text for a formula.</summary>
/// <remarks>
/// A leading apostrophe marks such a text; a text that begins with an apostrophe gets a second one, so that
/// <see cref="Unescape"/> is the exact inverse. Amounts (-12.30) and lone dashes (—, -, --) stay as printed.
/// </remarks>
public static partial class CsvText
{
    public static string Escape(string text) => NeedsApostrophe(text) ? $"'{text}" : text;

    /// <summary>An apostrophe that marks nothing, in a file of another program, is the text's own.</summary>
    public static string Unescape(string text) =>
        text is ['\'', .. var marked] && NeedsApostrophe(marked) ? marked : text;

    internal static bool NeedsApostrophe(ReadOnlySpan<char> text) => text switch
    {
        ['=' or '+' or '@' or '\t' or '\r' or '\'', ..] => true,
        ['-', .. var rest] => rest.ContainsAnyExcept('-') && !NegativeAmount().IsMatch(text),
        _ => false,
    };

    [GeneratedRegex(@"^-[0-9][0-9,]*(\.[0-9]+)?%?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NegativeAmount();
}
