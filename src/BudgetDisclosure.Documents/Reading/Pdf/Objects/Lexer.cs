using System.Text;

namespace BudgetDisclosure.Documents.Reading.Pdf.Objects;

/// <summary>
/// Numbers, names, strings and words out of bytes; what is malformed is read as far as it makes sense.
/// </summary>
internal sealed class Lexer(ReadOnlyMemory<byte> data, int position = 0)
{
    /// <summary>Beyond what a coordinate or an offset can be; a larger number is cut to it.</summary>
    private const double LargestNumber = 1e10;

    /// <summary>Digits that say less than this part of one are left out.</summary>
    private const double FinestFraction = 1e12;

    private readonly StringBuilder name = new();

    public int Position { get; set; } = position;

    public int Length => data.Length;

    public bool AtEnd => Position >= data.Length;

    public ReadOnlySpan<byte> Rest => data.Span[Math.Min(Position, data.Length)..];

    /// <summary>The byte at the position, or one ahead; 0 behind the end.</summary>
    public byte Peek(int ahead = 0) => Position + ahead < data.Length ? data.Span[Position + ahead] : (byte)0;

    /// <summary>Moves over white space and comments.</summary>
    public void SkipSpace()
    {
        var span = data.Span;
        var at = Position;
        while (at < span.Length && (Characters.IsSpace(span[at]) || span[at] == '%'))
            at = span[at] == '%' ? LineEnd(span, at) : at + 1;
        Position = at;
    }

    public bool TrySkip(ReadOnlySpan<byte> mark)
    {
        if (!Rest.StartsWith(mark))
            return false;
        Position += mark.Length;
        return true;
    }

    /// <summary>True where a number begins.</summary>
    public bool StartsNumber() =>
        Peek() is var b && (Characters.IsDigit(b) || b is (byte)'+' or (byte)'-' or (byte)'.');

    /// <summary>A number; signs and points too many are overlooked.</summary>
    public double ReadNumber()
    {
        var span = data.Span;
        var (value, scale, negative) = (0d, 0d, false);
        for (; Position < span.Length; Position++)
        {
            var b = span[Position];
            if (Characters.IsDigit(b))
            {
                if (scale >= FinestFraction)
                    continue;
                value = (value * 10) + (b - '0');
                scale *= 10;
            }
            else if (b == '.')
                scale = Math.Max(scale, 1);
            else if (b == '-')
                negative = true;
            else if (b != '+')
                break;
        }
        value = Math.Min(scale > 0 ? value / scale : value, LargestNumber);
        return negative ? -value : value;
    }

    /// <summary>A name; the position is on its slash.</summary>
    public string ReadName()
    {
        name.Clear();
        Position++;
        var span = data.Span;
        for (; Position < span.Length && Characters.IsRegular(span[Position]); Position++)
        {
            if (span[Position] == '#' && HexPair(span) is >= 0 and var code)
            {
                name.Append((char)code);
                Position += 2;
            }
            else
                name.Append((char)span[Position]);
        }
        return name.ToString();
    }

    /// <summary>A string in round brackets; the position is on the first.</summary>
    public byte[] ReadString()
    {
        Position++;
        var bytes = new List<byte>();
        var open = 1;
        var span = data.Span;
        for (; Position < span.Length; Position++)
        {
            var b = span[Position];
            if (b == '\\')
            {
                ReadEscape(span, bytes);
                continue;
            }
            open += b == '(' ? 1 : b == ')' ? -1 : 0;
            if (open == 0)
            {
                Position++;
                break;
            }
            bytes.Add(b);
        }
        return [.. bytes];
    }

    /// <summary>A string of hexadecimal digits; the position is on its angle.</summary>
    public byte[] ReadHexString()
    {
        Position++;
        var bytes = new List<byte>();
        var half = -1;
        for (var span = data.Span; Position < span.Length && span[Position] != '>'; Position++)
        {
            var digit = Characters.HexValue(span[Position]);
            if (digit < 0)
                continue;
            if (half >= 0)
                bytes.Add((byte)((half << 4) | digit));
            half = half >= 0 ? -1 : digit;
        }
        Position = Math.Min(Position + 1, data.Length);
        if (half >= 0)
            bytes.Add((byte)(half << 4));
        return [.. bytes];
    }

    /// <summary>A word up to white space or a delimiter; a stray delimiter is a word of its own.</summary>
    public string ReadWord()
    {
        var start = Position++;
        var span = data.Span;
        if (!Characters.IsDelimiter(span[start]))
        {
            while (Position < span.Length && Characters.IsRegular(span[Position]))
                Position++;
        }
        return Words.Of(span[start..Position]);
    }

    private static int LineEnd(ReadOnlySpan<byte> span, int at)
    {
        var length = span[at..].IndexOfAny((byte)'\r', (byte)'\n');
        return length < 0 ? span.Length : at + length;
    }

    private int HexPair(ReadOnlySpan<byte> span)
    {
        if (Position + 2 >= span.Length)
            return -1;
        var (high, low) = (Characters.HexValue(span[Position + 1]), Characters.HexValue(span[Position + 2]));
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }

    /// <summary>Leaves the position on the escape's last byte.</summary>
    private void ReadEscape(ReadOnlySpan<byte> span, List<byte> bytes)
    {
        if (++Position >= span.Length)
            return;
        switch ((char)span[Position])
        {
            case 'n':
                bytes.Add((byte)'\n');
                break;
            case 'r':
                bytes.Add((byte)'\r');
                break;
            case 't':
                bytes.Add((byte)'\t');
                break;
            case 'b':
                bytes.Add((byte)'\b');
                break;
            case 'f':
                bytes.Add((byte)'\f');
                break;
            case '\r':
                Position += Peek(1) == '\n' ? 1 : 0;
                break;
            case '\n':
                break;
            case >= '0' and <= '7':
                bytes.Add(ReadOctal(span));
                break;
            default:
                bytes.Add(span[Position]);
                break;
        }
    }

    private byte ReadOctal(ReadOnlySpan<byte> span)
    {
        var value = span[Position] - '0';
        for (var n = 0; n < 2 && Peek(1) is >= (byte)'0' and <= (byte)'7'; n++)
            value = (value * 8) + (span[++Position] - '0');
        return (byte)(value & 0xFF);
    }
}
