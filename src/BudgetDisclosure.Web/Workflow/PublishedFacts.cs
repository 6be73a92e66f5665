using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Facts;
using BudgetDisclosure.Documents.Rendering.Json;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>The facts of a publication, always from its document as it is stored.</summary>
public sealed class PublishedFacts(DisclosureDbContext db)
{
    public static IReadOnlyList<Fact> Of(Publication publication, PublishedDocument document) =>
        Of(publication, DisclosureJson.Read(Brotli.Decompress(document.Json)));

    public static IReadOnlyList<Fact> Of(Publication publication, Disclosure content) =>
        FactExtraction.Extract(content, new(publication.County, publication.Year, publication.Id));

    /// <summary>Adds the facts of publications that are older than the tables of facts.</summary>
    public async Task AddMissingAsync(CancellationToken cancellation = default)
    {
        foreach (var id in await db.WithoutFactsAsync(cancellation))
        {
            await using var transaction = await db.BeginActAsync(cancellation);
            var publication = await db.Publications.AsNoTracking().Include(row => row.Document)
                .SingleAsync(row => row.Id == id, cancellation);
            if (publication.Document is not null && (await db.FactsAsync(id, cancellation)).Count == 0)
                await db.WriteFactsAsync(Of(publication, publication.Document), cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }
}
