using System.IO.Compression;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Csv;

namespace BudgetDisclosure.Documents.Tests.Recognition;

/// <summary>The files of our own CSV package, unpacked and read together, as <c>check *.csv</c> does.</summary>
internal static class CsvFiles
{
    public static Disclosure Read(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return Recogniser.Recognise(CsvPackageSources.Joined(
            [.. zip.Entries.OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(Source)]));
    }

    private static NamedSource Source(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using (var opened = entry.Open())
            opened.CopyTo(content);
        var (document, refusal) = DocumentReaders.Read(entry.Name, content.ToArray());
        Assert.True(document is not null, refusal?.Sentence);
        return new(entry.Name, entry.Name, document);
    }
}
