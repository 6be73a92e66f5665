using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering.Json;

/// <summary>The bytes that a publication's content hash is taken of.</summary>
/// <remarks>
/// The document of docs/api.md without what changes after publication, keys in ordinal order, no white space, strings
/// as RFC 8785 prints them, and a random salt: without it a single withheld amount could be found by trying.
/// </remarks>
public static class CanonicalDisclosure
{
    public const int SaltBytes = 32;

    private static readonly string[] NotContent = ["version", "publishedAt", "checks", "findings"];

    public static byte[] Write(Disclosure disclosure, byte[] salt) => salt.Length == SaltBytes
        ? Write(disclosure with { Salt = Convert.ToHexStringLower(salt) })
        : throw new ArgumentException($"A salt has {SaltBytes} bytes.", nameof(salt));

    /// <summary>The same without a salt: for what is left of content that was withheld.</summary>
    public static byte[] WriteUnsalted(Disclosure disclosure) => Write(disclosure with { Salt = null });

    private static byte[] Write(Disclosure disclosure)
    {
        var json = new ArrayBufferWriter<byte>();
        DisclosureJson.Write(disclosure, json);
        using var document = JsonDocument.Parse(json.WrittenMemory);
        var content = document.RootElement.EnumerateObject()
            .Where(member => !NotContent.Contains(member.Name, StringComparer.Ordinal))
            .Select(member => (member.Name, member.Value));
        var output = new ArrayBufferWriter<byte>(json.WrittenCount);
        WriteObject(content, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> canonical) => Convert.ToHexStringLower(SHA256.HashData(canonical));

    private static void WriteObject(IEnumerable<(string Name, JsonElement Value)> members, ArrayBufferWriter<byte> output)
    {
        var separator = "{"u8;
        foreach (var (name, value) in members.OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            output.Write(separator);
            JsonText.Write(name, output);
            output.Write(":"u8);
            WriteValue(value, output);
            separator = ","u8;
        }
        output.Write(separator is [(byte)'{'] ? "{}"u8 : "}"u8);
    }

    private static void WriteArray(JsonElement array, ArrayBufferWriter<byte> output)
    {
        output.Write("["u8);
        var first = true;
        foreach (var value in array.EnumerateArray())
        {
            if (!first)
                output.Write(","u8);
            first = false;
            WriteValue(value, output);
        }
        output.Write("]"u8);
    }

    private static void WriteValue(JsonElement value, ArrayBufferWriter<byte> output)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(value.EnumerateObject().Select(member => (member.Name, member.Value)), output);
                break;
            case JsonValueKind.Array:
                WriteArray(value, output);
                break;
            case JsonValueKind.String:
                JsonText.Write(value.GetString()!, output);
                break;
            default:
                Encoding.UTF8.GetBytes(value.GetRawText(), output);
                break;
        }
    }
}
