using BudgetDisclosure.Core;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>Which files the public gets a copy of, and how a disclosure names it.</summary>
internal static class PublicCopies
{
    /// <summary>Other formats can hold what nobody can take out of them; they stay closed.</summary>
    public static bool IsMadeOf(SourceFormat format) => format is
        SourceFormat.Text or SourceFormat.Csv or SourceFormat.Docx or SourceFormat.Xlsx;

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
