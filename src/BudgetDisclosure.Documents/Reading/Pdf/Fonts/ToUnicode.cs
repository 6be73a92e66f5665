using System.Text;

namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>The texts of a font's codes, as the file states them.</summary>
internal sealed class ToUnicode
{
    private readonly NumberRanges<string> ranges = new();

    /// <param name="bigEndian">
    /// The text of the first code, in UTF-16; its last character counts up with the code.
    /// </param>
    public void Add(int low, int high, byte[] bigEndian) => ranges.Add(low, high, bigEndian.Length == 1
        ? ((char)bigEndian[0]).ToString()
        : Encoding.BigEndianUnicode.GetString(bigEndian));

    /// <returns>Null where nothing, or nothing that is a text, is stated.</returns>
    public string? Find(int code)
    {
        if (!ranges.TryFind(code, out var low, out var text) || text.Length == 0)
            return null;
        if (code == low)
            return GlyphText.Of(text);
        if (Rune.DecodeLastFromUtf16(text, out var last, out var length) != System.Buffers.OperationStatus.Done)
            return null;
        var counted = (long)last.Value + code - low;
        return counted <= int.MaxValue && Rune.IsValid((int)counted)
            ? GlyphText.Of(text[..^length] + new Rune((int)counted))
            : null;
    }
}
