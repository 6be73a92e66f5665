using System.Globalization;
using System.Text;

namespace BudgetDisclosure.Typesetting.Pdf;

/// <summary>Bytes of PDF syntax, one after the other.</summary>
internal sealed class PdfBuffer
{
    private byte[] bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public PdfBuffer Clear()
    {
        Length = 0;
        return this;
    }

    public PdfBuffer Write(ReadOnlySpan<byte> more)
    {
        more.CopyTo(Grow(more.Length));
        return this;
    }

    /// <summary>Text of ASCII alone.</summary>
    public PdfBuffer Write(string text)
    {
        Encoding.ASCII.GetBytes(text, Grow(text.Length));
        return this;
    }

    public PdfBuffer Write(int number)
    {
        Span<byte> digits = stackalloc byte[11];
        number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        return Write(digits[..length]);
    }

    /// <summary>A length, to 1/1000.</summary>
    public PdfBuffer Write(double number)
    {
        var thousandths = (int)Math.Round(number * 1000);
        if (thousandths < 0)
            Write("-"u8);
        Write(Math.Abs(thousandths / 1000));
        var rest = Math.Abs(thousandths % 1000);
        if (rest == 0)
            return this;
        Span<byte> decimals = [(byte)'.', (byte)('0' + (rest / 100)), (byte)('0' + (rest / 10 % 10)), (byte)('0' + (rest % 10))];
        return Write(decimals.TrimEnd((byte)'0'));
    }

    public PdfBuffer Reference(int number) => Write(number).Write(" 0 R"u8);

    /// <summary>A string of text, in UTF-16.</summary>
    public PdfBuffer TextString(string text) =>
        Write("<FEFF"u8).Write(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))).Write(">"u8);

    /// <summary>A byte within a literal string.</summary>
    public PdfBuffer StringByte(byte value)
    {
        switch (value)
        {
            case (byte)'(' or (byte)')' or (byte)'\\':
                return Write([(byte)'\\', value]);
            case (byte)'\r':
                return Write("\\r"u8);
            default:
                Grow(1)[0] = value;
                return this;
        }
    }

    private Span<byte> Grow(int count)
    {
        if (Length + count > bytes.Length)
            Array.Resize(ref bytes, Math.Max(Length + count, 2 * bytes.Length));
        Length += count;
        return bytes.AsSpan(Length - count, count);
    }
}
