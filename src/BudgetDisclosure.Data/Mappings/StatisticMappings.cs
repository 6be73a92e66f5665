using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BudgetDisclosure.Data.Mappings;

internal sealed class CountyStatisticMapping : IEntityTypeConfiguration<CountyStatistic>
{
    public void Configure(EntityTypeBuilder<CountyStatistic> statistic)
    {
        statistic.ToTable("county_statistics");
        statistic.HasKey(row => new { row.County, row.Year, row.Kind });
        statistic.Property(row => row.County).HasMaxLength(Lengths.County);
        statistic.Property(row => row.Kind).HasConversion<string>().HasMaxLength(Lengths.Word);
        statistic.Property(row => row.Value).HasPrecision(16, 4);
        statistic.Property(row => row.Source).HasMaxLength(Lengths.Name);
        statistic.HasOne<County>().WithMany().HasForeignKey(row => row.County).OnDelete(DeleteBehavior.Restrict);
    }
}
