using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace BudgetDisclosure.Typesetting.Fonts;

/// <summary>A TrueType font. Its metrics are in memory; outlines are read from the file when somebody wants them.</summary>
/// <remarks>
/// Made for the files of <see cref="FontLibrary"/>, whose hashes are known: 1,000 units to the em, long offsets,
/// a character map of format 12, no composite glyphs but those of symbols that nobody sets. Nothing in it changes, so that threads may share it.
/// </remarks>
internal sealed class TrueTypeFont : IDisposable
{
    public const int UnitsPerEm = 1000;

    private const int DirectoryStart = 12;
    private const int DirectoryEntry = 16;
    private const int MetricEntry = 4;

    private readonly SafeFileHandle file;
    private readonly Dictionary<string, (int Offset, int Length)> tables;
    private readonly CharacterMap characters;
    private readonly byte[] metrics;
    private readonly byte[] offsets;
    private readonly int longMetrics;

    public TrueTypeFont(SafeFileHandle file, string name)
    {
        this.file = file;
        PostScriptName = name;
        tables = ReadDirectory();
        characters = new(Table("cmap"));
        metrics = Table("hmtx");
        offsets = Table("loca");
        longMetrics = BinaryPrimitives.ReadUInt16BigEndian(Table("hhea").AsSpan(34));
        var os2 = Table("OS/2").AsSpan();
        Ascent = BinaryPrimitives.ReadInt16BigEndian(os2[68..]);
        Descent = BinaryPrimitives.ReadInt16BigEndian(os2[70..]);
        CapHeight = BinaryPrimitives.ReadInt16BigEndian(os2[88..]);
        var head = Table("head").AsSpan();
        Box =
        [
            BinaryPrimitives.ReadInt16BigEndian(head[36..]), BinaryPrimitives.ReadInt16BigEndian(head[38..]),
            BinaryPrimitives.ReadInt16BigEndian(head[40..]), BinaryPrimitives.ReadInt16BigEndian(head[42..]),
        ];
        var (units, hasLongOffsets) = (BinaryPrimitives.ReadUInt16BigEndian(head[18..]), BinaryPrimitives.ReadInt16BigEndian(head[50..]) == 1);
        if (units != UnitsPerEm || !hasLongOffsets)
            throw new InvalidDataException("The font has not 1,000 units to the em, or short offsets.");
        DigitAdvance = Enumerable.Range('0', 10).Max(digit => StoredAdvance(characters.GlyphOf(digit)));
    }

    public string PostScriptName { get; }

    /// <summary>Above the baseline, in 1/1000 em; so are the others.</summary>
    public int Ascent { get; }

    /// <summary>Below the baseline, and so negative.</summary>
    public int Descent { get; }

    public int CapHeight { get; }

    /// <summary>Left, bottom, right and top of all glyphs laid upon each other.</summary>
    public IReadOnlyList<int> Box { get; }

    /// <summary>All ten digits are set as wide as the widest, so that amounts stand under each other.</summary>
    public int DigitAdvance { get; }

    public bool Has(int codePoint) => characters.GlyphOf(codePoint) != 0;

    /// <summary>True where its outline is not put together of others, which begins with a negative count.</summary>
    public bool HasOwnOutline(int codePoint) => Has(codePoint) && Outline(GlyphOf(codePoint)) is not [>= 0x80, ..];

    public ushort GlyphOf(int codePoint) => characters.GlyphOf(codePoint);

    /// <summary>How far a character moves the pen.</summary>
    public int AdvanceOf(int codePoint) =>
        codePoint is >= '0' and <= '9' ? DigitAdvance : StoredAdvance(characters.GlyphOf(codePoint));

    /// <summary>Where a character's outline begins; a digit that is set wider stands in the middle.</summary>
    public int LeftBearingOf(int codePoint)
    {
        var glyph = characters.GlyphOf(codePoint);
        var place = glyph < longMetrics
            ? (glyph * MetricEntry) + 2
            : (longMetrics * MetricEntry) + ((glyph - longMetrics) * 2);
        var wider = AdvanceOf(codePoint) - StoredAdvance(glyph);
        return BinaryPrimitives.ReadInt16BigEndian(metrics.AsSpan(place)) + (wider / 2);
    }

    /// <summary>The glyph's outline as the file stores it; empty for a blank.</summary>
    public byte[] Outline(ushort glyph)
    {
        var start = BinaryPrimitives.ReadInt32BigEndian(offsets.AsSpan(glyph * 4));
        var end = BinaryPrimitives.ReadInt32BigEndian(offsets.AsSpan((glyph + 1) * 4));
        return Read(tables["glyf"].Offset + start, end - start);
    }

    public byte[] Table(string tag) => Read(tables[tag].Offset, tables[tag].Length);

    public void Dispose() => file.Dispose();

    private int StoredAdvance(ushort glyph) =>
        BinaryPrimitives.ReadUInt16BigEndian(metrics.AsSpan(Math.Min(glyph, longMetrics - 1) * MetricEntry));

    private Dictionary<string, (int Offset, int Length)> ReadDirectory()
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(Read(4, 2));
        var directory = Read(DirectoryStart, count * DirectoryEntry);
        var found = new Dictionary<string, (int Offset, int Length)>(StringComparer.Ordinal);
        for (var at = 0; at < directory.Length; at += DirectoryEntry)
        {
            var entry = directory.AsSpan(at, DirectoryEntry);
            found.Add(
                Encoding.ASCII.GetString(entry[..4]),
                (BinaryPrimitives.ReadInt32BigEndian(entry[8..]), BinaryPrimitives.ReadInt32BigEndian(entry[12..])));
        }
        return found;
    }

    private byte[] Read(int offset, int length)
    {
        var bytes = new byte[length];
        if (RandomAccess.Read(file, bytes, offset) != length)
            throw new InvalidDataException("The font ends too early.");
        return bytes;
    }
}
