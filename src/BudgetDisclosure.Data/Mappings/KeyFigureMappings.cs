using BudgetDisclosure.Core.KeyFigures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BudgetDisclosure.Data.Mappings;

internal sealed class KeyFigureMapping()
    : FactMapping<KeyFigure>("key_figures", nameof(KeyFigure.Subject), nameof(KeyFigure.Code))
{
    public override void Configure(EntityTypeBuilder<KeyFigure> fact)
    {
        base.Configure(fact);
        // A series follows a code through the years.
        fact.HasIndex(row => new { row.County, row.Subject, row.Code, row.Year });
    }
}

internal sealed class CountyFigureMapping : IEntityTypeConfiguration<CountyFigure>
{
    public void Configure(EntityTypeBuilder<CountyFigure> figure)
    {
        figure.ToTable("county_figures");
        figure.HasKey(row => new { row.County, row.Year, row.Stage, row.Subject, row.Code });
        figure.Property(row => row.County).HasMaxLength(Lengths.County);
        figure.HasOne<County>().WithMany().HasForeignKey(row => row.County).OnDelete(DeleteBehavior.Restrict);
    }
}
