using BudgetDisclosure.Data;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Verification;

public sealed class SqliteWithheldContentTests() : WithheldContentTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresWithheldContentTests(PostgresServer server) : WithheldContentTests(new PostgresPortal(server));

/// <summary>Withheld content that came back, and withholdings that were tampered with.</summary>
public abstract class WithheldContentTests(Portal portal) : IDisposable
{
    private static readonly WithholdingTarget OneCell = new(Part: new(null, null, null, "0.一、财政拨款收入.income.amount"));

    [Theory]
    [InlineData("update withholdings set ground = '改' where scope = 'cell'", "没有审计记录，或者被改动")]
    [InlineData("delete from withholdings where scope = 'file'", "的屏蔽（version 1, file,")]
    [InlineData("delete from audit where action = 'withhold' and number = 2", "审计记录缺了第 2 条")]
    [InlineData("update budget_lines set total = 1 where row_number = 1 and entry = 0", "与公开内容不一致")]
    [InlineData("delete from documents", "第 1 版的公开内容不见了")]
    public async Task Row_TamperedWith_IsNamed(string statement, string sentence)
    {
        await PublishAsync();
        await portal.WithholdAsync(OneCell);
        await portal.TamperAsync(statement);

        Assert.Contains((await portal.VerifyAsync()).Defects, defect => defect.Contains(sentence));
    }

    [Fact]
    public async Task Document_PutBackAsItWas_IsNamedWithItsSalt()
    {
        await PublishAsync();
        var before = await DocumentAsync();
        await portal.WithholdAsync(OneCell);
        await portal.TamperAsync("update documents set json = {0}", before);

        Assert.Contains((await portal.VerifyAsync()).Defects, defect => defect.Contains("连同盐值"));
    }

    [Fact]
    public async Task Document_OfAnEarlierRedaction_IsNamed()
    {
        await PublishAsync();
        await portal.WithholdAsync(OneCell);
        var before = await DocumentAsync();
        await portal.WithholdAsync(new(Part: new("income-expenditure", null, null, null)));
        await portal.TamperAsync("update documents set json = {0}", before);

        Assert.Contains((await portal.VerifyAsync()).Defects, defect => defect.Contains("与审计记录不符"));
    }

    [Fact]
    public async Task Document_OfAWithheldVersion_IsNamed()
    {
        await PublishAsync();
        var id = await portal.ReadAsync(db => db.Publications.Select(row => row.Id).SingleAsync());
        var before = await DocumentAsync();
        await portal.WithholdAsync(new WithholdingTarget());
        await portal.TamperAsync("insert into documents (publication, json) values ({0}, {1})", id, before);

        Assert.Contains((await portal.VerifyAsync()).Defects, defect => defect.Contains("已整版屏蔽，但公开内容还在"));
    }

    [Fact]
    public async Task File_PutBack_IsNamedAndSweptAtTheNextStart()
    {
        var file = await PublishAsync();
        await portal.WithholdAsync(OneCell);
        await portal.UseAsync<FileStore, string>(store => store.WriteAsync(SampleWorkbooks.IncomeExpenditure().Bytes));
        var before = await portal.VerifyAsync();

        var sweep = await portal.SweepAsync();

        Assert.Contains("已屏蔽，但还在文件目录中", Assert.Single(before.Defects));
        Assert.Equal("清除了已屏蔽文件的内容 1 个。", Assert.Single(sweep.Sentences));
        Assert.False(File.Exists(portal.PathOf(file)));
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Finding_ThatQuotesTheContent_GoesWithItAndIsNamedWhereItComesBack()
    {
        await PublishAsync();
        await AddFindingAsync();
        var before = await portal.VerifyAsync();
        await portal.WithholdAsync(OneCell);
        var after = await portal.ReadAsync(db => db.PublicationFindings.CountAsync());
        await AddFindingAsync();

        Assert.Empty(before.Defects);
        Assert.Equal(0, after);
        Assert.Contains("还留有发布时的提示", Assert.Single((await portal.VerifyAsync()).Defects));
    }

    [Fact]
    public async Task Copy_ForThePublic_GoesWithItsFile()
    {
        await PublishAsync();
        var copy = await portal.UseAsync<FileStore, string>(store => store.WriteAsync("copy"u8.ToArray()));
        await portal.TamperAsync("update files set public_sha256 = {0}", copy);

        await portal.WithholdAsync(OneCell);

        Assert.False(File.Exists(portal.PathOf(copy)));
    }

    [Fact]
    public async Task Withholding_WrittenDownAndCutShort_IsNamedAndFinishedAtTheNextStart()
    {
        var file = await PublishAsync();
        var publication = await portal.ReadAsync(db => db.Publications.SingleAsync());
        await new WithholdingJournal(portal.Root).WriteAsync(
            [JournaledWithholding.Of(publication, Row("cell", "income-expenditure#0.一、财政拨款收入.income.amount")),
                JournaledWithholding.Of(publication, Row("file", file))]);
        var before = await portal.VerifyAsync();

        var sweep = await portal.SweepAsync();

        Assert.Equal(2, before.Defects.Count(defect => defect.Contains("还没有办完")));
        Assert.Contains("按屏蔽记录补办了 2 项屏蔽。", sweep.Sentences);
        Assert.Empty((await portal.VerifyAsync()).Defects);
        using var client = portal.CreateClient();
        Assert.Contains("（已屏蔽）", await client.GetStringAsync("/990102/434/2024/budget"));

        Withholding Row(string scope, string target) => new()
        {
            Id = Guid.CreateVersion7(), PublicationId = publication.Id, Scope = scope, Target = target, Ground = "涉密",
            Authority = "保密办", DecidedBy = "甲", ConfirmedBy = "乙", At = new(2026, 3, 1, 4, 0, 0, DateTimeKind.Utc),
        };
    }

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<string> PublishAsync()
    {
        var file = SampleWorkbooks.IncomeExpenditure();
        await portal.ImportAsync(file);
        return file.Sha256;
    }

    private Task<int> AddFindingAsync() => portal.ReadAsync(async db =>
    {
        var publication = await db.Publications.SingleAsync();
        db.PublicationFindings.Add(new()
        {
            County = publication.County, Year = publication.Year, Publication = publication.Id, Number = 1000,
            Code = "F12", Severity = "hint", Message = "“100.00”", Remedy = "",
        });
        return await db.SaveChangesAsync();
    });

    private Task<byte[]> DocumentAsync() => portal.ReadAsync(db => db.Documents.Select(row => row.Json).SingleAsync());
}
