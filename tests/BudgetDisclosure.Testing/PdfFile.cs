using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Testing;

/// <summary>How a file says where its objects stand.</summary>
public enum PdfLayout
{
    Table,
    CrossReferenceStream,
    ObjectStreams,

    /// <summary>A table for old readers and a stream for what they need not see.</summary>
    Hybrid,
}

/// <summary>A PDF of the objects that a test writes down, in Latin-1.</summary>
/// <remarks>Its pages are 600 by 800 points and know the font F1: Courier, every glyph 0.6 em wide.</remarks>
public sealed partial class PdfFile
{
    private const int Catalog = 1;
    private const int Pages = 2;
    private const int Font = 3;

    private readonly List<(string Body, byte[]? Stream)> objects = [];
    private readonly List<int> pages = [];

    public PdfFile()
    {
        Add("");
        Add("");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
    }

    public PdfLayout Layout { get; init; }

    public PdfEncryption? Encryption { get; init; }

    /// <summary>What pages inherit, but for their box and the font F1.</summary>
    public string Resources { get; set; } = "";

    /// <summary>Further entries of the page tree's root.</summary>
    public string PagesEntries { get; set; } = "/MediaBox [0 0 600 800]";

    /// <summary>A file of one page.</summary>
    public static PdfFile Of(string content, string resources = "")
    {
        var file = new PdfFile { Resources = resources };
        file.AddPage(content);
        return file;
    }

    /// <returns>The object's number.</returns>
    public int Add(string body)
    {
        objects.Add((body, null));
        return objects.Count;
    }

    /// <summary>A stream; its length is added to the entries.</summary>
    public int AddStream(byte[] bytes, string entries = "")
    {
        objects.Add((entries, bytes));
        return objects.Count;
    }

    public int AddStream(string text, string entries = "") => AddStream(Encoding.Latin1.GetBytes(text), entries);

    /// <summary>A stream that is packed.</summary>
    public int AddPacked(byte[] bytes, string entries = "") => AddStream(Deflate(bytes), entries + " /Filter /FlateDecode");

    public void AddPage(string content, string entries = "") => AddPageOf(AddStream(content), entries);

    /// <summary>A page of a stream that is there already.</summary>
    public void AddPageOf(int content, string entries = "") =>
        pages.Add(Add($"<< /Type /Page /Parent {Pages} 0 R /Contents {content} 0 R {entries} >>"));

