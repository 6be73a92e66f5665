using System.Buffers.Binary;
using System.Text;

namespace BudgetDisclosure.Typesetting.Fonts;

/// <summary>A font file of some characters only: glyph 0 stays, then one glyph for each, in the order given.</summary>
/// <remarks>
/// Glyphs are numbered by character, not by outline: two characters that look alike keep their own numbers, so that
/// the text can be read back. Tables that a PDF does not need are left out.
/// </remarks>
internal sealed class FontSubset(TrueTypeFont font, IReadOnlyList<int> codePoints)
{
    private const uint ChecksumOfAFont = 0xB1B0AFBA;

    public byte[] ToBytes()
    {
        var (glyphs, offsets) = Outlines();
        (string Tag, byte[] Bytes)[] tables =
        [
            ("glyf", glyphs),
            ("head", Changed("head", table => BinaryPrimitives.WriteUInt32BigEndian(table.AsSpan(8), 0))),
            ("hhea", Changed("hhea", table => WriteCount(table, 34))),
            ("hmtx", Metrics()),
            ("loca", offsets),
            ("maxp", Changed("maxp", table => WriteCount(table, 4))),
            ("prep", font.Table("prep")),
        ];
        return File(tables);
    }

    private (byte[] Glyphs, byte[] Offsets) Outlines()
    {
        using var glyphs = new MemoryStream();
        var offsets = new byte[(codePoints.Count + 2) * 4];
        for (var i = 0; i <= codePoints.Count; i++)
        {
            var outline = font.Outline(i == 0 ? (ushort)0 : font.GlyphOf(codePoints[i - 1]));
            if (outline.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0)
                throw new InvalidDataException("The font has composite glyphs.");
            glyphs.Write(outline);
            Pad(glyphs);
            BinaryPrimitives.WriteInt32BigEndian(offsets.AsSpan((i + 1) * 4), (int)glyphs.Length);
        }
        return (glyphs.ToArray(), offsets);
    }

    private byte[] Metrics()
    {
        var metrics = new byte[(codePoints.Count + 1) * 4];
        font.Table("hmtx").AsSpan(0, 4).CopyTo(metrics);
        for (var i = 0; i < codePoints.Count; i++)
        {
            var entry = metrics.AsSpan((i + 1) * 4);
            BinaryPrimitives.WriteUInt16BigEndian(entry, (ushort)font.AdvanceOf(codePoints[i]));
            BinaryPrimitives.WriteInt16BigEndian(entry[2..], (short)font.LeftBearingOf(codePoints[i]));
        }
        return metrics;
    }

    private byte[] Changed(string tag, Action<byte[]> change)
    {
        var table = font.Table(tag);
        change(table);
        return table;
    }

    private void WriteCount(byte[] table, int at) =>
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)(codePoints.Count + 1));

    private static byte[] File((string Tag, byte[] Bytes)[] tables)
    {
        using var file = new MemoryStream();
        var place = 12 + (16 * tables.Length);
        file.Write(Header(tables.Length));
        foreach (var (tag, bytes) in tables)
        {
            var entry = new byte[16];
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry.AsSpan(4), Checksum(bytes));
            BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(8), place);
            BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(12), bytes.Length);
            file.Write(entry);
            place += (bytes.Length + 3) & ~3;
        }
        foreach (var (_, bytes) in tables)
        {
            file.Write(bytes);
            Pad(file);
        }
        return WithChecksum(file.ToArray(), tables);
    }

    private static byte[] Header(int tables)
    {
        var header = new byte[12];
        var log = int.Log2(tables);
        BinaryPrimitives.WriteInt32BigEndian(header, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), (ushort)tables);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(6), (ushort)(16 << log));
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(8), (ushort)log);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(10), (ushort)((16 * tables) - (16 << log)));
        return header;
    }

    private static byte[] WithChecksum(byte[] file, (string Tag, byte[] Bytes)[] tables)
    {
        var before = tables.TakeWhile(table => table.Tag != "head").Sum(table => (table.Bytes.Length + 3) & ~3);
        var head = 12 + (16 * tables.Length) + before;
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), unchecked(ChecksumOfAFont - Checksum(file)));
        return file;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (; bytes.Length >= 4; bytes = bytes[4..])
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes));
        Span<byte> rest = stackalloc byte[4];
        bytes.CopyTo(rest);
        return unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(rest));
    }

    private static void Pad(MemoryStream stream)
    {
        while (stream.Length % 4 != 0)
            stream.WriteByte(0);
    }
}
