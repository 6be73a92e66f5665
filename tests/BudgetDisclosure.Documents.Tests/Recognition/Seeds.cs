using System.Text.Json;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Recognition;

/// <summary>The shared documents, each read and recognised once, and what is expected of them.</summary>
internal static class Seeds
{
    private static readonly Dictionary<string, (SourceDocument Source, Disclosure Disclosure)> Known = [];
    private static readonly Lock Gate = new();

    public static Disclosure Disclosure(string file) => Read(file).Disclosure;

    public static SourceDocument Source(string file) => Read(file).Source;

    /// <summary>Rows by the table's name in the expected file.</summary>
    public static IReadOnlyDictionary<string, string[][]> Cells(string seed) =>
        JsonSerializer.Deserialize<Dictionary<string, string[][]>>(SharedFiles.Read($"expected/{seed}.cells.json"))!;

    public static JsonElement Sections(string seed) =>
        JsonElement.Parse(SharedFiles.Read($"expected/{seed}.sections.json"));

    private static (SourceDocument Source, Disclosure Disclosure) Read(string file)
    {
        lock (Gate)
        {
            if (Known.TryGetValue(file, out var known))
                return known;
            var outcome = DocumentReaders.Read(Path.GetFileName(file), SharedFiles.Read(file));
            Assert.Null(outcome.Refusal);
            var disclosure = Recogniser.Recognise([new(Path.GetFileName(file), new('0', 64), outcome.Document!)]);
            return Known[file] = (outcome.Document!, disclosure);
        }
    }
}
