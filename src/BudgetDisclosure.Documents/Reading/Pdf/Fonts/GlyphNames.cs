using System.Globalization;
using System.Text;

namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>The names of glyphs that fonts in use here have, and those that state a code (Adobe Glyph List).</summary>
internal static class GlyphNames
{
    private const string Names =
        "exclam=! quotedbl=\" numbersign=# dollar=$ percent=% ampersand=& quotesingle=' " +
        "quoteright=’ quoteleft=‘ parenleft=( parenright=) asterisk=* plus=+ comma=, hyphen=- " +
        "minus=− period=. slash=/ zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 " +
        "nine=9 colon=: semicolon=; less=< equal== greater=> question=? at=@ bracketleft=[ " +
        "backslash=\\ bracketright=] asciicircum=^ underscore=_ grave=` braceleft={ bar=| " +
        "braceright=} asciitilde=~ exclamdown=¡ cent=¢ sterling=£ fraction=⁄ yen=¥ florin=ƒ " +
        "section=§ currency=¤ quotedblleft=“ guillemotleft=« guilsinglleft=‹ guilsinglright=› fi=fi " +
        "fl=fl ff=ff ffi=ffi ffl=ffl endash=– dagger=† daggerdbl=‡ periodcentered=· middot=· " +
        "paragraph=¶ bullet=• quotesinglbase=‚ quotedblbase=„ quotedblright=” guillemotright=» " +
        "ellipsis=… perthousand=‰ questiondown=¿ acute=´ circumflex=ˆ tilde=˜ macron=¯ breve=˘ " +
        "dotaccent=˙ dieresis=¨ ring=˚ cedilla=¸ hungarumlaut=˝ ogonek=˛ caron=ˇ emdash=— AE=Æ " +
        "ordfeminine=ª Lslash=Ł Oslash=Ø OE=Œ ordmasculine=º ae=æ dotlessi=ı lslash=ł oslash=ø oe=œ " +
        "germandbls=ß brokenbar=¦ copyright=© registered=® trademark=™ degree=° plusminus=± " +
        "multiply=× divide=÷ onequarter=¼ onehalf=½ threequarters=¾ onesuperior=¹ twosuperior=² " +
        "threesuperior=³ mu=µ logicalnot=¬ nbspace=\u00A0 nonbreakingspace=\u00A0 sfthyphen=- " +
        "softhyphen=- Euro=€ Zcaron=Ž zcaron=ž Scaron=Š scaron=š Ydieresis=Ÿ ydieresis=ÿ Eth=Ð eth=ð " +
        "Thorn=Þ thorn=þ lessequal=≤ greaterequal=≥ notequal=≠ approxequal=≈ infinity=∞ summation=∑ " +
        "radical=√ arrowright=→ arrowleft=← arrowup=↑ arrowdown=↓ filledbox=■ H22073=□ circle=○ " +
        "blackcircle=● triagup=▲ triagdn=▼ lozenge=◊ alpha=α beta=β gamma=γ delta=δ pi=π sigma=σ " +
        "omega=ω Delta=∆ Omega=Ω Sigma=Σ Aacute=Á Eacute=É Iacute=Í Oacute=Ó Uacute=Ú Yacute=Ý " +
        "aacute=á eacute=é iacute=í oacute=ó uacute=ú yacute=ý Agrave=À Egrave=È Igrave=Ì Ograve=Ò " +
        "Ugrave=Ù agrave=à egrave=è igrave=ì ograve=ò ugrave=ù Acircumflex=Â Ecircumflex=Ê " +
        "Icircumflex=Î Ocircumflex=Ô Ucircumflex=Û acircumflex=â ecircumflex=ê icircumflex=î " +
        "ocircumflex=ô ucircumflex=û Adieresis=Ä Edieresis=Ë Idieresis=Ï Odieresis=Ö Udieresis=Ü " +
        "adieresis=ä edieresis=ë idieresis=ï odieresis=ö udieresis=ü Atilde=Ã Ntilde=Ñ Otilde=Õ " +
        "atilde=ã ntilde=ñ otilde=õ Aring=Å aring=å Ccedilla=Ç ccedilla=ç";

    private static readonly Dictionary<string, string> texts = Names
        .Split(' ').Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <returns>Null for a name that says nothing about the text, such as <c>g12</c>.</returns>
    public static string? TextOf(string name)
    {
        var plain = name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[..dot] : name;
        if (plain is [var letter] && char.IsAsciiLetter(letter))
            return plain;
        if (texts.TryGetValue(plain, out var text))
            return text;
        return plain switch
        {
            "space" => " ",
            ['u', 'n', 'i', .. var codes] when codes.Length >= 4 && codes.Length % 4 == 0 => OfUnits(codes),
            ['u', .. var code] when code.Length is >= 4 and <= 6 => OfCode(code),
            _ => null,
        };
    }

    private static string? OfUnits(string codes)
    {
        var text = new StringBuilder();
        for (var i = 0; i < codes.Length; i += 4)
        {
            if (!TryHex(codes.AsSpan(i, 4), out var unit))
                return null;
            text.Append((char)unit);
        }
        return GlyphText.Of(text.ToString());
    }

    private static string? OfCode(string code) =>
        TryHex(code, out var value) && Rune.IsValid(value) ? GlyphText.Of(new Rune(value).ToString()) : null;

    private static bool TryHex(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
}
