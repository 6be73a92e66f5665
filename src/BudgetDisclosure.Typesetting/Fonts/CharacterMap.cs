using System.Buffers.Binary;

namespace BudgetDisclosure.Typesetting.Fonts;

/// <summary>Which glyph shows a character: the groups (format 12) of a font's <c>cmap</c> table, laid out flat.</summary>
internal sealed class CharacterMap
{
    /// <summary>Behind the last ideograph of the third plane.</summary>
    private const int End = 0x33480;

    private const int SubtableEntry = 8;
    private const int GroupEntry = 12;
    private const int SegmentedCoverage = 12;

    private readonly ushort[] glyphs = new ushort[End];

    /// <exception cref="InvalidDataException">The font has no subtable of format 12.</exception>
    public CharacterMap(ReadOnlySpan<byte> cmap)
    {
        var groups = Groups(cmap);
        for (var at = 0; at < groups.Length; at += GroupEntry)
        {
            var first = BinaryPrimitives.ReadInt32BigEndian(groups[at..]);
            var last = BinaryPrimitives.ReadInt32BigEndian(groups[(at + 4)..]);
            var glyph = BinaryPrimitives.ReadInt32BigEndian(groups[(at + 8)..]);
            for (var character = first; character <= last && character < End; character++)
                glyphs[character] = (ushort)(glyph + character - first);
        }
    }

    /// <returns>0 where the font does not have the character.</returns>
    public ushort GlyphOf(int codePoint) => codePoint < End ? glyphs[codePoint] : (ushort)0;

    private static ReadOnlySpan<byte> Groups(ReadOnlySpan<byte> cmap)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(cmap[2..]);
        for (var i = 0; i < count; i++)
        {
            var subtable = cmap[BinaryPrimitives.ReadInt32BigEndian(cmap[(8 + (i * SubtableEntry))..])..];
            if (BinaryPrimitives.ReadUInt16BigEndian(subtable) == SegmentedCoverage)
                return subtable.Slice(16, BinaryPrimitives.ReadInt32BigEndian(subtable[12..]) * GroupEntry);
        }
        throw new InvalidDataException("The font has no character map of format 12.");
    }
}
