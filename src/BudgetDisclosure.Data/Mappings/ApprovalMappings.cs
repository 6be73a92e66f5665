using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BudgetDisclosure.Data.Mappings;

internal sealed class ApprovalEntryMapping : IEntityTypeConfiguration<ApprovalEntry>
{
    public void Configure(EntityTypeBuilder<ApprovalEntry> entry)
    {
        entry.ToTable("approvals");
        entry.HasKey(row => new { row.County, row.Year, row.Stage, row.Organisation });
        entry.Property(row => row.County).HasMaxLength(Lengths.County);
        entry.Property(row => row.Organisation).HasMaxLength(Lengths.Organisation);
        entry.Property(row => row.DocumentNumber).HasMaxLength(Lengths.Name);
        entry.Property(row => row.ImportedBy).HasMaxLength(Lengths.Name);
        entry.HasOne<County>().WithMany().HasForeignKey(row => row.County).OnDelete(DeleteBehavior.Restrict);
        entry.HasMany(row => row.Amounts).WithOne()
            .HasForeignKey(amount => new { amount.County, amount.Year, amount.Stage, amount.Organisation })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ApprovalAmountMapping : IEntityTypeConfiguration<ApprovalAmount>
{
    public void Configure(EntityTypeBuilder<ApprovalAmount> amount)
    {
        amount.ToTable("approval_amounts");
        amount.HasKey(row => new { row.County, row.Year, row.Stage, row.Organisation, row.Item });
        amount.Property(row => row.County).HasMaxLength(Lengths.County);
        amount.Property(row => row.Organisation).HasMaxLength(Lengths.Organisation);
        amount.Property(row => row.Item).HasMaxLength(Lengths.Word);
        amount.Property(row => row.Unit).HasConversion<string>().HasMaxLength(Lengths.Word);
    }
}
