using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>The runs of the rules over a version, for programs (docs/api.md).</summary>
internal static class ChecksFile
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="runs">Oldest first.</param>
    public static byte[] Write(PublishedDisclosure published, IReadOnlyList<CheckRun> runs)
    {
        var publication = published.Publication;
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("disclosure", publication.Address);
            writer.WriteNumber("version", publication.Version);
            writer.WriteString("publicationHash", publication.PublicationHash);
            writer.WriteStartArray("runs");
            foreach (var run in runs.Reverse())
                Write(run, writer);
            writer.WriteEndArray();
            writer.WriteStartArray("explanations");
            foreach (var (rule, text) in published.Explanations.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.WriteStartObject();
                writer.WriteString("rule", rule);
                writer.WriteString("text", text);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return output.WrittenSpan.ToArray();
    }

    private static void Write(CheckRun run, Utf8JsonWriter writer)
    {
        var checks = PublishedChecks.Read(run);
        writer.WriteStartObject();
        writer.WriteNumber("number", run.Number);
        writer.WriteNumber("rulesVersion", run.RulesVersion);
        writer.WriteString("ranAt", run.RanAt);
        writer.WriteBoolean("atPublication", run.AtPublication);
        Write("rules", OutcomeTally.OfRules(checks), writer);
        Write("instances", OutcomeTally.Of(checks), writer);
        writer.WritePropertyName("checks");
        CheckRunJson.Write(checks, writer);
        writer.WriteEndObject();
    }

    private static void Write(string name, OutcomeTally tally, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("holds", tally.Holds);
        writer.WriteNumber("rounding", tally.Rounding);
        writer.WriteNumber("fails", tally.Fails);
        writer.WriteNumber("hints", tally.Hints);
        writer.WriteNumber("notCheckable", tally.NotCheckable);
        writer.WriteEndObject();
    }
}
