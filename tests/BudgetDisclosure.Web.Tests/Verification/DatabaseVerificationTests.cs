using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Verification;

namespace BudgetDisclosure.Web.Tests.Verification;

public sealed class SqliteDatabaseVerificationTests() : DatabaseVerificationTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresDatabaseVerificationTests(PostgresServer server) : DatabaseVerificationTests(new PostgresPortal(server));

public abstract class DatabaseVerificationTests(Portal portal) : IDisposable
{
    [Fact]
    public async Task Verify_SoundDatabase_LooksAtEverythingAndFindsNothing()
    {
        await PublishThreeAsync();

        var report = await VerifyAsync();

        Assert.Empty(report.Defects);
        // Of each: a table, five columns, two rows of two sides.
        Assert.Equal(3 * (1 + 5 + 4), report.Facts);
        Assert.Equal((3, 3, 3, 1, 3),
            (report.Files, report.Publications, report.Documents, report.Counties, report.AuditEntries));
    }

    [Fact]
    public async Task Verify_EmptyDatabase_FindsNothing() => Assert.True((await VerifyAsync()).IsSound);

    [Theory]
    [InlineData("update publications set reason = '改' where chain_index = 2", "/990102/435/2024/budget 第 1 版的登记被改动")]
    [InlineData("update publications set year = 2023 where chain_index = 2", "年度或阶段与地址不一致")]
    [InlineData("update publications set who = '别人' where chain_index = 2", "经办人或时间与审计记录第 2 条不一致")]
    [InlineData("update publications set original_url = 'http://a' where chain_index = 2", "原网址与公开内容不一致")]
    [InlineData("update publications set previous_hash = publication_hash where chain_index = 2", "发布链在第 2 节断开")]
    [InlineData("delete from publications where chain_index = 2", "发布链缺了第 2 节到第 2 节")]
    [InlineData("delete from publications where chain_index = 3", "审计记录第 3 条所记的发布（/990102/434/2024/budget）不见了")]
    [InlineData("delete from documents", "第 2 版的公开内容不见了，也没有屏蔽记录")]
    [InlineData("delete from current_publications", "/990102/435/2024/budget 没有指明现行版本，应为第 1 版")]
    [InlineData("update current_publications set publication_id = (select id from publications where chain_index = 1)",
        "/990102/434/2024/budget 的现行版本指错了，应为第 2 版")]
    [InlineData("update audit set detail = 'x' where number = 2", "审计记录第 2 条被改动")]
    [InlineData("update audit set previous_hash = hash where number = 3", "审计记录在第 3 条断开")]
    [InlineData("delete from audit where number = 2", "审计记录缺了第 2 条到第 2 条")]
    [InlineData("delete from audit where number = 3", "/990102/434/2024/budget 第 2 版没有审计记录")]
    [InlineData("update budget_lines set total = 1 where row_number = 2 and entry = 1",
        "第 2 版的事实 budget_lines（table_number=1，row_number=2，entry=1）与公开内容不一致")]
    [InlineData("delete from fact_columns where column_number = 3",
        "的事实 fact_columns（table_number=1，column_number=3）不见了")]
    [InlineData("update budget_lines set row_number = 7 where row_number = 1",
        "多出事实 budget_lines（table_number=1，row_number=7，entry=0），公开内容中没有")]
    [InlineData("update files set size = 1", "登记的大小是 1 字节")]
    [InlineData("update documents set json = (select other.json from documents other"
        + " where other.publication <> documents.publication limit 1)", "的公开内容被改动：内容散列值应为")]
    public async Task Verify_RowTamperedWith_NamesIt(string statement, string sentence)
    {
        await PublishThreeAsync();
        await portal.TamperAsync(statement);

        var report = await VerifyAsync();

        Assert.Contains(report.Defects, defect => defect.Contains(sentence));
    }

    [Fact]
    public async Task Verify_DocumentOfNonsense_NamesItsPublication()
    {
        await PublishThreeAsync();
        await portal.TamperAsync("update documents set json = {0}", "nonsense"u8.ToArray());

        var report = await VerifyAsync();

        Assert.Equal(3, report.Defects.Count(defect => defect.Contains("公开内容无法解压")));
    }

    [Fact]
    public async Task Verify_FileChangedOnDisk_NamesIt()
    {
        var file = await PublishThreeAsync();
        await File.AppendAllTextAsync(portal.PathOf(file), "x");

        var report = await VerifyAsync();

        Assert.StartsWith($"文件 {file}（收支.xlsx）的内容被改动", Assert.Single(report.Defects));
    }

    [Fact]
    public async Task Verify_FileGone_NamesIt()
    {
        var file = await PublishThreeAsync();
        File.Delete(portal.PathOf(file));

        var report = await VerifyAsync();

        Assert.Equal($"文件 {file}（收支.xlsx）不在文件目录中。", Assert.Single(report.Defects));
    }

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Two versions of one disclosure with another's between them; gives the hash of the first file.</summary>
    private async Task<string> PublishThreeAsync()
    {
        var first = SampleWorkbooks.IncomeExpenditure(amount: "100.00");
        await portal.ImportAsync(first);
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure("[435]青山县林业局"));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "101.00"));
        return first.Sha256;
    }

    private Task<VerificationReport> VerifyAsync() => portal.VerifyAsync();
}
