using BudgetDisclosure.Core.Facts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data.Facts;

/// <summary>The facts of a publication as they are stored.</summary>
public static class StoredFacts
{
    public static async Task<IReadOnlyList<Fact>> FactsAsync(
        this DisclosureDbContext db, Guid publication, CancellationToken cancellation = default)
    {
        return
        [
            .. await Of<FactTable>(), .. await Of<FactColumn>(), .. await Of<BudgetLine>(),
            .. await Of<ThreePublicAmount>(), .. await Of<Programme>(), .. await Of<ProgrammeActivity>(),
            .. await Of<Indicator>(), .. await Of<UnitStaffing>(), .. await Of<Purchase>(), .. await Of<AssetLine>(),
            .. await Of<NarrativeParagraph>(),
        ];

        Task<List<TFact>> Of<TFact>()
            where TFact : Fact =>
            db.Set<TFact>().AsNoTracking().Where(fact => fact.Publication == publication).ToListAsync(cancellation);
    }

    /// <summary>Deletes the facts of a publication of which something was withheld; triggers refuse any other.</summary>
    public static async Task DeleteFactsAsync(
        this DisclosureDbContext db, Guid publication, CancellationToken cancellation = default)
    {
        await Of<FactTable>();
        await Of<FactColumn>();
        await Of<BudgetLine>();
        await Of<ThreePublicAmount>();
        await Of<Programme>();
        await Of<ProgrammeActivity>();
        await Of<Indicator>();
        await Of<UnitStaffing>();
        await Of<Purchase>();
        await Of<AssetLine>();
        await Of<NarrativeParagraph>();

        Task<int> Of<TFact>()
            where TFact : Fact =>
            db.Set<TFact>().Where(fact => fact.Publication == publication).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Publications with a document but without facts: they are older than the tables of facts.</summary>
    public static async Task<IReadOnlyList<Guid>> WithoutFactsAsync(
        this DisclosureDbContext db, CancellationToken cancellation = default) =>
        await db.Documents.Select(document => document.Publication)
            .Where(id => !db.Set<FactTable>().Any(fact => fact.Publication == id)
                && !db.Set<NarrativeParagraph>().Any(fact => fact.Publication == id))
            .ToListAsync(cancellation);

    /// <summary>The table and place of a fact, for sentences.</summary>
    public static string NameOf(this DisclosureDbContext db, Fact fact) => FactShape.Of(db, fact.GetType()).Name(fact);
}
