using System.IO.Compression;
using System.Net;
using System.Text.Json;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Data.Facts;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Workflow.Withholdings;

public sealed class SqliteWithholdingTests() : WithholdingTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresWithholdingTests(PostgresServer server) : WithholdingTests(new PostgresPortal(server));

/// <summary>What is left of what was withheld: in the database, the store, and every answer.</summary>
public abstract class WithholdingTests(Portal portal) : IDisposable
{
    private const string Address = "/990102/434/2024/budget";
    private const string Table = Address + "/tables/income-expenditure";
    private const string Cell = "0.一、财政拨款收入.income.amount";
    private static readonly WithholdingTarget WholeVersion = new();
    private static readonly WithholdingTarget WholeTable = new(Part: new("income-expenditure", null, null, null));
    private static readonly WithholdingTarget OneCell = new(Part: new(null, null, null, Cell));

    [Theory]
    [InlineData(Address)]
    [InlineData(Address + "?version=1")]
    [InlineData(Address + ".csv.zip")]
    [InlineData(Address + ".xlsx")]
    [InlineData(Table)]
    [InlineData(Table + ".csv")]
    public async Task Version_Withheld_AnswersGoneWithHashDayAndGround(string address)
    {
        using var client = await PublishedAsync();
        await client.GetAsync(address);
        await portal.WithholdAsync(WholeVersion);

        var answer = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        var hash = await portal.ReadAsync(db => db.Publications.Select(row => row.PublicationHash).SingleAsync());
        Assert.Contains(hash, page);
        Assert.Contains("本版已于", page);
        Assert.Contains("理由：涉密", page);
    }

