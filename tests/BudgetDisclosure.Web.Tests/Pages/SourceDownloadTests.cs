using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Data;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Tests.Pages;

/// <summary>What the public gets of a source, and what stays closed.</summary>
public sealed class SourceDownloadTests : IDisposable
{
    private readonly Portal _portal = new();
    private readonly HttpClient _client;

    public SourceDownloadTests() => _client = _portal.CreateClient();

    [Fact]
    public async Task Download_OfAFileWithComments_IsTheCopyThatTheDisclosureNames()
    {
        var file = WithComment();
        await _portal.ImportAsync(file);

        using var json = JsonDocument.Parse(await _client.GetStringAsync("/990102/434/2024/budget.json"));
        var bytes = await _client.GetByteArrayAsync($"/sources/{file.Sha256}/download");
        var page = await _client.GetStringAsync($"/sources/{file.Sha256}");

        var source = json.RootElement.GetProperty("sources")[0];
        Assert.Equal(file.Sha256, source.GetProperty("sha256").GetString());
        Assert.Equal(source.GetProperty("publicSha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.NotEqual(file.Bytes, bytes);
        Assert.DoesNotContain(ZipFiles.Parts(bytes), part => part.Key.Contains("comments", StringComparison.Ordinal));
        Assert.Contains($"href=\"/sources/{file.Sha256}/download\"", page);
        Assert.Contains("收入", page);
        Assert.DoesNotContain("请张三核对", page);
        Assert.DoesNotContain("请张三核对", json.RootElement.GetProperty("sections").ToString());
        Assert.Equal("F33", json.RootElement.GetProperty("findings")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Verify_WhereTheOriginalIsNamedAsItsOwnCopy_NamesTheFile()
    {
        var file = WithComment();
        await _portal.ImportAsync(file);
        await _portal.TamperAsync("update files set public_sha256 = sha256");

        Assert.Contains((await _portal.VerifyAsync()).Defects, defect => defect.Contains("公开副本就是原文件"));
    }

    [Fact]
    public async Task Download_OfAFileWithNothingToTakeOut_IsTheFile()
    {
        var file = new IncomingFile(
            "说明.txt", System.Text.Encoding.UTF8.GetBytes("青山县水利局2024年部门预算\n\n一、部门职责\n负责全县水利工作。\n"));
        await _portal.ImportAsync(new GivenIdentity { Department = new("434", null) }, file);

        Assert.Equal(file.Bytes, await _client.GetByteArrayAsync($"/sources/{file.Sha256}/download"));
        Assert.DoesNotContain("publicSha256", await _client.GetStringAsync("/990102/434/2024/budget.json"));
    }

    [Fact]
    public async Task Download_OfAFileThatNothingWasReadFrom_IsNotFound()
    {
        var file = WithComment();
        await _portal.ReadAsync(async db =>
        {
            db.Files.Add(new()
            {
                Sha256 = file.Sha256, Name = file.Name, Size = file.Bytes.Length, Type = "xlsx",
                Visibility = FileVisibility.Closed, PublicSha256 = file.Sha256,
            });
            return await db.SaveChangesAsync();
        });

        var answer = await _client.GetAsync($"/sources/{file.Sha256}/download");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/download")]
    public async Task Address_OfAWithheldFile_IsGoneThoughItWasInMemory(string part)
    {
        var file = SampleWorkbooks.IncomeExpenditure();
        await _portal.ImportAsync(file);
        await _client.GetStringAsync($"/sources/{file.Sha256}");
        await _portal.WithholdAsync(new(File: file.Sha256));

        var answer = await _client.GetAsync($"/sources/{file.Sha256}{part}");

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("本文件已于", await answer.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        _client.Dispose();
        _portal.Dispose();
    }

    private static IncomingFile WithComment()
    {
        var parts = ZipFiles.Parts(SampleWorkbooks.IncomeExpenditure().Bytes)
            .Append(KeyValuePair.Create("xl/comments1.xml",
                System.Text.Encoding.UTF8.GetBytes(
                    "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><commentList>"
                    + "<comment ref=\"B5\" authorId=\"0\"><text><r><t>请张三核对</t></r></text></comment></commentList></comments>")))
            .Append(KeyValuePair.Create("xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"c1\""u8
                    .ToArray().Concat(" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\""u8.ToArray())
                    .Concat(" Target=\"../comments1.xml\"/></Relationships>"u8.ToArray()).ToArray()));
        return new("收支.xlsx", ZipFiles.Of(parts));
    }
}
