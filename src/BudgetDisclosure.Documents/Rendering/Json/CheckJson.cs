using System.Text.Json;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Documents.Rendering.Json;

/// <summary>A check in the shape of docs/api.md, written and read back without loss.</summary>
internal static class CheckJson
{
    public static void Write(Check check, Utf8JsonWriter writer) =>
        Write(check, check.Outcome == Outcome.Fails ? Rules.Find(check.Rule)?.Remedy : null, writer);

    /// <summary>Without the remedy, which is today's and no part of what a run came to.</summary>
    public static void WriteStored(Check check, Utf8JsonWriter writer) => Write(check, remedy: null, writer);

    private static void Write(Check check, string? remedy, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Text("rule", check.Rule);
        writer.Text("outcome", check.Outcome.Slug());
        writer.Text("severity", check.Severity?.ToString().ToLowerInvariant());
        writer.Text("table", check.Table);
        DisclosureJsonWriter.WriteNamedCode(writer, "scope", check.Scope);
        writer.Text("expected", check.Expected);
        writer.Text("found", check.Found);
        writer.Text("difference", check.Difference);
        writer.Text("message", check.Message);
        writer.Text("explanation", check.Explanation);
        writer.Text("remedy", remedy);
        writer.WriteStartArray("operands");
        foreach (var operand in check.Operands)
            Write(operand, writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Operand operand, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Text("role", operand.Role);
        writer.Text("text", operand.Text);
        writer.Text("at", operand.At?.ToString());
        if (operand.Cell is { } cell)
            writer.Text("cell", $"tables/{cell.Table}/rows/{cell.Row}/cells/{cell.Column}");
        if (operand.Passage is { } passage)
        {
            writer.Text("paragraph", $"sections/{passage.Section}/paragraphs/{passage.Paragraph}");
            writer.WriteNumber("start", passage.Start);
            writer.WriteNumber("length", passage.Length);
        }
        if (operand.Document is { } document)
        {
            writer.WriteStartObject("disclosure");
            writer.Text("organisation", document.Organisation);
            if (document.Year is { } year)
                writer.WriteNumber("year", year);
            writer.Text("stage", document.Stage.Slug());
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    /// <exception cref="JsonException">It is no check.</exception>
    public static Check Read(JsonElement json) =>
        new(Text(json, "rule"), Outcomes.TryParse(Text(json, "outcome")) ?? throw Wrong("outcome"), Text(json, "message"))
        {
            Severity = Optional(json, "severity") is { } severity ? Enum.Parse<Severity>(severity, ignoreCase: true) : null,
            Table = Optional(json, "table"),
            Scope = json.TryGetProperty("scope", out var scope) ? new(Optional(scope, "code"), Optional(scope, "name")) : null,
            Expected = Optional(json, "expected"),
            Found = Optional(json, "found"),
            Difference = Optional(json, "difference"),
            Explanation = Optional(json, "explanation"),
            Operands = [.. json.GetProperty("operands").EnumerateArray().Select(ReadOperand)],
        };

    private static Operand ReadOperand(JsonElement json) =>
        new(Text(json, "role"), Text(json, "text"), SourcePosition.TryParse(Optional(json, "at"), out var at) ? at : null)
        {
            Cell = Optional(json, "cell")?.Split('/') is [_, var table, _, var row, _, var column]
                ? new(int.Parse(table), int.Parse(row), int.Parse(column)) : null,
            Passage = Optional(json, "paragraph")?.Split('/') is [_, var section, _, var paragraph]
                ? new(int.Parse(section), int.Parse(paragraph), json.GetProperty("start").GetInt32(), json.GetProperty("length").GetInt32())
                : null,
            Document = json.TryGetProperty("disclosure", out var other)
                ? new(
                    Optional(other, "organisation"),
                    other.TryGetProperty("year", out var year) ? year.GetInt32() : null,
                    Stages.TryParse(Text(other, "stage")) ?? throw Wrong("stage"))
                : null,
        };

    private static string Text(JsonElement json, string name) => Optional(json, name) ?? throw Wrong(name);

    private static string? Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonException Wrong(string name) => new($"“{name}” of a check is missing or wrong.");
}
