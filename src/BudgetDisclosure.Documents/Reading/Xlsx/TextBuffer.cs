using System.Globalization;
using System.Text;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>Takes the texts of cells out of a part without a string for every piece.</summary>
internal sealed class TextBuffer
{
    /// <summary>Excel's own bound for a cell's text, doubled for characters written as <c>_xHHHH_</c>.</summary>
    private const int MaxLength = 2 * 32_767;

    private char[] chars = new char[1024];
    private int length;

    public ReadOnlySpan<char> Span => chars.AsSpan(0, length);

    public void Clear() => length = 0;

    /// <summary>Appends the text of the element that the tokens stand on; leaves them on its end.</summary>
    public void AppendElement(PartTokens tokens)
    {
        if (tokens.IsEmpty)
            return;
        if (tokens.TryReadOnlyText(out var only))
        {
            AppendValue(only);
            return;
        }
        while (tokens.Read() && tokens.Node != TokenNode.End)
        {
            if (tokens.Node == TokenNode.Start)
                tokens.SkipElement();
            else
                AppendText(tokens);
        }
    }

    /// <summary>Appends the text that the tokens stand on.</summary>
    public void AppendText(PartTokens tokens)
    {
        if (tokens.IsCharacterData)
            AppendDecoded(tokens.Text);
        else
            AppendValue(tokens.Text);
    }

    /// <summary>Appends the runs of a rich text (<c>si</c>, <c>is</c>, <c>text</c>) without readings (<c>rPh</c>).</summary>
    public void AppendRichText(PartTokens tokens)
    {
        if (tokens.IsEmpty)
            return;
        var outside = tokens.Depth - 1;
        while (tokens.Read() && tokens.Depth > outside)
        {
            if (tokens.Node != TokenNode.Start)
                continue;
            if (tokens.Name.SequenceEqual("t"u8))
                AppendElement(tokens);
            else if (!tokens.Name.SequenceEqual("r"u8))
                tokens.SkipElement();
        }
        DecodeEscapes();
    }

    /// <summary>
    /// Resolves <c>_x000D_</c> and the like, by which the format writes what XML cannot; line breaks become
    /// <c>\n</c>, other control characters go.
    /// </summary>
    public void DecodeEscapes()
    {
        if (Span.IndexOfAny('_', '\r') < 0)
            return;
        var to = 0;
        for (var at = 0; at < length; at++)
        {
            var c = chars[at];
            if (c == '_' && EscapeAt(at) is { } escaped)
            {
                at += EscapeLength - 1;
                c = escaped;
            }
            var breaksLine = c == '\r' && !Span[(at + 1)..].StartsWith("\n") && !Span[(at + 1)..].StartsWith("_x000A_");
            if (breaksLine)
                chars[to++] = '\n';
            else if (!char.IsControl(c) || c is '\n' or '\t')
                chars[to++] = c;
        }
        length = to;
    }

    private const int EscapeLength = 7;

    /// <summary>Halves of a surrogate pair stay as written: alone they are no text.</summary>
    private char? EscapeAt(int at)
    {
        var text = Span[at..];
        if (text.Length < EscapeLength || text[1] != 'x' || text[6] != '_')
            return null;
        var code = 0;
        foreach (var digit in text[2..6])
        {
            if (!char.IsAsciiHexDigit(digit))
                return null;
            code = (code * 16) + (char.IsAsciiDigit(digit) ? digit - '0' : (digit & 0x1F) + 9);
        }
        return char.IsSurrogate((char)code) ? null : (char)code;
    }

    private void AppendValue(ReadOnlySpan<byte> raw)
    {
        for (var at = raw.IndexOf((byte)'&'); at >= 0; at = raw.IndexOf((byte)'&'))
        {
            AppendDecoded(raw[..at]);
            raw = raw[(at + 1)..];
            var end = raw.IndexOf((byte)';');
            if (end < 0)
                throw new InvalidDataException("A character reference has no end.");
            AppendReference(raw[..end]);
            raw = raw[(end + 1)..];
        }
        AppendDecoded(raw);
    }

    private void AppendDecoded(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        length += Encoding.UTF8.GetChars(utf8, chars.AsSpan(length));
    }

    private void AppendReference(ReadOnlySpan<byte> name)
    {
        Reserve(2);
        var rune = name switch
        {
            [(byte)'#', (byte)'x', .. var hexadecimal] => CharacterOf(hexadecimal, NumberStyles.AllowHexSpecifier),
            [(byte)'#', .. var number] => CharacterOf(number, NumberStyles.None),
            _ when name.SequenceEqual("lt"u8) => new('<'),
            _ when name.SequenceEqual("gt"u8) => new('>'),
            _ when name.SequenceEqual("amp"u8) => new('&'),
            _ when name.SequenceEqual("quot"u8) => new('"'),
            _ when name.SequenceEqual("apos"u8) => new('\''),
            _ => throw new InvalidDataException("A character reference is not known."),
        };
        length += rune.EncodeToUtf16(chars.AsSpan(length));
    }

    private static Rune CharacterOf(ReadOnlySpan<byte> number, NumberStyles style) =>
        int.TryParse(number, style, null, out var code) && Rune.IsValid(code)
            ? new(code)
            : throw new InvalidDataException("A character reference names no character.");

    private void Reserve(int more)
    {
        if (length > MaxLength)
            throw XlsxRefusals.TextTooLong();
        if (length + more > chars.Length)
            Array.Resize(ref chars, Math.Max(chars.Length * 2, length + more));
    }
}
