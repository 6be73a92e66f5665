using System.Buffers.Binary;

namespace BudgetDisclosure.Documents.Reading.Xls;

/// <summary>Kinds of records in the stream of an old workbook that are looked at. Source: [MS-XLS] 2.3.</summary>
internal static class BiffKind
{
    public const int EndOfPart = 0x000A;
    public const int DateSystem = 0x0022;
    public const int FilePass = 0x002F;
    public const int Note = 0x001C;
    public const int ColumnInfo = 0x007D;
    public const int BoundSheet = 0x0085;
    public const int ManyNumbers = 0x00BD;
    public const int ManyBlanks = 0x00BE;
    public const int Merges = 0x00E5;
    public const int SharedStrings = 0x00FC;
    public const int Dimensions = 0x0200;
    public const int Blank = 0x0201;
    public const int BooleanOrError = 0x0205;
    public const int Row = 0x0208;
    public const int Format = 0x041E;
    public const int Formula = 0x0006;
    public const int Beginning = 0x0809;

    /// <summary>True for records that begin with row and column, in this version or an older one.</summary>
    public static bool IsCell(int kind) => kind is (>= 0x0001 and <= 0x0006) or 0x00D6 or 0x00FD or ManyNumbers
        or ManyBlanks or (>= 0x0201 and <= 0x0206) or 0x027E or 0x0406;
}

/// <summary>Walks the records of a part of the stream, up to the record that ends it.</summary>
internal ref struct BiffRecords(ReadOnlySpan<byte> stream, int start)
{
    private const int HeaderLength = 4;

    private readonly ReadOnlySpan<byte> stream = stream;
    private int next = start;

    public int Kind { get; private set; }

    /// <summary>Where the record begins.</summary>
    public int Offset { get; private set; }

    public ReadOnlySpan<byte> Content { get; private set; }

    /// <summary>False behind the part, and where the stream is cut.</summary>
    public bool Read()
    {
        if (next > stream.Length - HeaderLength)
            return false;
        Offset = next;
        Kind = BinaryPrimitives.ReadUInt16LittleEndian(stream[next..]);
        int length = BinaryPrimitives.ReadUInt16LittleEndian(stream[(next + 2)..]);
        if (length > stream.Length - HeaderLength - next)
            return false;
        Content = stream.Slice(next + HeaderLength, length);
        next += HeaderLength + length;
        return Kind != BiffKind.EndOfPart;
    }

    public readonly int Number(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Content[at..]);

    public readonly uint LongNumber(int at) => BinaryPrimitives.ReadUInt32LittleEndian(Content[at..]);
}
