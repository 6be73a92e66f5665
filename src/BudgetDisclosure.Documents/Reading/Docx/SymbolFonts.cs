namespace BudgetDisclosure.Documents.Reading.Docx;

/// <summary>Characters of symbol fonts (w:sym) as Unicode, for the ticks, boxes and signs that forms use.</summary>
internal static class SymbolFonts
{
    private static readonly Dictionary<(string Font, int Code), char> Known = new()
    {
        [("Wingdings", 0x6C)] = '●', [("Wingdings", 0x6E)] = '■', [("Wingdings", 0x6F)] = '□',
        [("Wingdings", 0x71)] = '❑', [("Wingdings", 0x75)] = '◆', [("Wingdings", 0x76)] = '❖',
        [("Wingdings", 0xA1)] = '○', [("Wingdings", 0xA8)] = '□', [("Wingdings", 0xD8)] = '➢',
        [("Wingdings", 0xFB)] = '✗', [("Wingdings", 0xFC)] = '✓', [("Wingdings", 0xFD)] = '☒',
        [("Wingdings", 0xFE)] = '☑', [("Wingdings 2", 0x50)] = '✓', [("Wingdings 2", 0x52)] = '☑',
        [("Wingdings 2", 0x53)] = '☒', [("Wingdings 2", 0xA3)] = '□', [("Symbol", 0xA3)] = '≤',
        [("Symbol", 0xB3)] = '≥', [("Symbol", 0xB1)] = '±', [("Symbol", 0xB4)] = '×', [("Symbol", 0xB7)] = '•',
        [("Symbol", 0xB8)] = '÷', [("Symbol", 0xB9)] = '≠',
    };

    /// <summary>Null where the sign has no known counterpart: its code means nothing outside its font.</summary>
    public static char? ToUnicode(string? font, string? hexadecimal)
    {
        if (!int.TryParse(hexadecimal, System.Globalization.NumberStyles.HexNumber, null, out var code) ||
            code is < 0x20 or > 0xFFFD || char.IsSurrogate((char)code))
            return null;
        var isPrivate = code is >= 0xF000 and <= 0xF0FF;
        if (Known.TryGetValue((font ?? "", isPrivate ? code - 0xF000 : code), out var known))
            return known;
        return code is >= 0xE000 and <= 0xF8FF ? null : (char)code;
    }
}