    public byte[] ToBytes()
    {
        objects[Catalog - 1] = ($"<< /Type /Catalog /Pages {Pages} 0 R >>", null);
        objects[Pages - 1] = (
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(page => $"{page} 0 R"))}] " +
            $"/Resources << /Font << /F1 {Font} 0 R {FontEntries()} >> {ResourcesButFonts()} >> {PagesEntries} >>", null);
        using var writer = new Writer(this);
        return writer.Write();
    }

    public static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>Fonts stand among the resources as <c>/Font &lt;&lt; … &gt;&gt;</c> and join F1.</summary>
    private string FontEntries() => FontResources().Match(Resources) is { Success: true } found ? found.Groups[1].Value : "";

    private string ResourcesButFonts() => FontResources().Replace(Resources, "");

    [GeneratedRegex("/Font <<(.*?)>>")]
    private static partial Regex FontResources();

    [GeneratedRegex(@"\(([^()\\]*)\)")]
    private static partial Regex PlainStrings();

    /// <summary>Writes the objects one after the other and notes where they stand.</summary>
    private sealed class Writer(PdfFile file) : IDisposable
    {
        private readonly MemoryStream output = new();
        private readonly SortedDictionary<int, (int Type, long Place, int Index)> places = [];

        public void Dispose() => output.Dispose();

        public byte[] Write()
        {
            Text("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
            var inStreams = file.Layout == PdfLayout.ObjectStreams;
            for (var number = 1; number <= file.objects.Count; number++)
            {
                if (!inStreams || file.objects[number - 1].Stream is not null)
                    WriteObject(number);
            }
            if (inStreams)
                WriteObjectStream();
            WriteCrossReference();
            return output.ToArray();
        }

        private void WriteObject(int number)
        {
            var (body, stream) = file.objects[number - 1];
            places[number] = (1, output.Position, 0);
            body = PlainStrings().Replace(body, found => Encrypted(found, number));
            if (stream is null)
            {
                Text($"{number} 0 obj\n{body}\nendobj\n");
                return;
            }
            WriteStream(number, body, file.Encryption?.Encrypt(stream, number) ?? stream);
        }

        private string Encrypted(Match found, int number) => file.Encryption is { } encryption
            ? $"<{Convert.ToHexString(encryption.Encrypt(Encoding.Latin1.GetBytes(found.Groups[1].Value), number))}>"
            : found.Value;

        private void WriteStream(int number, string entries, byte[] bytes)
        {
            Text($"{number} 0 obj\n<< {entries} /Length {bytes.Length} >>\nstream\n");
            output.Write(bytes);
            Text("\nendstream\nendobj\n");
        }

        private void WriteObjectStream()
        {
            var container = file.objects.Count + 1;
            var (head, bodies, count) = (new StringBuilder(), new StringBuilder(), 0);
            for (var number = 1; number <= file.objects.Count; number++)
            {
                if (file.objects[number - 1].Stream is not null)
                    continue;
                head.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Length} ");
                bodies.Append(file.objects[number - 1].Body).Append('\n');
                places[number] = (2, container, count++);
            }
            var bytes = Deflate(Encoding.Latin1.GetBytes(head.ToString() + bodies));
            places[container] = (1, output.Position, 0);
            WriteStream(
                container, $"/Type /ObjStm /N {count} /First {head.Length} /Filter /FlateDecode",
                file.Encryption?.Encrypt(bytes, container) ?? bytes);
        }

        private void WriteCrossReference()
        {
            var start = output.Position;
            if (file.Layout is PdfLayout.CrossReferenceStream or PdfLayout.ObjectStreams)
                WriteCrossReferenceStream($"0 {places.Keys.Max() + 2}");
            else if (file.Layout == PdfLayout.Hybrid)
                start = WriteHybrid();
            else
                WriteTable(Trailer(places.Keys.Max() + 1));
            Text($"startxref\n{start}\n%%EOF\n");
        }

        private string Trailer(int size) =>
            $"/Root {Catalog} 0 R /Size {size} {file.Encryption?.TrailerEntries}";

        private void WriteTable(string trailer)
        {
            var last = places.Keys.Max();
            Text($"xref\n0 {last + 1}\n0000000000 65535 f \n");
            for (var number = 1; number <= last; number++)
            {
                var used = places.TryGetValue(number, out var place);
                Text($"{place.Place:D10} 00000 {(used ? 'n' : 'f')} \n");
            }
            Text($"trailer\n<< {trailer} >>\n");
        }

        /// <summary>The font is hidden from old readers.</summary>
        private long WriteHybrid()
        {
            var stream = output.Position;
            var all = new Dictionary<int, (int Type, long Place, int Index)>(places);
            foreach (var number in all.Keys.Where(number => number != Font))
                places.Remove(number);
            WriteCrossReferenceStream($"{Font} 1");
            places.Clear();
            foreach (var (number, place) in all.Where(place => place.Key != Font))
                places[number] = place;
            var start = output.Position;
            WriteTable(Trailer(places.Keys.Max() + 1) + $" /XRefStm {stream}");
            return start;
        }

        private void WriteCrossReferenceStream(string index)
        {
            var number = Math.Max(file.objects.Count, places.Keys.Max()) + 1;
            places.TryAdd(number, (1, output.Position, 0));
            var bounds = index.Split(' ').Select(int.Parse).ToArray();
            var rows = new List<byte>();
            for (var entry = bounds[0]; entry < bounds[0] + bounds[1]; entry++)
            {
                var (type, place, at) = places.GetValueOrDefault(entry);
                rows.AddRange(
                    [(byte)type, (byte)((place >> 16) & 0xFF), (byte)((place >> 8) & 0xFF), (byte)(place & 0xFF), (byte)at]);
            }
            WriteStream(
                number, $"/Type /XRef /W [1 3 1] /Index [{index}] /Filter /FlateDecode {Trailer(number + 1)}",
                Deflate([.. rows]));
        }

        private void Text(string text) => output.Write(Encoding.Latin1.GetBytes(text));
    }
}
