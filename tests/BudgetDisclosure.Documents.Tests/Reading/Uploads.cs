using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;

namespace BudgetDisclosure.Documents.Tests.Reading;

/// <summary>Reads the files of tests the way uploads are read: guard first.</summary>
internal static class Uploads
{
    public static SourceDocument Read(byte[] bytes)
    {
        var outcome = DocumentReaders.Read("预算", bytes);
        Assert.True(outcome.Refusal is null, outcome.Refusal?.Sentence);
        return outcome.Document!;
    }

    public static Refusal Refused(byte[] bytes)
    {
        var outcome = DocumentReaders.Read("预算", bytes);
        Assert.Null(outcome.Document);
        return outcome.Refusal!;
    }
}
