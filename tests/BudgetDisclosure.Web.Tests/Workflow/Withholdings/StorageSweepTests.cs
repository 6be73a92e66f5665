using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow.Withholdings;

namespace BudgetDisclosure.Web.Tests.Workflow.Withholdings;

public sealed class SqliteStorageSweepTests() : StorageSweepTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresStorageSweepTests(PostgresServer server) : StorageSweepTests(new PostgresPortal(server));

public abstract class StorageSweepTests(Portal portal) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Part_OlderThanAnHour_IsRemovedAndAYoungerOneStays()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        var old = Put("files/aa.part", StorageSweep.PartAge + Minute);
        var young = Put("files/bb.part", StorageSweep.PartAge - Minute);

        var report = await portal.SweepAsync();

        Assert.Equal("清除了没有写完的临时文件 1 个。", Assert.Single(report.Sentences));
        Assert.Equal((false, true), (File.Exists(old), File.Exists(young)));
    }

    [Fact]
    public async Task Orphan_OlderThanADay_IsRemovedAndAYoungerOneStays()
    {
        var file = SampleWorkbooks.IncomeExpenditure();
        await portal.ImportAsync(file);
        File.SetLastWriteTimeUtc(portal.PathOf(file.Sha256), DateTime.UtcNow - StorageSweep.OrphanAge - Minute);
        var old = Put(Named('a'), StorageSweep.OrphanAge + Minute);
        var young = Put(Named('b'), StorageSweep.OrphanAge - Minute);

        var report = await portal.SweepAsync();

        Assert.Equal("清除了没有登记的文件 1 个。", Assert.Single(report.Sentences));
        Assert.Equal((false, true, true), (File.Exists(old), File.Exists(young), File.Exists(portal.PathOf(file.Sha256))));
    }

    [Fact]
    public async Task Orphans_MoreThanTheFilesOfTheDatabase_AreReportedAndStay()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        var orphans = new[] { Named('a'), Named('b'), Named('c') }.Select(name => Put(name, StorageSweep.OrphanAge + Minute)).ToList();

        var report = await portal.SweepAsync();

        Assert.Contains("3 个文件不属于这个数据库", Assert.Single(report.Sentences));
        Assert.All(orphans, path => Assert.True(File.Exists(path)));
    }

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }

    private static string Named(char letter) => $"files/{letter}{letter}/{letter}{letter}/{new string(letter, 64)}";

    private string Put(string name, TimeSpan age)
    {
        var path = Path.Combine(portal.Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "x");
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow - age);
        return path;
    }
}
