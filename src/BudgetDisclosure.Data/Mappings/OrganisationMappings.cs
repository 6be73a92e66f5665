using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BudgetDisclosure.Data.Mappings;

internal sealed class CountyMapping : IEntityTypeConfiguration<County>
{
    public void Configure(EntityTypeBuilder<County> county)
    {
        county.ToTable("counties");
        county.HasKey(row => row.Code);
        county.Property(row => row.Code).HasMaxLength(Lengths.County);
        county.Property(row => row.Name).HasMaxLength(Lengths.Name);
        county.Property(row => row.License).HasMaxLength(Lengths.Name);
    }
}

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("organisations");
        organisation.HasKey(row => new { row.County, row.Code });
        organisation.Property(row => row.County).HasMaxLength(Lengths.County);
        organisation.Property(row => row.Code).HasMaxLength(Lengths.Organisation);
        organisation.Property(row => row.Parent).HasMaxLength(Lengths.Organisation);
        organisation.Property(row => row.Kind).HasMaxLength(Lengths.Word);
        organisation.HasOne<County>().WithMany().HasForeignKey(row => row.County).OnDelete(DeleteBehavior.Restrict);
        organisation.HasOne<Organisation>().WithMany().HasForeignKey(row => new { row.County, row.Parent })
            .OnDelete(DeleteBehavior.Restrict);
        organisation.HasMany(row => row.Names).WithOne()
            .HasForeignKey(name => new { name.County, name.Organisation }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OrganisationNameMapping : IEntityTypeConfiguration<OrganisationName>
{
    public void Configure(EntityTypeBuilder<OrganisationName> name)
    {
        name.ToTable("organisation_names");
        name.HasKey(row => new { row.County, row.Year, row.Organisation });
        name.Property(row => row.County).HasMaxLength(Lengths.County);
        name.Property(row => row.Organisation).HasMaxLength(Lengths.Organisation);
        name.Property(row => row.Name).HasMaxLength(Lengths.Name);
    }
}

internal sealed class RosterEntryMapping : IEntityTypeConfiguration<RosterEntry>
{
    public void Configure(EntityTypeBuilder<RosterEntry> entry)
    {
        entry.ToTable("roster");
        entry.HasKey(row => new { row.County, row.Year, row.Code });
        entry.Property(row => row.County).HasMaxLength(Lengths.County);
        entry.Property(row => row.Code).HasMaxLength(Lengths.Organisation);
        entry.Property(row => row.Name).HasMaxLength(Lengths.Name);
        entry.Property(row => row.Parent).HasMaxLength(Lengths.Organisation);
        entry.Property(row => row.Kind).HasMaxLength(Lengths.Word);
        entry.Property(row => row.ExemptGround).HasMaxLength(Lengths.Sentence);
        entry.HasOne<County>().WithMany().HasForeignKey(row => row.County).OnDelete(DeleteBehavior.Restrict);
        entry.HasMany(row => row.OtherNames).WithOne()
            .HasForeignKey(name => new { name.County, name.Year, name.Code }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RosterNameMapping : IEntityTypeConfiguration<RosterName>
{
    public void Configure(EntityTypeBuilder<RosterName> name)
    {
        name.ToTable("roster_names");
        name.HasKey(row => new { row.County, row.Year, row.Code, row.Name });
        name.Property(row => row.County).HasMaxLength(Lengths.County);
        name.Property(row => row.Code).HasMaxLength(Lengths.Organisation);
        name.Property(row => row.Name).HasMaxLength(Lengths.Name);
    }
}

/// <summary>How long the texts of keys and names may be.</summary>
internal static class Lengths
{
    public const int County = 6;
    public const int Organisation = Core.OrganisationCode.MaxLength;
    public const int Hash = 64;
    public const int Word = 40;
    public const int Name = 200;
    public const int Sentence = 1000;
}
