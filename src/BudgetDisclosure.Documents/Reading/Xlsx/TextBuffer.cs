using System.Xml;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>Takes text out of an <see cref="XmlReader"/> without a string for every piece.</summary>
internal sealed class TextBuffer
{
    /// <summary>Excel's own bound for a cell's text, doubled for characters written as <c>_xHHHH_</c>.</summary>
    private const int MaxLength = 2 * 32_767;

    private char[] chars = new char[1024];
    private int length;

    public ReadOnlySpan<char> Span => chars.AsSpan(0, length);

    public void Clear() => length = 0;

    /// <summary>The value of the attribute that the reader stands on, in place of what was there.</summary>
    public ReadOnlySpan<char> Attribute(XmlReader reader)
    {
        length = 0;
        AppendValue(reader);
        return Span;
    }

    /// <summary>Appends the text of the element that the reader stands on; leaves the reader on its end.</summary>
    public void AppendElement(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA:
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    AppendValue(reader);
                    break;
                case XmlNodeType.Element:
                    reader.SkipElement();
                    break;
                case XmlNodeType.EndElement:
                    return;
            }
        }
    }

    /// <summary>Appends the runs of a rich text (<c>si</c>, <c>is</c>, <c>text</c>); readings (<c>rPh</c>) are not text.</summary>
    public void AppendRichText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "t")
                AppendElement(reader);
            else if (reader.LocalName != "r")
                reader.SkipElement();
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

    private void AppendValue(XmlReader reader)
    {
        int read;
        while ((read = reader.ReadValueChunk(chars, length, chars.Length - length)) > 0)
        {
            length += read;
            if (length > MaxLength)
                throw XlsxRefusals.TextTooLong();
            if (length == chars.Length)
                Array.Resize(ref chars, chars.Length * 2);
        }
    }
}

/// <summary>What <see cref="XmlReader"/> lacks.</summary>
internal static class XmlReaderSteps
{
    /// <summary>Leaves out what is inside the element and stops on its end, not behind it as Skip does.</summary>
    public static void SkipElement(this XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
        }
    }
}
