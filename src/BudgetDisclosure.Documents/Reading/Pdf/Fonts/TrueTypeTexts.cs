using System.Buffers.Binary;
using System.Text;

namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>The texts of an embedded TrueType font's glyphs: its <c>cmap</c> table read backwards.</summary>
internal sealed class TrueTypeTexts
{
    private const int MostGlyphs = 65_536;
    private const int TableEntry = 16;
    private const int CmapEntry = 8;

    private readonly ReadOnlyMemory<byte> font;
    private readonly ReadingBudget budget;
    private readonly Dictionary<int, int> codes = [];

    private TrueTypeTexts(ReadOnlyMemory<byte> font, ReadingBudget budget)
    {
        this.font = font;
        this.budget = budget;
    }

    public static TrueTypeTexts Read(ReadOnlyMemory<byte> font, ReadingBudget budget)
    {
        var texts = new TrueTypeTexts(font, budget);
        if (texts.FindCmap() is { } cmap)
            texts.ReadSubtables(cmap);
        return texts;
    }

    /// <returns>Null where no code leads to the glyph.</returns>
    public string? Find(int glyph) =>
        codes.TryGetValue(glyph, out var code) && Rune.IsValid(code) ? GlyphText.Of(new Rune(code).ToString()) : null;

    private int? FindCmap()
    {
        var tables = Unsigned16(4);
        for (var i = 0; i < tables; i++)
        {
            var entry = 12 + (i * TableEntry);
            if (Unsigned32(entry) == 0x636D6170)
                return Offset(Unsigned32(entry + 8));
        }
        return null;
    }

    /// <summary>Only those in Unicode; what a symbol font's codes mean is its own affair.</summary>
    private void ReadSubtables(int cmap)
    {
        var count = Math.Min(Unsigned16(cmap + 2), 64);
        for (var i = 0; i < count; i++)
        {
            var entry = cmap + 4 + (i * CmapEntry);
            if ((Unsigned16(entry), Unsigned16(entry + 2)) is (0, not 5) or (3, 1 or 10))
                ReadSubtable(Offset((long)cmap + Unsigned32(entry + 4)));
        }
    }

    private void ReadSubtable(int at)
    {
        switch (Unsigned16(at))
        {
            case 4:
                ReadSegments(at);
                break;
            case 6:
                Take(Unsigned16(at + 6), Unsigned16(at + 8), n => Unsigned16(at + 10 + (n * 2)));
                break;
            case 12:
                ReadGroups(at);
                break;
        }
    }

    private void ReadSegments(int at)
    {
        var doubled = Unsigned16(at + 6) & ~1;
        var (ends, starts) = (at + 14, at + 16 + doubled);
        var (deltas, ranges) = (starts + doubled, starts + (2 * doubled));
        for (var i = 0; i < doubled && ranges + i < font.Length; i += 2)
        {
            var (start, delta) = (Unsigned16(starts + i), Unsigned16(deltas + i));
            var (range, place) = (Unsigned16(ranges + i), ranges + i);
            Take(start, Unsigned16(ends + i) - start + 1, n => range == 0
                ? (start + n + delta) & 0xFFFF
                : Unsigned16(place + range + (n * 2)) is > 0 and var glyph ? (glyph + delta) & 0xFFFF : 0);
        }
    }

    private void ReadGroups(int at)
    {
        var count = Unsigned32(at + 12);
        for (var i = 0L; i < count && at + 16 + ((i + 1) * 12) <= font.Length; i++)
        {
            var group = (int)(at + 16 + (i * 12));
            var (start, end, glyph) = (Unsigned32(group), Unsigned32(group + 4), Unsigned32(group + 8));
            if (start <= 0x10FFFF && glyph < MostGlyphs)
                Take((int)start, Offset(Math.Min(end - start + 1, MostGlyphs)), n => (int)glyph + n);
        }
    }

    /// <summary>The first code that leads to a glyph counts.</summary>
    private void Take(int start, int count, Func<int, int> glyphOf)
    {
        budget.CountWork(Math.Max(count, 1));
        for (var n = 0; n < count; n++)
        {
            if (glyphOf(n) is > 0 and < MostGlyphs and var glyph)
                codes.TryAdd(glyph, start + n);
        }
    }

    /// <summary>0 behind the end, which is harmless everywhere.</summary>
    private int Unsigned16(int at) =>
        at >= 0 && at <= font.Length - 2 ? BinaryPrimitives.ReadUInt16BigEndian(font.Span[at..]) : 0;

    private long Unsigned32(int at) =>
        at >= 0 && at <= font.Length - 4 ? BinaryPrimitives.ReadUInt32BigEndian(font.Span[at..]) : 0;

    /// <summary>Kept where adding a little more is safe.</summary>
    private static int Offset(long value) => (int)Math.Clamp(value, 0, int.MaxValue / 2);
}
