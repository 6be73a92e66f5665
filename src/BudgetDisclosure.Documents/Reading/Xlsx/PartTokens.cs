using System.Buffers;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>What a <see cref="PartTokens"/> stands on.</summary>
internal enum TokenNode
{
    None,
    Start,
    End,
    Text,
}

/// <summary>The tags and texts of a part, as bytes, without a string for any of them.</summary>
/// <remarks>
/// <see cref="UploadGuard"/> has walked every part with an <see cref="System.Xml.XmlReader"/> before a reader sees it:
/// well formed, no DTD, bounded. So this only splits, at a third of the cost; on bytes that no guard has seen it
/// ends or throws <see cref="InvalidDataException"/>, within <see cref="MaxToken"/> of memory.
/// </remarks>
internal sealed class PartTokens(Stream utf8) : IDisposable
{
    /// <summary>A text of 32,767 characters, each written as <c>&amp;#x1F600;</c>, and some.</summary>
    private const int MaxToken = 512 * 1024;

    /// <summary>White space, and the byte order mark.</summary>
    private static readonly SearchValues<byte> Blank = SearchValues.Create([.. " \t\r\n"u8, 0xEF, 0xBB, 0xBF]);

    private byte[] buffer = new byte[64 * 1024];
    private int position;
    private int filled;
    private bool ended;
    private bool rootSeen;
    private int tokenStart;
    private int tokenEnd;
    private int nameStart;
    private int attributesAt;
    private int attributesEnd;

    public TokenNode Node { get; private set; }

    /// <summary>True for a start tag that is its own end.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>How many elements are open: inside the root's start tag 1, behind its end 0.</summary>
    public int Depth { get; private set; }

    /// <summary>True for a text in which <c>&amp;</c> is itself.</summary>
    public bool IsCharacterData { get; private set; }

    /// <summary>The element's name without a prefix.</summary>
    public ReadOnlySpan<byte> Name => buffer.AsSpan(nameStart, attributesAt - nameStart);

    /// <summary>The text as it stands in the file.</summary>
    public ReadOnlySpan<byte> Text => buffer.AsSpan(tokenStart, tokenEnd - tokenStart);

    private ReadOnlySpan<byte> Rest => buffer.AsSpan(position, filled - position);

    /// <summary>Moves to the next tag or text; false behind the root's end.</summary>
    public bool Read()
    {
        IsCharacterData = false;
        while (position < filled || Fill())
        {
            if (buffer[position] != '<')
            {
                ReadText();
                return true;
            }
            if (ReadMarkup())
                return true;
        }
        return Depth == 0 && rootSeen ? false : throw new InvalidDataException("The part ends before its root does.");
    }

    /// <summary>The next attribute of the start tag; those that declare namespaces come too.</summary>
    /// <remarks>Byte by byte to the value: names are one letter mostly, and a search costs more than that.</remarks>
    public bool NextAttribute(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        var rest = buffer.AsSpan(attributesAt, attributesEnd - attributesAt);
        var at = 0;
        while (at < rest.Length && rest[at] <= ' ')
            at++;
        var start = at;
        for (; at < rest.Length && rest[at] is not ((byte)'=' or <= (byte)' '); at++)
        {
            if (rest[at] == ':')
                start = at + 1;
        }
        if (at == rest.Length)
            return false;
        name = rest[start..at];
        while (at < rest.Length && rest[at] is (byte)'=' or <= (byte)' ')
            at++;
        var length = at < rest.Length && rest[at] is (byte)'"' or (byte)'\'' ? rest[(at + 1)..].IndexOf(rest[at]) : -1;
        if (length < 0)
            throw new InvalidDataException("An attribute has no end.");
        value = rest.Slice(at + 1, length);
        attributesAt += at + length + 2;
        return true;
    }

    /// <summary>The text of an element that holds nothing else, its end taken as read: most cells.</summary>
    /// <returns>False, and nothing is read, where it is not as simple or not all in memory.</returns>
    public bool TryReadOnlyText(out ReadOnlySpan<byte> text)
    {
        text = default;
        var rest = Rest;
        var length = rest.IndexOf((byte)'<');
        if (length < 0 || length + 1 >= rest.Length || rest[length + 1] != '/')
            return false;
        var end = rest[length..].IndexOf((byte)'>');
        if (end < 0)
            return false;
        text = rest[..length];
        position += length + end + 1;
        Node = TokenNode.End;
        Depth--;
        return true;
    }

    /// <summary>Leaves out what is inside the element and stops on its end.</summary>
    public void SkipElement()
    {
        if (IsEmpty)
            return;
        var outside = Depth - 1;
        while (Depth > outside && Read())
        {
        }
    }

