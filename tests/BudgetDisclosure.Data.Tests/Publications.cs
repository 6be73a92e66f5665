using BudgetDisclosure.Core;

namespace BudgetDisclosure.Data.Tests;

/// <summary>Publications made by hand, complete enough to be stored.</summary>
internal static class Publications
{
    public const string County = "130630";
    public const string Organisation = "434";
    public static readonly string FileHash = new('a', 64);
    public static readonly DateTime Noon = new(2026, 3, 1, 4, 0, 0, DateTimeKind.Utc);

    /// <summary>County, organisation, file, one publication with its document, and its line in the audit log.</summary>
    public static async Task<Publication> StoreAsync(DisclosureDbContext db)
    {
        db.Counties.Add(new() { Code = County, Name = "涞源县" });
        db.Organisations.Add(new() { County = County, Code = Organisation, DisplayOrder = 1 });
        db.Files.Add(new()
        {
            Sha256 = FileHash, Name = "a.txt", Size = 1, Type = "text", Visibility = FileVisibility.Closed,
        });
        await db.SaveChangesAsync();
        var publication = Make();
        db.Publications.Add(publication);
        db.Audit.Add(AuditEntry.After(0, null, new()
        {
            At = Noon, Who = "operator", Action = "publish", Subject = publication.Address, Detail = "version 1",
        }));
        await db.SaveChangesAsync();
        return publication;
    }

    public static Publication Make(int version = 1, int chainIndex = 1, string? previous = null)
    {
        var id = Guid.CreateVersion7();
        var sealedPublication = new SealedPublication
        {
            Previous = previous,
            Content = new('c', 64),
            Sources = [FileHash],
            Pdf = null,
            Address = "/130630/434/2019/budget",
            Version = version,
            PublishedAt = Noon,
            Reason = "首次导入",
        };
        return new()
        {
            Id = id,
            County = County,
            Year = 2019,
            Organisation = Organisation,
            Stage = Stage.Budget,
            Version = version,
            ChainIndex = chainIndex,
            ContentHash = sealedPublication.Content,
            PreviousHash = previous,
            PublicationHash = PublicationHashes.Compute(sealedPublication),
            Address = sealedPublication.Address,
            PublishedAt = Noon,
            Who = "operator",
            Reason = sealedPublication.Reason,
            Files = [new() { Publication = id, Ordinal = 1, Sha256 = FileHash, FileName = "a.txt" }],
            Document = new() { Publication = id, Json = [1, 2, 3] },
        };
    }
}
