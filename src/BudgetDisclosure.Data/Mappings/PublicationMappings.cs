using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BudgetDisclosure.Data.Mappings;

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("files", table => table.HasCheckConstraint("ck_files_sha256", "length(sha256) = 64"));
        file.HasKey(row => row.Sha256);
        file.Property(row => row.Sha256).HasMaxLength(Lengths.Hash);
        file.Property(row => row.Name).HasMaxLength(Lengths.Sentence);
        file.Property(row => row.Type).HasMaxLength(Lengths.Word);
        file.Property(row => row.PublicSha256).HasMaxLength(Lengths.Hash);
    }
}

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.ToTable("publications", table =>
        {
            table.HasCheckConstraint("ck_publications_stage", "stage in ('budget', 'final')");
            table.HasCheckConstraint("ck_publications_version", "version >= 1");
            table.HasCheckConstraint("ck_publications_chain", "(chain_index = 1) = (previous_hash is null)");
        });
        publication.HasKey(row => row.Id);
        publication.Property(row => row.Id).ValueGeneratedNever();
        publication.Property(row => row.County).HasMaxLength(Lengths.County);
        publication.Property(row => row.Organisation).HasMaxLength(Lengths.Organisation);
        publication.Property(row => row.ContentHash).HasMaxLength(Lengths.Hash);
        publication.Property(row => row.PreviousHash).HasMaxLength(Lengths.Hash);
        publication.Property(row => row.PublicationHash).HasMaxLength(Lengths.Hash);
        publication.Property(row => row.PdfHash).HasMaxLength(Lengths.Hash);
        publication.Property(row => row.Address).HasMaxLength(Lengths.Name);
        publication.Property(row => row.Who).HasMaxLength(Lengths.Name);
        publication.Property(row => row.Reason).HasMaxLength(Lengths.Sentence);
        publication.Property(row => row.OriginalUrl).HasMaxLength(2000);
        publication.HasIndex(row => new { row.County, row.Year, row.Organisation, row.Stage, row.Version }).IsUnique();
        publication.HasIndex(row => new { row.County, row.ChainIndex }).IsUnique();
        publication.HasIndex(row => row.PublicationHash).IsUnique();
        publication.HasIndex(row => row.PublishedAt);
        publication.HasOne<Organisation>().WithMany().HasForeignKey(row => new { row.County, row.Organisation })
            .OnDelete(DeleteBehavior.Restrict);
        publication.HasMany(row => row.Files).WithOne().HasForeignKey(file => file.Publication)
            .OnDelete(DeleteBehavior.Restrict);
        publication.HasOne(row => row.Document).WithOne()
            .HasForeignKey<PublishedDocument>(document => document.Publication).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PublicationFileMapping : IEntityTypeConfiguration<PublicationFile>
{
    public void Configure(EntityTypeBuilder<PublicationFile> file)
    {
        file.ToTable("publication_files");
        file.HasKey(row => new { row.Publication, row.Ordinal });
        file.Property(row => row.Ordinal).ValueGeneratedNever();
        file.Property(row => row.Sha256).HasMaxLength(Lengths.Hash);
        file.Property(row => row.FileName).HasMaxLength(Lengths.Sentence);
        file.HasIndex(row => row.Sha256);
        file.HasOne<StoredFile>().WithMany().HasForeignKey(row => row.Sha256).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PublishedDocumentMapping : IEntityTypeConfiguration<PublishedDocument>
{
    public void Configure(EntityTypeBuilder<PublishedDocument> document)
    {
        document.ToTable("documents");
        document.HasKey(row => row.Publication);
        document.Property(row => row.Publication).ValueGeneratedNever();
    }
}

internal sealed class CurrentPublicationMapping : IEntityTypeConfiguration<CurrentPublication>
{
    public void Configure(EntityTypeBuilder<CurrentPublication> current)
    {
        current.ToTable("current_publications");
        current.HasKey(row => new { row.County, row.Year, row.Organisation, row.Stage });
        current.Property(row => row.County).HasMaxLength(Lengths.County);
        current.Property(row => row.Organisation).HasMaxLength(Lengths.Organisation);
        current.HasOne(row => row.Publication).WithMany().HasForeignKey(row => row.PublicationId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PublishedYearMapping : IEntityTypeConfiguration<PublishedYear>
{
    public void Configure(EntityTypeBuilder<PublishedYear> published)
    {
        published.ToTable("published_years");
        published.HasKey(row => new { row.County, row.Year, row.Stage });
        published.Property(row => row.County).HasMaxLength(Lengths.County);
        published.HasOne<County>().WithMany().HasForeignKey(row => row.County).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <remarks>Texts have no bound: a document that may be published must not fail here because a message is long.</remarks>
internal sealed class PublicationFindingMapping : IEntityTypeConfiguration<PublicationFinding>
{
    public void Configure(EntityTypeBuilder<PublicationFinding> finding)
    {
        finding.ToTable("publication_findings", table => table.HasCheckConstraint(
            "ck_publication_findings_severity", "severity in ('error', 'warning', 'hint')"));
        finding.HasKey(row => new { row.County, row.Year, row.Publication, row.Number });
        finding.Property(row => row.County).HasMaxLength(Lengths.County);
        finding.Property(row => row.Code).HasMaxLength(Lengths.Word);
        finding.Property(row => row.Severity).HasMaxLength(Lengths.Word);
        finding.HasOne<Publication>().WithMany().HasForeignKey(row => row.Publication)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
