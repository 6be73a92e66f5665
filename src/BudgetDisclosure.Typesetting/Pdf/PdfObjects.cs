using System.Buffers.Binary;
using System.Security.Cryptography;
using BudgetDisclosure.Typesetting.Pdf.Packing;

namespace BudgetDisclosure.Typesetting.Pdf;

/// <summary>Writes the objects of a file as they come: streams as they are, all others packed into object streams.</summary>
/// <remarks>PDF 1.7. What the file says of where its objects stand comes last (<see cref="Finish"/>).</remarks>
internal sealed class PdfObjects : IDisposable
{
    private const int ObjectsPerStream = 400;
    private const int EntryLength = 7;
    private const byte Up = 2;

    private readonly Stream target;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<(byte Kind, int Place, int Index)> entries = [(0, 0, 0xFFFF)];
    private readonly Flate flate = new();
    private readonly PdfBuffer packed = new();
    private readonly PdfBuffer packedIndex = new();
    private int packedCount;
    private int packedNumber;
    private int position;

    public PdfObjects(Stream target)
    {
        this.target = target;
        Output(new PdfBuffer().Write("%PDF-1.7\n%"u8).Write([0xE2, 0xE3, 0xCF, 0xD3]).Write("\n"u8).Written);
    }

    /// <summary>The number of an object that is written later.</summary>
    public int Reserve()
    {
        entries.Add((0, 0, 0));
        return entries.Count - 1;
    }

    public int Add(PdfBuffer body)
    {
        var number = Reserve();
        Write(number, body);
        return number;
    }

    /// <summary>Writes an object that is no stream.</summary>
    public void Write(int number, PdfBuffer body)
    {
        if (packedCount == 0)
            packedNumber = Reserve();
        entries[number] = (2, packedNumber, packedCount++);
        packedIndex.Write(number).Write(" "u8).Write(packed.Length).Write(" "u8);
        packed.Write(body.Written).Write("\n"u8);
        if (packedCount == ObjectsPerStream)
            Unload();
    }

    public int AddStream(string dictionary, ReadOnlySpan<byte> bytes)
    {
        var number = Reserve();
        WriteStream(number, dictionary, bytes);
        return number;
    }

    /// <summary>Writes a stream that is compressed.</summary>
    public void WriteStream(int number, string dictionary, ReadOnlySpan<byte> bytes) =>
        WritePlainStream(number, dictionary + "/Filter/FlateDecode", flate.Pack(bytes));

    public void WritePlainStream(int number, string dictionary, ReadOnlySpan<byte> bytes)
    {
        entries[number] = (1, position, 0);
        Output(new PdfBuffer().Write(number).Write(" 0 obj\n<<"u8).Write(dictionary).Write("/Length "u8).Write(bytes.Length)
            .Write(">>\nstream\n"u8).Written);
        Output(bytes);
        Output("\nendstream\nendobj\n"u8);
    }

    /// <summary>Writes where the objects stand, and which of them is the root.</summary>
    public void Finish(int catalog, int information)
    {
        if (packedCount > 0)
            Unload();
        var id = Convert.ToHexString(hash.GetCurrentHash().AsSpan(0, 16));
        var (number, start) = (Reserve(), position);
        entries[number] = (1, start, 0);
        WriteStream(number,
            $"/Type/XRef/Size {entries.Count}/W[1 4 2]/Root {catalog} 0 R/Info {information} 0 R/ID[<{id}><{id}>]" +
            $"/DecodeParms<</Predictor 12/Columns {EntryLength}>>", Entries());
        Output(new PdfBuffer().Write("startxref\n"u8).Write(start).Write("\n%%EOF\n"u8).Written);
    }

    public void Dispose() => hash.Dispose();

    private void Unload()
    {
        var first = packedIndex.Length;
        WriteStream(packedNumber, $"/Type/ObjStm/N {packedCount}/First {first}", packedIndex.Write(packed.Written).Written);
        packed.Clear();
        packedIndex.Clear();
        packedCount = 0;
    }

    /// <summary>Each entry as its difference to the one before, which packs well.</summary>
    private byte[] Entries()
    {
        var table = new byte[entries.Count * (EntryLength + 1)];
        Span<byte> before = stackalloc byte[EntryLength];
        Span<byte> entry = stackalloc byte[EntryLength];
        for (var i = 0; i < entries.Count; i++)
        {
            entry[0] = entries[i].Kind;
            BinaryPrimitives.WriteInt32BigEndian(entry[1..], entries[i].Place);
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], (ushort)entries[i].Index);
            var row = table.AsSpan(i * (EntryLength + 1));
            row[0] = Up;
            for (var k = 0; k < EntryLength; k++)
                row[k + 1] = unchecked((byte)(entry[k] - before[k]));
            entry.CopyTo(before);
        }
        return table;
    }

    private void Output(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        target.Write(bytes);
        position += bytes.Length;
    }
}
