using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Documents.Rendering.Json;

/// <summary>The checks of a run as an array; as they are stored, equal runs give equal bytes.</summary>
public static class CheckRunJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(IReadOnlyList<Check> checks)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Options))
            Write(checks, CheckJson.WriteStored, writer);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>As one value of a larger answer, with what to do about failures, as the disclosure document has it.</summary>
    public static void Write(IReadOnlyList<Check> checks, Utf8JsonWriter writer) => Write(checks, CheckJson.Write, writer);

    /// <exception cref="JsonException">The bytes are no run of checks.</exception>
    public static IReadOnlyList<Check> Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(CheckJson.Read)];
    }

    private static void Write(IReadOnlyList<Check> checks, Action<Check, Utf8JsonWriter> write, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var check in checks)
            write(check, writer);
        writer.WriteEndArray();
    }
}
