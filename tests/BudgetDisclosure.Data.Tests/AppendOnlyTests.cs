using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data.Tests;

/// <summary>What a database refuses to do with published rows, whoever asks.</summary>
public abstract class AppendOnlyTests(TestDatabase database) : IDisposable
{
    protected TestDatabase Database { get; } = database;

    public static TheoryData<string> Refused() =>
    [
        "update publications set reason = 'x'",
        "delete from publications",
        "update publication_files set file_name = 'x'",
        "delete from publication_files",
        "update documents set json = json",
        "delete from documents",
        "update files set name = 'x'",
        "delete from files",
        "update audit set detail = 'x'",
        "delete from audit",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task PublishedRow_ChangedByAnyStatement_IsRefused(string statement)
    {
        await using var db = await Database.MigratedAsync();
        await Publications.StoreAsync(db);

        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(statement));

        Assert.Contains("append-only", refusal.Message);
    }

    [Fact]
    public async Task Document_OnceWithheld_CanBeErased()
    {
        await using var db = await Database.MigratedAsync();
        var publication = await Publications.StoreAsync(db);
        db.Withholdings.Add(new()
        {
            Id = Guid.CreateVersion7(), PublicationId = publication.Id, Scope = "version", Target = "", Ground = "涉密",
            Authority = "保密办", DecidedBy = "甲", ConfirmedBy = "乙", At = Publications.Noon,
        });
        await db.SaveChangesAsync();

        var erased = await db.Documents.ExecuteDeleteAsync();

        Assert.Equal(1, erased);
    }

    [Fact]
    public async Task Withholding_ByOnePersonAlone_IsRefused()
    {
        await using var db = await Database.MigratedAsync();
        var publication = await Publications.StoreAsync(db);
        db.Withholdings.Add(new()
        {
            Id = Guid.CreateVersion7(), PublicationId = publication.Id, Scope = "version", Target = "", Ground = "涉密",
            Authority = "保密办", DecidedBy = "甲", ConfirmedBy = "甲", At = Publications.Noon,
        });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Version_Twice_IsRefused()
    {
        await using var db = await Database.MigratedAsync();
        var first = await Publications.StoreAsync(db);
        db.Publications.Add(Publications.Make(version: 1, chainIndex: 2, previous: first.PublicationHash));

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Chain_WithAFork_IsRefused()
    {
        await using var db = await Database.MigratedAsync();
        await Publications.StoreAsync(db);
        db.Publications.Add(Publications.Make(version: 2, chainIndex: 1));

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    public void Dispose()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
    }
}
