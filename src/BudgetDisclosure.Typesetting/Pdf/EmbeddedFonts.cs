using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BudgetDisclosure.Typesetting.Fonts;
using BudgetDisclosure.Typesetting.Layout;

namespace BudgetDisclosure.Typesetting.Pdf;

/// <summary>The fonts of a file: of each face that it uses, the characters that it uses.</summary>
internal sealed class EmbeddedFonts
{
    private readonly FontLibrary library;
    private readonly SortedDictionary<Face, Dictionary<int, ushort>> glyphs = [];

    public EmbeddedFonts(IReadOnlyList<Page> pages, FontLibrary library)
    {
        this.library = library;
        var used = new SortedDictionary<Face, HashSet<int>>();
        foreach (var letter in pages.SelectMany(page => page.Texts).SelectMany(text => text.Letters))
        {
            if (!used.TryGetValue(letter.Face, out var characters))
                used.Add(letter.Face, characters = []);
            characters.Add(letter.CodePoint);
        }
        foreach (var (face, characters) in used)
        {
            var numbered = characters.Order().Select((character, i) => (Character: character, Glyph: (ushort)(i + 1)));
            glyphs.Add(face, numbered.ToDictionary(pair => pair.Character, pair => pair.Glyph));
        }
    }

    public static string NameOf(Face face) => $"F{(int)face}";

    /// <summary>The number that stands for a character in the texts of a face.</summary>
    public ushort GlyphOf(int codePoint, Face face) => glyphs[face][codePoint];

    /// <summary>How far the font itself moves the pen.</summary>
    public int AdvanceOf(int codePoint, Face face) => library[face].AdvanceOf(codePoint);

    /// <returns>The resource dictionary that all pages share.</returns>
    public int Write(PdfObjects objects)
    {
        var resources = new PdfBuffer().Write("<</Font<<"u8);
        foreach (var (face, characters) in glyphs)
            resources.Write($"/{NameOf(face)} ").Reference(Write(library[face], [.. characters.Keys.Order()], objects));
        return objects.Add(resources.Write(">>>>"u8));
    }

    private static int Write(TrueTypeFont font, int[] characters, PdfObjects objects)
    {
        var name = $"{SubsetTag(characters)}+{font.PostScriptName}";
        var program = new FontSubset(font, characters).ToBytes();
        var file = objects.AddStream($"/Length1 {program.Length}", program);
        var descriptor = objects.Add(new PdfBuffer().Write(
            $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{string.Join(' ', font.Box)}]/ItalicAngle 0" +
            $"/Ascent {font.Ascent}/Descent {font.Descent}/CapHeight {font.CapHeight}/StemV 80/FontFile2 {file} 0 R>>"));
        var descendant = objects.Add(new PdfBuffer().Write(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}" +
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>" +
            $"/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity" +
            $"/DW {TrueTypeFont.UnitsPerEm}/W[{Widths(font, characters)}]>>"));
        var toUnicode = objects.AddStream("", ToUnicode(characters));
        return objects.Add(new PdfBuffer().Write(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H" +
            $"/DescendantFonts[{descendant} 0 R]/ToUnicode {toUnicode} 0 R>>"));
    }

    /// <summary>Six capital letters that say which characters a subset holds.</summary>
    private static string SubsetTag(int[] characters)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', characters)));
        return string.Concat(hash.Take(6).Select(value => (char)('A' + (value % 26))));
    }

    /// <summary>Of the characters that are not as wide as they are high.</summary>
    private static string Widths(TrueTypeFont font, int[] characters)
    {
        var widths = new StringBuilder();
        for (var i = 0; i < characters.Length; i++)
        {
            if (font.AdvanceOf(characters[i]) != TrueTypeFont.UnitsPerEm)
                widths.Append(CultureInfo.InvariantCulture, $"{i + 1}[{font.AdvanceOf(characters[i])}]");
        }
        return widths.ToString();
    }

    private static ReadOnlySpan<byte> ToUnicode(int[] characters)
    {
        const int MostPerBlock = 100;
        var map = new PdfBuffer().Write("/CIDInit/ProcSet findresource begin 12 dict begin begincmap"u8)
            .Write("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def"u8)
            .Write("/CMapName/Adobe-Identity-UCS def/CMapType 2 def 1 begincodespacerange<0000><FFFF>endcodespacerange\n"u8);
        foreach (var block in characters.Select((character, i) => (Character: character, Glyph: i + 1)).Chunk(MostPerBlock))
        {
            map.Write(block.Length).Write(" beginbfchar\n"u8);
            foreach (var (character, glyph) in block)
            {
                var text = Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(character));
                map.Write($"<{glyph:X4}><{Convert.ToHexString(text)}>\n");
            }
            map.Write("endbfchar\n"u8);
        }
        return map.Write("endcmap CMapName currentdict/CMap defineresource pop end end"u8).Written;
    }
}
