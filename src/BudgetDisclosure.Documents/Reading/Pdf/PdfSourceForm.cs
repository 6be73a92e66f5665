using System.Text;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Pdf;

/// <summary>
/// What reading a PDF came to, as one process hands it to another. Both run the same program: the form is none to keep.
/// </summary>
public static class PdfSourceForm
{
    public static void Write(ReadingOutcome outcome, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(outcome.Document is not null);
        if (outcome.Document is { } document)
        {
            Write(writer, document.Blocks, Write);
            Write(writer, document.Findings, Write);
        }
        else
        {
            writer.Write(outcome.Refusal!.Code);
            writer.Write(outcome.Refusal.Sentence);
        }
    }

    /// <summary>
    /// Throws <see cref="InvalidDataException"/> for bytes that <see cref="Write(ReadingOutcome, Stream)"/> did not
    /// write.
    /// </summary>
    public static ReadingOutcome Read(Stream stream)
    {
        try
        {
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            return reader.ReadBoolean()
                ? new(new(SourceFormat.Pdf, List(reader, Block)) { Findings = List(reader, Finding) }, null)
                : new(null, new(reader.ReadString(), reader.ReadString()));
        }
        catch (Exception trouble) when (trouble is IOException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("The form of a read PDF is broken.", trouble);
        }
    }

    private static void Write(BinaryWriter writer, SourceBlock block)
    {
        writer.Write(block is SourceTable);
        Write(writer, block.Position);
        if (block is SourceTable table)
        {
            Write(writer, table.Rows, (to, row) => Write(to, row.Cells, Write));
            Write(writer, table.Doubts, (to, doubt) => to.Write((byte)doubt));
        }
        else
        {
            var paragraph = (SourceParagraph)block;
            writer.Write(paragraph.Text);
            writer.Write7BitEncodedInt(paragraph.OutlineLevel + 1 ?? 0);
            writer.Write((byte)paragraph.Place);
        }
    }

    private static SourceBlock Block(BinaryReader reader)
    {
        var isTable = reader.ReadBoolean();
        var position = Position(reader);
        return isTable
            ? new SourceTable(List(reader, row => new SourceRow(List(row, Cell))), position)
            {
                Doubts = List(reader, Doubt),
            }
            : new SourceParagraph(reader.ReadString(), position)
            {
                OutlineLevel = reader.Read7BitEncodedInt() is > 0 and var level ? level - 1 : null,
                Place = Place(reader),
            };
    }

    private static void Write(BinaryWriter writer, SourceCell cell)
    {
        writer.Write(cell.Text);
        Write(writer, cell.Position);
        writer.Write7BitEncodedInt(cell.Column);
        writer.Write7BitEncodedInt(cell.ColumnSpan);
        writer.Write7BitEncodedInt(cell.RowSpan);
    }

    private static SourceCell Cell(BinaryReader reader) => new(
        reader.ReadString(), Position(reader),
        reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

    private static ParagraphPlace Place(BinaryReader reader) =>
        (ParagraphPlace)reader.ReadByte() is var place && Enum.IsDefined(place)
            ? place : throw new FormatException("No place.");

    private static TableDoubt Doubt(BinaryReader reader) =>
        (TableDoubt)reader.ReadByte() is var doubt && Enum.IsDefined(doubt)
            ? doubt : throw new FormatException("No doubt.");

    private static void Write(BinaryWriter writer, Finding finding)
    {
        writer.Write(finding.Kind.Code);
        writer.Write(finding.Message);
        writer.Write(finding.At is not null);
        if (finding.At is { } at)
            Write(writer, at);
    }

    private static Finding Finding(BinaryReader reader)
    {
        var code = reader.ReadString();
        var kind = FindingKinds.All.FirstOrDefault(kind => kind.Code == code)
            ?? throw new FormatException("No finding.");
        return new(kind, reader.ReadString(), reader.ReadBoolean() ? Position(reader) : null);
    }

    private static void Write(BinaryWriter writer, SourcePosition position)
    {
        var box = position.Box!.Value;
        writer.Write7BitEncodedInt(position.Ordinal);
        writer.Write(box.Left);
        writer.Write(box.Top);
        writer.Write(box.Right);
        writer.Write(box.Bottom);
    }

    private static SourcePosition Position(BinaryReader reader) => SourcePosition.OfPageBox(
        reader.Read7BitEncodedInt(),
        new(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()));

    private static void Write<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
            write(writer, item);
    }

    private static List<T> List<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new List<T>();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            items.Add(read(reader));
        return items;
    }
}
