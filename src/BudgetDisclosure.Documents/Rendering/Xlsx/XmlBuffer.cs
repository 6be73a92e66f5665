using System.Buffers;
using System.Globalization;
using System.Text;

namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>Collects UTF-8 markup in one array and hands it on when full.</summary>
internal sealed class XmlBuffer(Stream stream) : IDisposable
{
    private const int Size = 32 * 1024;
    private const int BytesPerChar = 3;

    /// <summary>Markup, characters that XML forbids, halves of pairs, and the first sign of <c>_xHHHH_</c>.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
    [
        '&', '<', '>', '"', '_', '\ufffe', '\uffff',
        .. Enumerable.Range(0, ' ').Select(code => (char)code).Where(c => c is not ('\t' or '\n')),
        .. Enumerable.Range('\ud800', 0x800).Select(code => (char)code),
    ]);

    private readonly byte[] _bytes = new byte[Size];
    private int _count;

    public XmlBuffer Raw(ReadOnlySpan<byte> markup)
    {
        Reserve(markup.Length);
        markup.CopyTo(_bytes.AsSpan(_count));
        _count += markup.Length;
        return this;
    }

    /// <summary>Markup that a program composed; user text goes through <see cref="Text"/>.</summary>
    public XmlBuffer Raw(string markup) => Encode(markup);

    public XmlBuffer Number(long number)
    {
        Reserve(20);
        number.TryFormat(_bytes.AsSpan(_count), out var written, default, CultureInfo.InvariantCulture);
        _count += written;
        return this;
    }

    /// <summary>A text of cells, names and attributes: markup escaped, forbidden characters as <c>_xHHHH_</c>.</summary>
    public XmlBuffer Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            Encode(text[..at]);
            text = text[(at + EscapeFirst(text[at..]))..];
        }
        return Encode(text);
    }

    public void Flush()
    {
        stream.Write(_bytes.AsSpan(0, _count));
        _count = 0;
    }

    public void Dispose()
    {
        Flush();
        stream.Dispose();
    }

    /// <summary>Writes the special character that <paramref name="text"/> begins with; how many chars it took.</summary>
    private int EscapeFirst(ReadOnlySpan<char> text)
    {
        if (text is [var high, var low, ..] && char.IsSurrogatePair(high, low))
        {
            Encode(text[..2]);
            return 2;
        }
        Encode(text[0] switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '_' => LooksEscaped(text) ? "_x005F_" : "_",
            var forbidden => $"_x{(int)forbidden:X4}_",
        });
        return 1;
    }

    /// <summary>A printed <c>_x0041_</c> would be read as the character that it seems to escape.</summary>
    private static bool LooksEscaped(ReadOnlySpan<char> text) =>
        text is ['_', 'x', var a, var b, var c, var d, '_', ..]
        && char.IsAsciiHexDigit(a) && char.IsAsciiHexDigit(b) && char.IsAsciiHexDigit(c) && char.IsAsciiHexDigit(d);

    private XmlBuffer Encode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var part = text[..Math.Min(text.Length, Size / BytesPerChar / 2)];
            if (part.Length < text.Length && char.IsHighSurrogate(part[^1]))
                part = part[..^1];
            Reserve(part.Length * BytesPerChar);
            _count += Encoding.UTF8.GetBytes(part, _bytes.AsSpan(_count));
            text = text[part.Length..];
        }
        return this;
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _count < count)
            Flush();
    }
}
