using BudgetDisclosure.Core;

namespace BudgetDisclosure.Data;

/// <summary>The act of publishing one version of a disclosure. Inserted, never changed.</summary>
public sealed class Publication
{
    /// <summary>Ordered by time (version 7).</summary>
    public required Guid Id { get; init; }
    public required string County { get; init; }
    public required int Year { get; init; }
    public required string Organisation { get; init; }
    public required Stage Stage { get; init; }
    public required int Version { get; init; }
    /// <summary>The place in the county's chain, from 1.</summary>
    public required int ChainIndex { get; init; }
    /// <summary>Hash of the canonical disclosure JSON with its salt.</summary>
    public required string ContentHash { get; init; }
    /// <summary>The publication hash before this one in the county's chain; null for the first.</summary>
    public string? PreviousHash { get; init; }
    public required string PublicationHash { get; init; }
    /// <summary>The address below the portal's root, for example <c>/130630/434/2019/budget</c>.</summary>
    public required string Address { get; init; }
    /// <summary>UTC, whole seconds.</summary>
    public required DateTime PublishedAt { get; init; }
    /// <summary>Who did it: a staff account, or <c>operator</c> for the command line.</summary>
    public required string Who { get; init; }
    public required string Reason { get; init; }
    /// <summary>SHA-256 of the report made at publication, where one was made.</summary>
    public string? PdfHash { get; init; }
    public DateOnly? ApprovedOn { get; init; }
    public DateOnly? FirstPublishedOn { get; init; }
    public string? OriginalUrl { get; init; }
    /// <summary>The version of the renderer that made the report: the same version gives the same bytes again.</summary>
    public int? PdfRenderer { get; init; }
    public required List<PublicationFile> Files { get; init; }
    public PublishedDocument? Document { get; init; }

    /// <summary>The publication hash as it must be; equal to <see cref="PublicationHash"/> unless the row was altered.</summary>
    public string ComputeHash() => PublicationHashes.Compute(Sealed());

    /// <summary>What the publication hash covers.</summary>
    public SealedPublication Sealed() => new()
    {
        Previous = PreviousHash,
        Content = ContentHash,
        Sources = [.. Files.OrderBy(file => file.Ordinal).Select(file => file.Sha256)],
        Pdf = PdfHash,
        Address = Address,
        Version = Version,
        PublishedAt = PublishedAt,
        Reason = Reason,
    };
}

/// <summary>A source file of a publication, in the order given.</summary>
public sealed class PublicationFile
{
    public required Guid Publication { get; init; }
    /// <summary>From 1; the source's id in the document is <c>s</c> and this number.</summary>
    public required int Ordinal { get; init; }
    public required string Sha256 { get; init; }
    /// <summary>The name under which it came with this publication.</summary>
    public required string FileName { get; init; }
}

/// <summary>What was published: the canonical disclosure JSON, with its salt, compressed by Brotli.</summary>
public sealed class PublishedDocument
{
    public required Guid Publication { get; init; }
    public required byte[] Json { get; init; }
}

/// <summary>The publication that counts now for a disclosure: the one pointer that moves.</summary>
public sealed class CurrentPublication
{
    public required string County { get; init; }
    public required int Year { get; init; }
    public required string Organisation { get; init; }
    public required Stage Stage { get; init; }
    public required Guid PublicationId { get; set; }
    public Publication? Publication { get; init; }
}
