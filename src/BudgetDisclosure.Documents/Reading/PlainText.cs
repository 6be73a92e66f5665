using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace BudgetDisclosure.Documents.Reading;

/// <summary>Tells text in UTF-8, UTF-16 with a mark, or GB18030 from binary data.</summary>
internal static class PlainText
{
    /// <summary>A text export has none; one in 200 forgives stray bytes of an old printer driver.</summary>
    private const int BytesPerControl = 200;

    /// <summary>One in 50: a cut export may begin or end inside a character; binary data fails oftener.</summary>
    private const int CharactersPerFault = 50;

    /// <summary>What is decoded to judge an encoding; the first megabyte tells as much as all of it.</summary>
    private const int SampleBytes = 1024 * 1024;

    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(1, 31).Except([0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A]).Select(n => (byte)n), 0x7F]);

    public static bool IsPlausible(ReadOnlySpan<byte> bytes)
    {
        if (MarkedEncoding(bytes) is UnicodeEncoding utf16)
            return bytes.Length % 2 == 0 && FewFaults(utf16, bytes);
        if (bytes.Contains((byte)0) || CountControls(bytes) > bytes.Length / BytesPerControl)
            return false;
        return Utf8.IsValid(bytes) || FewFaults(Encoding.UTF8, bytes) || FewFaults(CodePages.Gb18030, bytes);
    }

    /// <summary>The encoding that a byte order mark names; UTF-8 without one.</summary>
    public static Encoding MarkedEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };

    private static int CountControls(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var next = bytes.IndexOfAny(Controls); next >= 0; next = bytes.IndexOfAny(Controls))
        {
            count++;
            bytes = bytes[(next + 1)..];
        }

        return count;
    }

    private static bool FewFaults(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes[..Math.Min(bytes.Length, SampleBytes)]);
        var faults = text.AsSpan().Count('\uFFFD') + text.AsSpan().Count('\0');
        return faults <= text.Length / CharactersPerFault;
    }
}
