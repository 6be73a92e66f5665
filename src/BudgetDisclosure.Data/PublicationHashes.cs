using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BudgetDisclosure.Data;

/// <summary>What the hash of a publication covers; docs/adr/0003-publication-hash.md says how to recompute it.</summary>
public sealed record SealedPublication
{
    public required string? Previous { get; init; }
    public required string Content { get; init; }
    /// <summary>Hashes of the source files, in their order.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
    public required string? Pdf { get; init; }
    public required string Address { get; init; }
    public required int Version { get; init; }
    public required DateTime PublishedAt { get; init; }
    public required string Reason { get; init; }
}

/// <summary>Hashes of acts: SHA-256 over JSON without white space, keys in ordinal order.</summary>
public static class PublicationHashes
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Compute(SealedPublication publication) => Hash(json =>
    {
        json.WriteString("address", publication.Address);
        json.WriteString("content", publication.Content);
        json.WriteString("pdf", publication.Pdf);
        json.WriteString("previous", publication.Previous);
        json.WriteString("publishedAt", Seconds(publication.PublishedAt));
        json.WriteString("reason", publication.Reason);
        json.WriteStartArray("sources");
        foreach (var source in publication.Sources)
            json.WriteStringValue(source);
        json.WriteEndArray();
        json.WriteNumber("version", publication.Version);
    });

    internal static string Compute(AuditEntry entry) => Hash(json =>
    {
        json.WriteString("action", entry.Action);
        json.WriteString("at", Seconds(entry.At));
        json.WriteString("detail", entry.Detail);
        json.WriteNumber("number", entry.Number);
        json.WriteString("previous", entry.PreviousHash);
        json.WriteString("subject", entry.Subject);
        json.WriteString("who", entry.Who);
    });

    private static string Hash(Action<Utf8JsonWriter> writeMembers)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        }
        return Convert.ToHexStringLower(SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    private static string Seconds(DateTime utc) =>
        utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
