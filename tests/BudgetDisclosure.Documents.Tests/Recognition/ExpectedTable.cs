using System.Globalization;
using System.Text.Json;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Recognition;

/// <summary>A table of a shared PDF with the amounts on which three independent readings agree.</summary>
internal sealed class ExpectedTable(string slug, JsonElement json)
{
    public static IReadOnlyList<ExpectedTable> Of(string file) =>
    [
        .. JsonElement.Parse(SharedFiles.Read($"expected/{file}.amounts.json")).GetProperty("tables").EnumerateObject()
            .Select(table => new ExpectedTable(table.Name, table.Value)),
    ];

    public string Slug { get; } = slug;

    public string Unit { get; } = json.GetProperty("unit").GetString()!;

    public Dictionary<string, List<long>> Rows =>
        json.GetProperty("rows").EnumerateObject().ToDictionary(row => row.Name, row => Fen(row.Value));

    public List<long>? Total => json.GetProperty("total") is { ValueKind: JsonValueKind.Array } total ? Fen(total) : null;

    public List<long> All => json.TryGetProperty("amounts", out var all) ? Fen(all) : [];

    private List<long> Fen(JsonElement amounts) =>
        [.. Numbers(amounts).Select(amount => (long)(amount * (Unit is "万元" ? 1_000_000 : 100)))];

    private static IEnumerable<decimal> Numbers(JsonElement amounts) =>
        amounts.EnumerateArray().Select(amount => decimal.Parse(amount.GetString()!, CultureInfo.InvariantCulture));
}
