using System.Text.Json;

namespace BudgetDisclosure.Typesetting.Tests.Pdf;

/// <summary>The objects of a file as qpdf sees them.</summary>
internal sealed class QpdfView
{
    private readonly JsonElement objects;

    private QpdfView(JsonElement objects) => this.objects = objects;

    public JsonElement Catalog => Follow(Follow(objects.GetProperty("trailer")).GetProperty("/Root"));

    public IReadOnlyList<string> PageReferences =>
        [.. Follow(Catalog.GetProperty("/Pages")).GetProperty("/Kids").EnumerateArray().Select(kid => kid.GetString()!)];

    public IReadOnlyList<JsonElement> Pages => [.. PageReferences.Select(Object)];

    public static QpdfView Of(byte[] pdf)
    {
        var (_, output, _) = PdfPrograms.Run(
            pdf, "qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized", "$");
        return new(JsonDocument.Parse(output).RootElement.GetProperty("qpdf")[1]);
    }

    /// <summary>The object that a value refers to, or the value itself.</summary>
    public JsonElement Follow(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString()!.EndsWith(" R", StringComparison.Ordinal))
            return Object(value.GetString()!);
        return value.ValueKind == JsonValueKind.Object && value.TryGetProperty("value", out var inner) ? inner : value;
    }

    public JsonElement? Find(JsonElement dictionary, string key) =>
        dictionary.TryGetProperty(key, out var value) ? Follow(value) : null;

    /// <summary>A text string, without the letter that qpdf puts before it.</summary>
    public static string Text(JsonElement value) => value.GetString()![2..];

    public byte[] Stream(string reference) =>
        Convert.FromBase64String(objects.GetProperty("obj:" + reference).GetProperty("stream").GetProperty("data").GetString()!);

    private JsonElement Object(string reference)
    {
        var found = objects.GetProperty("obj:" + reference);
        return found.TryGetProperty("stream", out var stream) ? stream.GetProperty("dict") : found.GetProperty("value");
    }
}
