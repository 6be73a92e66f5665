using System.Data.Common;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Data.Facts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data.Tests;

/// <summary>Facts written past the change tracker are those that were given, and stay so.</summary>
public abstract class FactStorageTests(TestDatabase database) : IDisposable
{
    [Fact]
    public async Task WriteFacts_OneOfEachKind_AreReadBackEqual()
    {
        await using var db = await database.MigratedAsync();
        var facts = await StoreAsync(db);

        var stored = await db.FactsAsync(facts[0].Publication);

        Assert.Equal(facts, stored);
    }

    [Fact]
    public async Task WriteFacts_InATransactionThatIsNotCommitted_LeaveNothing()
    {
        await using var db = await database.MigratedAsync();
        var publication = await Publications.StoreAsync(db);
        await using (await db.BeginActAsync())
            await db.WriteFactsAsync(OneOfEach(publication.Id));

        Assert.Empty(await db.FactsAsync(publication.Id));
        Assert.Equal([publication.Id], await db.WithoutFactsAsync());
    }

    [Fact]
    public async Task WriteFacts_OfAPublicationThatIsNotThere_IsRefused()
    {
        await using var db = await database.MigratedAsync();
        await using var transaction = await db.BeginActAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => db.WriteFactsAsync(OneOfEach(Guid.CreateVersion7())));
    }

    [Fact]
    public async Task WriteFacts_Twice_IsRefused()
    {
        await using var db = await database.MigratedAsync();
        var facts = await StoreAsync(db);
        await using var transaction = await db.BeginActAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => db.WriteFactsAsync(facts));
    }

    [Fact]
    public async Task Facts_OfEveryTable_CannotBeChangedOrDeleted()
    {
        await using var db = await database.MigratedAsync();
        var facts = await StoreAsync(db);
        var tables = facts.Select(fact => db.Model.FindEntityType(fact.GetType())!.GetTableName());

        foreach (var table in tables)
        {
            foreach (var statement in (string[])[$"update {table} set year = 2020", $"delete from {table}"])
            {
                var refusal = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(statement));
                Assert.Contains($"{table} is append-only", refusal.Message);
            }
        }
    }

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    private static async Task<IReadOnlyList<Fact>> StoreAsync(DisclosureDbContext db)
    {
        var publication = await Publications.StoreAsync(db);
        var facts = OneOfEach(publication.Id);
        await using var transaction = await db.BeginActAsync();
        await db.WriteFactsAsync(facts);
        await transaction.CommitAsync();
        return facts;
    }

    /// <summary>In the order in which they are read.</summary>
    private static IReadOnlyList<Fact> OneOfEach(Guid publication)
    {
        const string County = Publications.County;
        const int Year = 2019;
        return
        [
            new FactTable { County = County, Year = Year, Publication = publication, TableNumber = 1, Slug = "expenditure", Unit = "万元" },
            new FactColumn
            {
                County = County, Year = Year, Publication = publication, TableNumber = 1, ColumnNumber = 2, Key = "total",
                Header = "“合计”/'小计'", Side = "expenditure", Measure = "total", Fund = "all",
            },
            new BudgetLine
            {
                County = County, Year = Year, Publication = publication, TableNumber = 1, RowNumber = 1, Entry = 0,
                Slug = "expenditure", Stage = "budget", FunctionCode = "2010301", Name = "行政运行", Level = 3, IsTotal = false,
                Total = long.MaxValue, Basic = -1, Project = null, ReserveUsed = 0,
            },
            new ThreePublicAmount
            {
                County = County, Year = Year, Publication = publication, TableNumber = 2, RowNumber = 1, ColumnNumber = 2,
                Slug = "three-public", Stage = "budget", Line = "reception", Measure = "total", Fund = "appropriation", Fen = 1,
            },
            new Programme { County = County, Year = Year, Publication = publication, TableNumber = 3, RowNumber = 1, Name = "一、甲" },
            new ProgrammeActivity
            {
                County = County, Year = Year, Publication = publication, TableNumber = 3, RowNumber = 2, ProgrammeRow = 1, Name = "1、乙",
            },
            new Indicator
            {
                County = County, Year = Year, Publication = publication, TableNumber = 3, RowNumber = 2, ProgrammeRow = 1,
                ActivityRow = 2, Name = "次数", Excellent = "≥5",
            },
            new UnitStaffing
            {
                County = County, Year = Year, Publication = publication, TableNumber = 4, RowNumber = 1, Name = "本级", Serving = 12,
            },
            new Purchase { County = County, Year = Year, Publication = publication, TableNumber = 5, RowNumber = 1, IsTotal = true },
            new AssetLine { County = County, Year = Year, Publication = publication, TableNumber = 6, RowNumber = 1, Line = "total", Value = 5 },
            new NarrativeParagraph
            {
                County = County, Year = Year, Publication = publication, Number = 1, Section = 1, Kind = "duties", Title = "职责",
                Text = "第一段\t，𠮷。",
            },
        ];
    }
}