    [Theory]
    [InlineData(false, Address + ".json", "本版")]
    [InlineData(true, Table + ".json", "本表")]
    public async Task Json_OfWhatIsWithheld_IsAProblemDocument(bool tableOnly, string address, string what)
    {
        using var client = await PublishedAsync();
        await portal.WithholdAsync(tableOnly ? WholeTable : WholeVersion);

        var answer = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.StartsWith(what, json.RootElement.GetProperty("detail").GetString());
        Assert.Equal(64, json.RootElement.GetProperty("publicationHash").GetString()!.Length);
        Assert.Equal("涉密", json.RootElement.GetProperty("ground").GetString());
        Assert.Equal(
            DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8)).ToString("yyyy-MM-dd"),
            json.RootElement.GetProperty("withheldOn").GetString());
    }

    [Fact]
    public async Task Version_Withheld_LeavesNothingButItsHashes()
    {
        using var client = await PublishedAsync();
        var file = SampleWorkbooks.IncomeExpenditure().Sha256;

        await portal.WithholdAsync(WholeVersion);

        Assert.Equal(0, await portal.ReadAsync(db => db.Documents.CountAsync()));
        var id = await portal.ReadAsync(db => db.Publications.Select(row => row.Id).SingleAsync());
        Assert.Empty(await portal.ReadAsync(db => db.FactsAsync(id)));
        Assert.False(File.Exists(portal.PathOf(file)));
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync("/sources/" + file)).StatusCode);
        Assert.Contains("整版", await client.GetStringAsync(Address + "/versions"));
        Assert.Contains("已屏蔽", await client.GetStringAsync("/990102/434"));
        var report = await portal.VerifyAsync();
        Assert.Empty(report.Defects);
        Assert.Equal(2, report.Withheld.Count);
    }

    [Fact]
    public async Task Table_Withheld_IsSaidInItsPlaceAndNowhereElse()
    {
        using var client = await PublishedAsync();
        await client.GetStringAsync(Address);

        await portal.WithholdAsync(WholeTable);

        var page = await client.GetStringAsync(Address);
        Assert.Contains("本表已于", page);
        Assert.Contains("部门预算收支总表", page);
        Assert.DoesNotContain("100.00", page);
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(Table)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(Table + ".csv")).StatusCode);
        using var json = JsonDocument.Parse(await client.GetStringAsync(Address + ".json"));
        var stub = json.RootElement.GetProperty("tables")[0];
        Assert.True(stub.GetProperty("withheld").GetBoolean());
        Assert.Equal((0, 0), (stub.GetProperty("columns").GetArrayLength(), stub.GetProperty("rows").GetArrayLength()));
        Assert.False(json.RootElement.TryGetProperty("salt", out _));
        using var zip = new ZipArchive(await client.GetStreamAsync(Address + ".csv.zip"));
        Assert.Equal(["tables.csv"], zip.Entries.Select(entry => entry.Name));
        Assert.Equal(0, await portal.ReadAsync(db => db.Set<BudgetLine>().CountAsync()));
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Cell_Withheld_KeepsItsPlaceWithoutTextOrAmount()
    {
        using var client = await PublishedAsync();

        await portal.WithholdAsync(OneCell);

        using var json = JsonDocument.Parse(await client.GetStringAsync(Address + ".json"));
        var cells = json.RootElement.GetProperty("tables")[0].GetProperty("rows")[0].GetProperty("cells");
        Assert.Equal("""{"text":"","withheld":true}""", cells[2].GetRawText());
        Assert.Equal("100.00", cells[4].GetProperty("text").GetString());
        Assert.Contains($"id=\"{Cell}\"", await client.GetStringAsync(Table));
        Assert.Contains("（已屏蔽）", await client.GetStringAsync(Table + ".csv"));
        Assert.Null(await portal.ReadAsync(db => db.Set<BudgetLine>()
            .Where(line => line.RowNumber == 1 && line.Entry == 0).Select(line => line.Total).SingleAsync()));
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Cells_WithheldOneAfterTheOther_AreBothGone()
    {
        using var client = await PublishedAsync();
        await portal.WithholdAsync(OneCell);

        await portal.WithholdAsync(new(Part: new("income-expenditure", null, "1.本年支出合计", null)));

        var csv = await client.GetStringAsync(Table + ".csv");
        Assert.Equal(3, csv.Split("（已屏蔽）").Length - 1);
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Cell_WithoutAVersion_GoesFromEveryVersionThatShowsIt()
    {
        await PublishedAsync();
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "120.00"));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure("[435]青山县林业局"));

        var done = Assert.IsType<WithholdingOutcome.Done>(await portal.WithholdAsync(OneCell));

        Assert.Equal(
            [(1, "cell"), (1, "file"), (2, "cell"), (2, "file")], done.Withheld.Select(item => (item.Version, item.Scope)));
        Assert.Empty(done.OtherVersions);
        var report = await portal.VerifyAsync();
        Assert.Empty(report.Defects);
        Assert.Equal(3, report.Documents);
    }

    [Fact]
    public async Task Cell_OfOneVersion_NamesTheOthersThatShowIt()
    {
        using var client = await PublishedAsync();
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "120.00"));

        var done = Assert.IsType<WithholdingOutcome.Done>(await portal.WithholdAsync(OneCell, version: 1));

        Assert.Equal([2], done.OtherVersions);
        Assert.Contains("120.00", await client.GetStringAsync(Address));
        Assert.Contains("（已屏蔽）", await client.GetStringAsync(Address + "?version=1"));
    }

    [Fact]
    public async Task File_OfTwoDisclosures_GoesForBothAndTheirContentStays()
    {
        using var client = await PublishedAsync();
        await portal.ImportAsync(
            new GivenIdentity { Unit = new("434001", "青山县水文站") }, SampleWorkbooks.IncomeExpenditure());
        var file = SampleWorkbooks.IncomeExpenditure().Sha256;

        await portal.WithholdAsync(new(File: file));

        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync("/sources/" + file)).StatusCode);
        Assert.Contains("100.00", await client.GetStringAsync(Address));
        Assert.Contains("100.00", await client.GetStringAsync("/990102/434001/2024/budget"));
        var report = await portal.VerifyAsync();
        Assert.Empty(report.Defects);
        Assert.Contains(file, Assert.Single(report.Withheld));
    }

    [Fact]
    public async Task Import_OfAWithheldFile_IsRefusedAndLeavesNothing()
    {
        await PublishedAsync();
        await portal.WithholdAsync(OneCell);
        var file = SampleWorkbooks.IncomeExpenditure();

        var refused = Assert.IsType<ImportOutcome.Refused>(Assert.Single(await portal.ImportAsync(file)));

        Assert.Contains("屏蔽（涉密），不能再次发布", refused.Sentence);
        Assert.False(File.Exists(portal.PathOf(file.Sha256)));
    }

    [Fact]
    public async Task Import_OfACorrection_PublishesTheNextVersion()
    {
        using var client = await PublishedAsync();
        await portal.WithholdAsync(WholeVersion);

        var corrected = SampleWorkbooks.IncomeExpenditure(amount: "130.00");
        var refused = Assert.IsType<ImportOutcome.Refused>(Assert.Single(await portal.ImportAsync(corrected)));
        var request = new ImportRequest(CountyCode.Parse(Portal.County), new(), ImportMode.Publish, "operator") { IsAfterWithholding = true };
        var outcome = Assert.Single(await portal.ImportAsync(request, corrected));

        Assert.Contains("屏蔽了全部内容（涉密），这些文件里又有它", refused.Sentence);
        Assert.Equal(2, Assert.IsType<ImportOutcome.Accepted>(outcome).Publication.Version);
        Assert.Contains("130.00", await client.GetStringAsync(Address));
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(Address + "?version=1")).StatusCode);
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Import_OfAnotherFileThatShowsAWithheldTable_IsRefusedUntilSomebodyHasChecked()
    {
        using var client = await PublishedAsync();
        await portal.WithholdAsync(new(Part: new("income-expenditure", null, null, null)));

        var refused = Assert.IsType<ImportOutcome.Refused>(
            Assert.Single(await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "131.00"))));

        Assert.Contains("income-expenditure（涉密），这些文件里又有它", refused.Sentence);
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(Address + "/tables/income-expenditure")).StatusCode);
    }

    public static TheoryData<string?, string?, string?, int?, string, string, string> Refusals() => new()
    {
        { null, null, null, null, "434", "甲", "须由两个人办理" },
        { null, null, null, null, "434", " ", "决定人和复核人" },
        { null, null, null, null, "999", "乙", "没有发布过" },
        { null, null, null, 2, "434", "乙", "没有第 2 版，现有第 1 到第 1 版" },
        { "assets", null, null, null, "434", "乙", "没有要屏蔽的内容（assets）" },
        { null, null, "0.没有.income.amount", null, "434", "乙", "没有要屏蔽的内容" },
        { null, new string('0', 64), null, null, "434", "乙", "没有要屏蔽的内容（文件 0000" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Request_ThatCannotBeCarriedOut_SaysWhyAndChangesNothing(
        string? table, string? file, string? cell, int? version, string organisation, string confirmedBy, string sentence)
    {
        await PublishedAsync();
        var target = table is null && cell is null
            ? new WithholdingTarget(file)
            : new WithholdingTarget(Part: new(table, null, null, cell));

        var refused = await portal.WithholdAsync(target, version, organisation, confirmedBy);

        Assert.Contains(sentence, Assert.IsType<WithholdingOutcome.Refused>(refused).Sentence);
        Assert.Equal(0, await portal.ReadAsync(db => db.Withholdings.CountAsync()));
        Assert.False(Directory.Exists(Path.Combine(portal.Root, "withholdings")));
    }

    [Theory]
    [InlineData(1000, 200, true)]
    [InlineData(1001, 200, false)]
    [InlineData(1000, 201, false)]
    public async Task Request_UpToTheLengthsThatAreStored_IsCarriedOut(int ground, int name, bool isCarriedOut)
    {
        await PublishedAsync();

        var outcome = await portal.WithholdAsync(
            OneCell, confirmedBy: new string('乙', name), ground: new string('密', ground));

        Assert.Equal(isCarriedOut, outcome is WithholdingOutcome.Done);
    }

    [Fact]
    public async Task Target_WithheldAlready_IsRefused()
    {
        await PublishedAsync();
        await portal.WithholdAsync(OneCell);

        Assert.IsType<WithholdingOutcome.Refused>(await portal.WithholdAsync(OneCell));
    }

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<HttpClient> PublishedAsync()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        return portal.CreateClient();
    }
}
