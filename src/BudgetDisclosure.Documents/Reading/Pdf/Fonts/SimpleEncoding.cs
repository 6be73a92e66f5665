using System.Text;
using BudgetDisclosure.Documents.Reading.Pdf.Objects;

namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>Which text each of 256 codes has by a font's encoding (ISO 32000-1, 9.6.6 and annex D).</summary>
internal static class SimpleEncoding
{
    private const int WindowsLatin = 1252;
    private const int MacRoman = 10000;
    private const int FirstUpper = 0xA1;

    /// <summary>Adobe's standard encoding from 0xA1 on; the ligatures are written out below.</summary>
    private const string StandardUpper =
        "¡¢£⁄¥ƒ§¤'“«‹›\uFB01\uFB02\0–†‡·\0¶•‚„”»…‰\0¿\0`´ˆ˜¯˘˙¨\0˚¸\0˝˛ˇ" +
        "—\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0Æ\0ª\0\0\0\0ŁØŒº\0\0\0\0\0æ\0\0\0ı\0\0łøœß";

    /// <returns>By code; null where the encoding says nothing.</returns>
    /// <param name="isKnown">False for a font with an arrangement of its own, which no standard tells.</param>
    public static string?[] Read(PdfDictionary font, bool isKnown)
    {
        var encoding = font["Encoding"];
        var given = encoding as PdfDictionary;
        var name = (encoding as PdfName)?.Value ?? given?.Name("BaseEncoding");
        var texts = name is not null ? Base(name) : isKnown ? Standard() : new string?[SimpleFont.Codes];
        if (given?.Array("Differences") is { } differences)
            Apply(differences, texts);
        return texts;
    }

    private static string?[] Base(string name) => name switch
    {
        "WinAnsiEncoding" => OfCodePage(WindowsLatin),
        "MacRomanEncoding" => OfCodePage(MacRoman),
        _ => Standard(),
    };

    private static string?[] OfCodePage(int number)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(number)!;
        return [.. Enumerable.Range(0, SimpleFont.Codes).Select(code => GlyphText.Of(encoding.GetString([(byte)code])))];
    }

    private static string?[] Standard()
    {
        var texts = new string?[SimpleFont.Codes];
        for (var code = ' '; code <= '~'; code++)
            texts[code] = code switch { '\'' => "’", '`' => "‘", _ => code.ToString() };
        for (var i = 0; i < StandardUpper.Length; i++)
        {
            texts[FirstUpper + i] = StandardUpper[i] switch
            {
                '\0' => null,
                '\uFB01' => "fi",
                '\uFB02' => "fl",
                var character => character.ToString(),
            };
        }
        return texts;
    }

    private static void Apply(PdfArray differences, string?[] texts)
    {
        var code = 0;
        for (var i = 0; i < differences.Count; i++)
        {
            if (differences[i] is PdfNumber number)
                code = Math.Clamp(number.Whole, 0, SimpleFont.Codes);
            else if (differences[i] is PdfName glyph && code < SimpleFont.Codes)
                texts[code++] = GlyphNames.TextOf(glyph.Value);
        }
    }
}
