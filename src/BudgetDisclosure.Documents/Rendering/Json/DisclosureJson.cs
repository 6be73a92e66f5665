using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering.Json;

/// <summary>The disclosure document of docs/api.md, written and read back without loss.</summary>
/// <remarks>For files and answers of type application/json only: markup characters are not escaped.</remarks>
public static class DisclosureJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Disclosure disclosure, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, Options);
        Write(disclosure, writer);
    }

    public static void Write(Disclosure disclosure, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        Write(disclosure, writer);
    }

    /// <summary>Writes the document as one value of a larger answer.</summary>
    public static void Write(Disclosure disclosure, Utf8JsonWriter writer) =>
        DisclosureJsonWriter.Write(disclosure, writer);

    /// <summary>One table alone, in the shape it has inside the document.</summary>
    public static void Write(DisclosureTable table, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, Options);
        Write(table, writer);
    }

    /// <summary>The same as one value of a larger answer.</summary>
    public static void Write(DisclosureTable table, Utf8JsonWriter writer) => DisclosureJsonWriter.Write(table, writer);

    /// <summary>Reads what <c>Write</c> wrote, members in any order, unknown members ignored.</summary>
    /// <exception cref="JsonException">The bytes are not a disclosure document.</exception>
    public static Disclosure Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return DisclosureJsonReader.Read(document.RootElement);
    }
}
