using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Pages;

/// <summary>What a disclosure's proof says, and that it says nothing it did not find out.</summary>
public sealed class ProofPageTests : IDisposable
{
    private const string Address = "/990102/434/2024/budget";
    private readonly Portal _portal = new();
    private readonly HttpClient _client;

    public ProofPageTests() => _client = _portal.CreateClient();

    [Fact]
    public async Task Proof_OfASoundPublication_SaysThatAllIsTheSame()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());

        var page = await _client.GetStringAsync(Address + "/proof");

        var hash = await _portal.ReadAsync(db => db.Publications.Select(row => row.PdfHash).SingleAsync());
        Assert.Equal(2, page.Split("15 个单元格、2 段文字，全部相同。").Length - 1);
        Assert.Contains("逐字节相同。", page);
        Assert.Contains($"<code class=\"hash\">{hash}</code>", page);
        Assert.Contains("青山县（990102）第 1 次", page);
        Assert.Contains("convert 990102-434-2024-budget.json --to pdf --out again.pdf &amp;&amp; sha256sum again.pdf", page);
    }

    [Fact]
    public async Task Json_OfAProof_HoldsTheTextThatThePublicationHashIsOf()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "2.00"));

        using var first = JsonDocument.Parse(await _client.GetStringAsync(Address + "/proof.json?version=1"));
        using var second = JsonDocument.Parse(await _client.GetStringAsync(Address + "/proof.json"));

        foreach (var chain in new[] { first, second }.Select(json => json.RootElement.GetProperty("chain")))
        {
            Assert.Equal(
                chain.GetProperty("publicationHash").GetString(),
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(chain.GetProperty("sealed").GetString()!))));
        }
        Assert.Equal(
            first.RootElement.GetProperty("chain").GetProperty("publicationHash").GetString(),
            second.RootElement.GetProperty("chain").GetProperty("previous").GetString());
    }

    [Fact]
    public async Task Proof_OfAPdfThatCannotBeReadBack_IsNotPassed()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        var hash = await _portal.UseAsync<FileStore, string>(store => store.WriteAsync("%PDF-1.7 of nobody"u8.ToArray()));
        await _portal.TamperAsync("update publications set pdf_hash = {0}", hash);

        var page = await _client.GetStringAsync(Address + "/proof");

        Assert.Contains("未能比对。", page);
        Assert.Contains("得不到相同的文件", page);
        Assert.Single(page.Split("全部相同").Skip(1));
    }

    [Fact]
    public async Task Proof_AfterTheRendererMovedOn_ComparesNoBytesAndSaysSo()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        await _portal.TamperAsync("update publications set pdf_renderer = 0");

        Assert.Contains("排版程序已经换了版本", await _client.GetStringAsync(Address + "/proof"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/source")]
    public async Task Page_OfADisclosure_LeadsToItsProof(string page)
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());

        Assert.Contains($"href=\"{Address}/proof\"", await _client.GetStringAsync(Address + page));
    }

    [Theory]
    [InlineData(".pdf")]
    [InlineData(".docx")]
    [InlineData(".xlsx")]
    [InlineData(".json")]
    [InlineData(".csv.zip")]
    public async Task Download_OfEachVersion_IsSavedUnderANameThatPeopleRecognise(string extension)
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(organisation: "[434]青山县水利局/本级"));
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(organisation: "[434]青山县水利局/本级", amount: "2.00"));

        var second = (await _client.GetAsync(Address + extension)).Content.Headers.ContentDisposition!;
        var first = (await _client.GetAsync(Address + extension + "?version=1")).Content.Headers.ContentDisposition!;

        Assert.Equal("attachment", first.DispositionType);
        Assert.Equal("青山县水利局_本级2024年部门预算-数据重排版" + extension, first.FileNameStar);
        Assert.Equal("990102-434-2024-budget" + extension, first.FileName);
        Assert.Equal("青山县水利局_本级2024年部门预算-数据重排版-第2版" + extension, second.FileNameStar);
        Assert.Equal("990102-434-2024-budget-v2" + extension, second.FileName);
    }

    public void Dispose()
    {
        _client.Dispose();
        _portal.Dispose();
    }
}
