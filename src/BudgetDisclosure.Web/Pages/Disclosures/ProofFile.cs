using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BudgetDisclosure.Core.Proofs;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Pdf;
using BudgetDisclosure.Web.Workflow.Proofs;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>The proof of a version, for programs (docs/api.md).</summary>
internal static class ProofFile
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(PublishedDisclosure published, string sealedText, DisclosureProof proof)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("disclosure", published.Publication.Address);
            writer.WriteNumber("version", published.Publication.Version);
            writer.WriteString("madeAt", proof.MadeAt);
            WriteChain(published.Publication, sealedText, writer);
            WritePdf(published.Publication, proof, writer);
            WriteForm(proof.Pdf, writer);
            WriteForm(proof.Docx, writer);
            writer.WriteEndObject();
        }
        return output.WrittenSpan.ToArray();
    }

    private static void WriteChain(Publication publication, string sealedText, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("chain");
        writer.WriteString("county", publication.County);
        writer.WriteNumber("number", publication.ChainIndex);
        writer.WriteString("previous", publication.PreviousHash);
        writer.WriteString("publicationHash", publication.PublicationHash);
        writer.WriteString("sealed", sealedText);
        writer.WriteEndObject();
    }

    private static void WritePdf(Publication publication, DisclosureProof proof, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("report");
        if (publication.PdfHash is { } stored)
            writer.WriteString("storedSha256", stored);
        if (publication.PdfRenderer is { } version)
            writer.WriteNumber("rendererVersion", version);
        writer.WriteNumber("rendererVersionNow", PdfReportRenderer.Version);
        if (proof.PdfHash is { } hash)
            writer.WriteString("servedSha256", hash);
        if (proof.PdfSize is { } size)
            writer.WriteNumber("servedBytes", size);
        writer.WriteString("repetition", JsonNamingPolicy.CamelCase.ConvertName(proof.Repetition.ToString()));
        writer.WriteEndObject();
    }

    private static void WriteForm(FormProof form, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(form.Format);
        if (form.Trouble is { } trouble)
            writer.WriteString("notCompared", trouble);
        if (form.Comparison is { } comparison)
        {
            WriteCounts("cells", comparison.Cells, writer);
            WriteCounts("paragraphs", comparison.Paragraphs, writer);
            writer.WriteStartArray("differences");
            foreach (var difference in comparison.Differences)
            {
                writer.WriteStartObject();
                writer.WriteString("where", difference.Where);
                writer.WriteString("published", difference.Published);
                writer.WriteString("found", difference.Found);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteStartArray("uncompared");
            foreach (var table in comparison.Uncompared)
            {
                writer.WriteStartObject();
                writer.WriteString("title", table.Title);
                writer.WriteNumber("cells", table.Cells);
                writer.WriteString("why", table.Why);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static void WriteCounts(string name, ComparisonCounts counts, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("same", counts.Same);
        writer.WriteNumber("different", counts.Different);
        writer.WriteNumber("notCompared", counts.NotCompared);
        writer.WriteNumber("withheld", counts.Withheld);
        writer.WriteEndObject();
    }
}
