using System.Buffers.Binary;
using System.Text;

namespace BudgetDisclosure.Documents.Reading.Xls;

/// <summary>A compound file (old Office): the streams and storages directly below its root, by name.</summary>
/// <remarks>
/// Source: [MS-CFB]. A chain of sectors that is longer than the file goes in a circle and is an
/// <see cref="InvalidDataException"/>, as is everything else that does not fit together; nothing here recurses.
/// </remarks>
internal sealed class CompoundFile
{
    private const int HeaderSectors = 109;
    private const int EntryLength = 128;
    private const uint LastSector = 0xFFFFFFFA;
    private const byte StreamType = 2;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly int shift;
    private readonly uint[] table;
    private readonly uint[] miniTable;
    private readonly byte[] miniStream;
    private readonly uint miniCutoff;
    private readonly Dictionary<string, Entry> entries = new(StringComparer.OrdinalIgnoreCase);

    private readonly record struct Entry(byte Type, uint Left, uint Right, uint Child, uint Start, uint Size, string Name);

    private CompoundFile(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        shift = UInt16(30);
        if (shift is not (9 or 12))
            throw new InvalidDataException($"Sectors of 2^{shift} bytes.");
        miniCutoff = UInt32(56);
        table = SectorTable(TableSectors());
        var directory = Directory(Chain(UInt32(48)));
        var root = directory[0];
        miniTable = SectorTable([.. Links(UInt32(60), table)]);
        miniStream = miniTable.Length == 0 ? [] : Chain(root.Start);
        ListBelow(root, directory);
    }

    /// <summary>Null for what is no compound file, or not a whole one.</summary>
    public static CompoundFile? TryOpen(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new(bytes);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IndexOutOfRangeException
            or OverflowException)
        {
            return null;
        }
    }

    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>The stream's bytes; null if there is none of that name.</summary>
    public byte[]? Stream(string name)
    {
        if (!entries.TryGetValue(name, out var entry) || entry.Type != StreamType)
            return null;
        var content = entry.Size < miniCutoff ? MiniChain(entry.Start) : Chain(entry.Start);
        return content.Length <= entry.Size ? content : content[..(int)entry.Size];
    }

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span[at..]);

    private uint UInt32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[at..]);

    /// <summary>The sectors that hold the sector table, from the header and the sectors that go on with its list.</summary>
    private List<uint> TableSectors()
    {
        var sectors = new List<uint>();
        for (var i = 0; i < HeaderSectors; i++)
            sectors.Add(UInt32(76 + (4 * i)));
        var next = UInt32(68);
        for (var count = 0; next < LastSector && count <= bytes.Length >> shift; count++)
        {
            var numbers = Numbers(Sector(next));
            sectors.AddRange(numbers[..^1]);
            next = numbers[^1];
        }
        sectors.RemoveAll(sector => sector >= LastSector);
        if (sectors.Count > bytes.Length >> shift)
            throw new InvalidDataException("More sectors of the table than the file has.");
        return sectors;
    }

    private uint[] SectorTable(List<uint> sectors) => [.. sectors.SelectMany(sector => Numbers(Sector(sector)))];

    private ReadOnlyMemory<byte> Sector(uint number)
    {
        var start = ((long)number + 1) << shift;
        if (start >= bytes.Length)
            throw new InvalidDataException("A sector beyond the end.");
        return bytes.Slice((int)start, Math.Min(1 << shift, bytes.Length - (int)start));
    }

    private static uint[] Numbers(ReadOnlyMemory<byte> sector)
    {
        var numbers = new uint[sector.Length / sizeof(uint)];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(sector.Span[(i * sizeof(uint))..]);
        return numbers;
    }

    private static IEnumerable<uint> Links(uint first, uint[] links)
    {
        var left = links.Length;
        for (var sector = first; sector < LastSector; sector = links[sector])
        {
            if (left-- == 0 || sector >= links.Length)
                throw new InvalidDataException("A chain of sectors goes in a circle or leaves the file.");
            yield return sector;
        }
    }

    private byte[] Chain(uint first)
    {
        using var content = new MemoryStream();
        foreach (var sector in Links(first, table))
            content.Write(Sector(sector).Span);
        return content.ToArray();
    }

    private byte[] MiniChain(uint first)
    {
        const int miniShift = 6;
        using var content = new MemoryStream();
        foreach (var sector in Links(first, miniTable))
        {
            var start = (int)sector << miniShift;
            content.Write(miniStream.AsSpan(start, Math.Min(1 << miniShift, miniStream.Length - start)));
        }
        return content.ToArray();
    }

    private static List<Entry> Directory(byte[] bytes)
    {
        var read = new List<Entry>();
        for (var at = 0; at + EntryLength <= bytes.Length; at += EntryLength)
        {
            var entry = bytes.AsSpan(at, EntryLength);
            var nameLength = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
            read.Add(new(entry[66], Number(entry, 68), Number(entry, 72), Number(entry, 76), Number(entry, 116),
                Number(entry, 120), Encoding.Unicode.GetString(entry[..nameLength])));
        }
        return read;

        static uint Number(ReadOnlySpan<byte> entry, int at) => BinaryPrimitives.ReadUInt32LittleEndian(entry[at..]);
    }

    /// <summary>Children are kept as a tree; each is visited once, whatever the links say.</summary>
    private void ListBelow(Entry root, List<Entry> directory)
    {
        var seen = new HashSet<uint>();
        var open = new Stack<uint>([root.Child]);
        while (open.TryPop(out var number))
        {
            if (number >= directory.Count || !seen.Add(number))
                continue;
            var entry = directory[(int)number];
            entries.TryAdd(entry.Name, entry);
            open.Push(entry.Left);
            open.Push(entry.Right);
        }
    }
}
