using System.Text.Json;
using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Documents.Rendering.Json;

/// <summary>A check in the shape of docs/api.md. A run of the rules is read from where it is stored, never from here.</summary>
internal static class CheckJson
{
    public static void Write(Check check, Utf8JsonWriter writer)
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
        writer.WriteEndObject();
    }
}
