using System.Buffers;
using System.Text;
using System.Text.Json;

namespace BudgetDisclosure.Documents.Rendering.Json;

/// <summary>A JSON string as RFC 8785 prints it: only the quote, the backslash and control characters are escaped.</summary>
/// <remarks>
/// The encoders of the base library also escape rare ideographs (beyond U+FFFF), private-use characters and what
/// their Unicode version does not know; a hash over their output would change with the runtime.
/// </remarks>
internal static class JsonText
{
    private static readonly SearchValues<char> Escapable =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    public static void Write(string text, IBufferWriter<byte> output)
    {
        output.Write("\""u8);
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Escapable) is var at and >= 0)
        {
            Encoding.UTF8.GetBytes(rest[..at], output);
            Encoding.UTF8.GetBytes(Escaped(rest[at]), output);
            rest = rest[(at + 1)..];
        }
        Encoding.UTF8.GetBytes(rest, output);
        output.Write("\""u8);
    }

    /// <summary>Writes a member unless <paramref name="value"/> is null: what is not known is left out.</summary>
    public static void Text(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        writer.Text(value);
    }

    public static void Text(this Utf8JsonWriter writer, string value)
    {
        if (!value.AsSpan().ContainsAnyInRange('\ud800', '\uf8ff'))
        {
            writer.WriteStringValue(value);
            return;
        }
        var quoted = new ArrayBufferWriter<byte>();
        Write(value, quoted);
        writer.WriteRawValue(quoted.WrittenSpan, skipInputValidation: true);
    }

    private static string Escaped(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => $"\\u{(int)character:x4}",
    };
}
