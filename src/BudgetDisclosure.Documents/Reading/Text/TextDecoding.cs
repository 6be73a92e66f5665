using System.Text;

namespace BudgetDisclosure.Documents.Reading.Text;

/// <summary>Decodes text files: byte order marks, UTF-8, and GB18030 as Chinese Windows saves it.</summary>
internal static class TextDecoding
{
    /// <returns>The text, and whether every byte was understood.</returns>
    public static (string Text, bool Complete) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return (Encoding.UTF8.GetString(bytes[3..]), IsValid(Encoding.UTF8, bytes[3..]));
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return (Encoding.Unicode.GetString(bytes[2..]), true);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return (Encoding.BigEndianUnicode.GetString(bytes[2..]), true);
        if (IsValid(Encoding.UTF8, bytes))
            return (Encoding.UTF8.GetString(bytes), true);
        if (IsValid(CodePages.Gb18030, bytes))
            return (CodePages.Gb18030.GetString(bytes), true);
        return (Encoding.UTF8.GetString(bytes), false);
    }

    private static bool IsValid(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                .GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
