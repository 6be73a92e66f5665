using BudgetDisclosure.Data.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BudgetDisclosure.Data.Mappings;

internal sealed class WithholdingMapping : IEntityTypeConfiguration<Withholding>
{
    public void Configure(EntityTypeBuilder<Withholding> withholding)
    {
        withholding.ToTable("withholdings", table => table.HasCheckConstraint(
            "ck_withholdings_two_people", "decided_by <> confirmed_by"));
        withholding.HasKey(row => row.Id);
        withholding.Property(row => row.Id).ValueGeneratedNever();
        withholding.Property(row => row.Scope).HasMaxLength(Lengths.Word);
        withholding.Property(row => row.Target).HasMaxLength(Lengths.Sentence);
        withholding.Property(row => row.Ground).HasMaxLength(Lengths.Sentence);
        withholding.Property(row => row.Authority).HasMaxLength(Lengths.Sentence);
        withholding.Property(row => row.DecidedBy).HasMaxLength(Lengths.Name);
        withholding.Property(row => row.ConfirmedBy).HasMaxLength(Lengths.Name);
        withholding.HasOne<Publication>().WithMany().HasForeignKey(row => row.PublicationId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WithholdingProposalMapping : IEntityTypeConfiguration<WithholdingProposal>
{
    public void Configure(EntityTypeBuilder<WithholdingProposal> proposal)
    {
        proposal.ToTable("withholding_proposals");
        proposal.HasKey(row => row.Id);
        proposal.Property(row => row.Id).ValueGeneratedNever();
        proposal.Property(row => row.County).HasMaxLength(Lengths.County);
        proposal.Property(row => row.Organisation).HasMaxLength(Lengths.Organisation);
        proposal.Property(row => row.Scope).HasMaxLength(Lengths.Word);
        proposal.Property(row => row.Target).HasMaxLength(Lengths.Sentence);
        proposal.Property(row => row.Ground).HasMaxLength(Lengths.Sentence);
        proposal.Property(row => row.Authority).HasMaxLength(Lengths.Name);
        proposal.Property(row => row.DocumentNumber).HasMaxLength(Lengths.Name);
        proposal.Property(row => row.Reason).HasMaxLength(Lengths.Sentence);
        proposal.Property(row => row.Proposer).HasMaxLength(Lengths.Name);
        proposal.Property(row => row.State).HasConversion<string>().HasMaxLength(Lengths.Word).IsConcurrencyToken();
        proposal.Property(row => row.ClosedBy).HasMaxLength(Lengths.Name);
        proposal.Property(row => row.Remark).HasMaxLength(Lengths.Sentence);
        proposal.HasIndex(row => new { row.County, row.State });
        proposal.HasOne<County>().WithMany().HasForeignKey(row => row.County).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<StaffAccount>().WithMany().HasForeignKey(row => row.ProposedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WaiverMapping : IEntityTypeConfiguration<Waiver>
{
    public void Configure(EntityTypeBuilder<Waiver> waiver)
    {
        waiver.ToTable("waivers");
        waiver.HasKey(row => row.Id);
        waiver.Property(row => row.Id).ValueGeneratedNever();
        waiver.Property(row => row.Rule).HasMaxLength(Lengths.Word);
        waiver.Property(row => row.Reason).HasMaxLength(Lengths.Sentence);
        waiver.Property(row => row.Who).HasMaxLength(Lengths.Name);
        waiver.HasOne<Publication>().WithMany().HasForeignKey(row => row.PublicationId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PublicationSignOffMapping : IEntityTypeConfiguration<PublicationSignOff>
{
    public void Configure(EntityTypeBuilder<PublicationSignOff> signOff)
    {
        signOff.ToTable("publication_sign_offs");
        signOff.HasKey(row => new { row.PublicationId, row.Kind });
        signOff.Property(row => row.Kind).HasMaxLength(Lengths.Word);
        signOff.Property(row => row.Signatory).HasMaxLength(Lengths.Name);
        signOff.Property(row => row.DocumentNumber).HasMaxLength(Lengths.Name);
        signOff.HasOne<Publication>().WithMany().HasForeignKey(row => row.PublicationId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("audit");
        entry.HasKey(row => row.Number);
        entry.Property(row => row.Number).ValueGeneratedNever();
        entry.Property(row => row.Who).HasMaxLength(Lengths.Name);
        entry.Property(row => row.Action).HasMaxLength(Lengths.Word);
        entry.Property(row => row.Subject).HasMaxLength(Lengths.Name);
        entry.Property(row => row.Detail).HasMaxLength(Lengths.Sentence);
        entry.Property(row => row.FromAddress).HasMaxLength(Lengths.Word);
        entry.Property(row => row.PreviousHash).HasMaxLength(Lengths.Hash);
        entry.Property(row => row.Hash).HasMaxLength(Lengths.Hash);
    }
}
