using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BudgetDisclosure.Data.Mappings;

internal sealed class FeedbackMapping : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> feedback)
    {
        feedback.ToTable("feedback");
        feedback.HasKey(row => row.Id);
        feedback.HasIndex(row => new { row.County, row.Organisation, row.Year, row.Stage });
        feedback.Property(row => row.County).HasMaxLength(Lengths.County);
        feedback.Property(row => row.Organisation).HasMaxLength(Lengths.Organisation);
        feedback.Property(row => row.Slug).HasMaxLength(Lengths.Word);
        feedback.Property(row => row.Scope).HasMaxLength(Lengths.Name);
        feedback.Property(row => row.Cell).HasMaxLength(Lengths.Sentence);
        feedback.Property(row => row.Message).HasMaxLength(Lengths.Sentence);
        feedback.Property(row => row.Contact).HasMaxLength(Lengths.Name);
        feedback.Property(row => row.Outcome).HasMaxLength(Lengths.Name);
        feedback.Property(row => row.HandledBy).HasMaxLength(Lengths.Name);
        feedback.HasOne<County>().WithMany().HasForeignKey(row => row.County).OnDelete(DeleteBehavior.Restrict);
    }
}
