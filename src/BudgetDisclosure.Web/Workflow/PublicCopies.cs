using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.PublicCopies;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>Which files the public gets a copy of, and how a disclosure names it.</summary>
internal static class PublicCopies
{
    /// <summary>Other formats can hold what nobody can take out of them; they stay closed.</summary>
    public static bool IsMadeOf(SourceFormat format) => format is
        SourceFormat.Text or SourceFormat.Csv or SourceFormat.Docx or SourceFormat.Xlsx or SourceFormat.Doc;

    /// <summary>The copies to be made, by the hash of their sources; an old Word file's is of the .docx that was read.</summary>
    public static Dictionary<string, ReadOnlyMemory<byte>> Of(IEnumerable<StoredSource> sources) => sources
        .Where(source => IsMadeOf(source.Format)).DistinctBy(source => source.File.Sha256)
        .ToDictionary(source => source.File.Sha256, Of, StringComparer.Ordinal);

    private static ReadOnlyMemory<byte> Of(StoredSource source) => source.Converted is { } docx
        ? PublicCopy.Of(SourceFormat.Docx, docx)
        : PublicCopy.Of(source.Format, source.File.Bytes);

    /// <summary>The disclosure with the hashes of copies that are not the sources themselves.</summary>
    /// <param name="copies">The hash of each source's copy by the source's.</param>
    public static Disclosure Named(Disclosure disclosure, IReadOnlyDictionary<string, string> copies) => disclosure with
    {
        Sources = [.. disclosure.Sources.Select(source => source with
        {
            PublicSha256 = copies.GetValueOrDefault(source.Sha256) is { } copy && copy != source.Sha256 ? copy : null,
        })],
    };
}
