using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading.Json;

namespace BudgetDisclosure.Web.Commands;

/// <summary>The disclosure that files of a command say, or that a disclosure document says which was made of files before.</summary>
/// <param name="Sources">The files that were read; none for a document.</param>
internal sealed record InputDisclosure(Disclosure Disclosure, IReadOnlyList<NamedSource> Sources)
{
    /// <summary>Null after saying on standard error what was refused.</summary>
    public static InputDisclosure? Read(string[] paths, CancellationToken cancellation)
    {
        if (paths is [var path] && File.Exists(path) && InputFiles.Open(path).File is { } file && DisclosureFile.IsOne(file.Bytes))
        {
            var (document, refusal) = DisclosureFile.Read(file.Bytes);
            if (refusal is not null)
                Console.Error.WriteLine($"{file.Name}：{refusal}");
            return document is null ? null : new(document, []);
        }
        return InputFiles.ReadAll(paths, cancellation) is { } sources ? new(Recogniser.Recognise(sources), sources) : null;
    }
}
