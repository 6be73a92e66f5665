using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using BudgetDisclosure.Typesetting.Fonts;

namespace BudgetDisclosure.Typesetting.Text;

/// <summary>Turns text into letters: chooses the font of each character and measures it.</summary>
/// <remarks>
/// Signs that follow each other, as ”、 do, stand closer together. Characters that show nothing (zero-width blanks,
/// variation selectors) are left out; blanks that no font has become ordinary ones; a tab is four of them.
/// </remarks>
internal static class Letters
{
    private const int TabBlanks = 4;

    /// <exception cref="UnknownCharacterException">No font has one of the characters.</exception>
    public static Letter[] Of(string text, FontLibrary fonts, Face face)
    {
        var letters = new List<Letter>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = CodePointAt(text, ref i);
            if (character == '\t')
                letters.AddRange(Enumerable.Repeat(Measured(' ', fonts, face)!.Value, TabBlanks));
            else if (IsLineBreak(character, text, i))
                letters.Add(new(Letter.LineBreak, face, 0));
            else if (Measured(character, fonts, face) is { } letter)
                letters.Add(letter);
            else if (IsBlank(character))
                letters.Add(Measured(' ', fonts, face)!.Value);
            else if (!ShowsNothing(character))
                throw new UnknownCharacterException(character, text);
        }
        Squeeze(CollectionsMarshal.AsSpan(letters));
        return [.. letters];
    }

    /// <summary>The first character of a text that could not be set; null where there is none.</summary>
    public static int? FirstUnknown(string text, FontLibrary fonts)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = CodePointAt(text, ref i);
            if (character != '\t' && !IsLineBreak(character, text, i) && IsUnknown(character, fonts))
                return character;
        }
        return null;
    }

    /// <summary>The text that letters show.</summary>
    public static string TextOf(ReadOnlySpan<Letter> letters)
    {
        var text = new StringBuilder(letters.Length);
        foreach (var letter in letters)
            text.Append(new Rune(letter.CodePoint).ToString());
        return text.ToString();
    }

    /// <summary>Of two full-width signs with nothing but blank between them, that half of the first is left out.</summary>
    private static void Squeeze(Span<Letter> letters)
    {
        for (var i = 0; i + 1 < letters.Length; i++)
        {
            var (letter, next) = (letters[i], letters[i + 1]);
            if (letter.IsFullWidth && next.IsFullWidth && BreakRules.HaveBlankBetween(letter.CodePoint, next.CodePoint))
                letters[i] = letter with { Advance = (short)(letter.Advance / 2) };
        }
    }

    /// <summary>Half a pair of surrogates is a character that no font has.</summary>
    private static int CodePointAt(string text, ref int i)
    {
        var first = text[i];
        if (!char.IsHighSurrogate(first) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            return first;
        return char.ConvertToUtf32(first, text[++i]);
    }

    private static Letter? Measured(int character, FontLibrary fonts, Face wanted)
    {
        if (ShowsNothing(character) || IsControl(character) || fonts.FaceFor(character, wanted) is not { } face)
            return null;
        return new(character, face, (short)fonts[face].AdvanceOf(character));
    }

    /// <summary>The return before a line feed breaks no line of its own.</summary>
    private static bool IsLineBreak(int character, string text, int i) => character switch
    {
        '\r' => i + 1 == text.Length || text[i + 1] != '\n',
        '\n' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => true,
        _ => false,
    };

    private static bool IsUnknown(int character, FontLibrary fonts) =>
        !ShowsNothing(character) && !IsBlank(character) && (IsControl(character) || !fonts.Has(character));

    /// <summary>Some fonts have an empty glyph for U+0000; it is no character of a text all the same.</summary>
    private static bool IsControl(int character) => character is < ' ' or (>= 0x7F and <= 0x9F);

    private static bool IsBlank(int character) =>
        Rune.IsValid(character) && Rune.GetUnicodeCategory(new(character)) == UnicodeCategory.SpaceSeparator;

    private static bool ShowsNothing(int character) => character
        is '\r' or 0x00AD or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or (>= 0xE0100 and <= 0xE01EF);
}
