using System.Net.Http.Headers;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Tests.Reading;

public sealed class PageWeightTests : IDisposable
{
    private const int MostBytes = 60 * 1024;
    private readonly Portal _portal = new();

    [SharedFact]
    public async Task FirstLoad_OfARealDisclosure_IsAtMost60KilobytesWithItsStyleSheet()
    {
        var outcome = Assert.Single(await _portal.ImportAsync(
            new GivenIdentity { Department = new("434", null) },
            new IncomingFile("laiyuan-2019.docx", SharedFiles.Read("samples/laiyuan-2019.docx"))));
        Assert.IsType<ImportOutcome.Accepted>(outcome);
        using var client = _portal.CreateClient();
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        var address = await _portal.ReadAsync(
            db => Task.FromResult(db.CurrentPublications.Select(row => row.Publication!.Address).Single()));

        var bytes = 0;
        foreach (var part in new[] { address, "/css/site.css", "/favicon.svg" })
            bytes += (await client.GetByteArrayAsync(part)).Length;

        Assert.InRange(bytes, 1, MostBytes);
    }

    public void Dispose() => _portal.Dispose();
}
