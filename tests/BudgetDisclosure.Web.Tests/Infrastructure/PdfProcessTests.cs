using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Infrastructure;

namespace BudgetDisclosure.Web.Tests.Infrastructure;

public sealed class PdfProcessTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pdf-process-");
    private readonly PdfProcess _process;

    public PdfProcessTests() => _process = new(_folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);

    [SharedFact]
    public void Read_GenuineFile_IsWhatThisProcessReads()
    {
        var bytes = SharedFiles.Read("corpus/putuo-finance-2025-budget.pdf");

        Assert.Equal(Form(new PdfReader().Read(bytes, default)), Form(_process.Read(bytes, default)));
    }

    [Fact]
    public void Read_BrokenFile_IsRefusedInWordsAndLeavesNothingBehind()
    {
        var refused = Assert.Throws<RefusedDocumentException>(() => _process.Read(Encoding.ASCII.GetBytes("%PDF-1.7\nrubbish"), default));

        Assert.Equal("pdf-damaged", refused.Refusal.Code);
        Assert.EndsWith("。", refused.Refusal.Sentence, StringComparison.Ordinal);
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public void Read_CancelledByTheCaller_StopsAtOnce() =>
        Assert.ThrowsAny<OperationCanceledException>(() => _process.Read("%PDF-1.7"u8.ToArray(), new(canceled: true)));

    [SharedFact]
    public async Task Read_ManyAtOnce_AllEndWithTheSame()
    {
        var bytes = SharedFiles.Read("corpus/putuo-welfare-2024-unit-budget.pdf");

        var read = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Form(_process.Read(bytes, default)))));

        Assert.All(read, form => Assert.Equal(read[0], form));
    }

    private static byte[] Form(SourceDocument document)
    {
        using var form = new MemoryStream();
        PdfSourceForm.Write(new(document, null), form);
        return form.ToArray();
    }
}