    public void Dispose() => utf8.Dispose();

    private void ReadText()
    {
        var length = Find((byte)'<', 0);
        tokenStart = position;
        tokenEnd = position += length < 0 ? filled - position : length;
        Node = TokenNode.Text;
        if (Depth == 0 && Text.ContainsAnyExcept(Blank))
            throw new InvalidDataException("A text stands outside the root.");
    }

    /// <summary>False for what says nothing: comments, declarations.</summary>
    private bool ReadMarkup()
    {
        Ensure(2);
        switch ((char)buffer[position + 1])
        {
            case '/':
                var end = Found((byte)'>', 2);
                Node = TokenNode.End;
                if (--Depth < 0)
                    throw new InvalidDataException("An element ends that never began.");
                position += end + 1;
                return true;
            case '?':
                SkipPast("?>"u8);
                return false;
            case '!':
                return ReadDeclaration();
            default:
                ReadStart();
                return true;
        }
    }

    private bool ReadDeclaration()
    {
        Ensure(9);
        if (Rest.StartsWith("<!--"u8))
        {
            position += 4;
            SkipPast("-->"u8);
            return false;
        }
        if (!Rest.StartsWith("<![CDATA["u8))
            throw new InvalidDataException("A part has no document type.");
        position += 9;
        int length;
        while ((length = Rest.IndexOf("]]>"u8)) < 0)
            Grow();
        (tokenStart, tokenEnd) = (position, position + length);
        position += length + 3;
        Node = TokenNode.Text;
        IsCharacterData = true;
        return true;
    }

    private void ReadStart()
    {
        var end = TagEnd();
        Node = TokenNode.Start;
        rootSeen = true;
        var tag = buffer.AsSpan(position + 1, end - 1);
        IsEmpty = tag is [.., (byte)'/'];
        if (IsEmpty)
            tag = tag[..^1];
        else
            Depth++;
        var (nameLength, prefix) = (0, 0);
        for (; nameLength < tag.Length && tag[nameLength] > ' '; nameLength++)
        {
            if (tag[nameLength] == ':')
                prefix = nameLength + 1;
        }
        nameStart = position + 1 + prefix;
        attributesAt = position + 1 + nameLength;
        attributesEnd = position + 1 + tag.Length;
        position += end + 1;
    }

    /// <summary>The first <c>&gt;</c> outside quotation marks, from the tag's beginning.</summary>
    private int TagEnd()
    {
        var end = Found((byte)'>', 1);
        while (InsideValue(buffer.AsSpan(position, end)))
            end = Found((byte)'>', end + 1);
        return end;
    }

    private static bool InsideValue(ReadOnlySpan<byte> tag)
    {
        if (tag.Length < 2 || (tag[^1] is (byte)'"' && !tag.Contains((byte)'\'') && tag.Count((byte)'"') % 2 == 0))
            return false;
        int quote;
        while ((quote = tag.IndexOfAny((byte)'"', (byte)'\'')) >= 0)
        {
            var close = tag[(quote + 1)..].IndexOf(tag[quote]);
            if (close < 0)
                return true;
            tag = tag[(quote + close + 2)..];
        }
        return false;
    }

    private int Found(byte sought, int from) =>
        Find(sought, from) is var at and >= 0 ? at : throw new InvalidDataException("A tag has no end.");

    /// <summary>The place of a byte from the position on, reading more as needed; -1 if the part ends first.</summary>
    private int Find(byte sought, int from)
    {
        while (true)
        {
            var at = from < Rest.Length ? Rest[from..].IndexOf(sought) : -1;
            if (at >= 0)
                return from + at;
            from = Math.Max(from, Rest.Length);
            if (!Fill())
                return -1;
        }
    }

    private void SkipPast(ReadOnlySpan<byte> mark)
    {
        int at;
        while ((at = Rest.IndexOf(mark)) < 0)
        {
            position = Math.Max(position, filled - mark.Length + 1);
            Grow();
        }
        position += at + mark.Length;
    }

    private void Ensure(int length)
    {
        while (Rest.Length < length)
            Grow();
    }

    private void Grow()
    {
        if (!Fill())
            throw new InvalidDataException("The part ends in the middle of a tag.");
    }

    /// <summary>Keeps what is from the position on and appends more; false at the end of the part.</summary>
    private bool Fill()
    {
        if (ended)
            return false;
        Rest.CopyTo(buffer);
        (filled, position) = (filled - position, 0);
        if (filled > MaxToken)
            throw XlsxRefusals.TextTooLong();
        if (filled > buffer.Length / 2)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = utf8.Read(buffer, filled, buffer.Length - filled);
        filled += read;
        ended = read == 0;
        return !ended;
    }
}
