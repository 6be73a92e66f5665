using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Data.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BudgetDisclosure.Data.Mappings;

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.ToTable("drafts");
        draft.HasKey(row => row.Id);
        draft.Property(row => row.Id).ValueGeneratedNever();
        draft.Property(row => row.County).HasMaxLength(Lengths.County);
        draft.Property(row => row.Organisation).HasMaxLength(Lengths.Organisation);
        draft.Property(row => row.State).HasConversion<string>().HasMaxLength(Lengths.Word);
        draft.Property(row => row.Revision).IsConcurrencyToken();
        draft.Property(row => row.ContentHash).HasMaxLength(Lengths.Hash);
        draft.Property(row => row.FailingRules).HasMaxLength(Lengths.Sentence);
        draft.Property(row => row.Reason).HasMaxLength(Lengths.Sentence);
        draft.HasIndex(row => new { row.County, row.Year, row.Organisation, row.Stage });
        draft.HasOne<County>().WithMany().HasForeignKey(row => row.County).OnDelete(DeleteBehavior.Restrict);
        draft.HasOne<StaffAccount>().WithMany().HasForeignKey(row => row.CreatedBy).OnDelete(DeleteBehavior.Restrict);
        draft.HasOne<Publication>().WithMany().HasForeignKey(row => row.PublicationId).OnDelete(DeleteBehavior.Restrict);
        draft.HasMany(row => row.Files).WithOne().HasForeignKey(file => file.Draft);
        draft.HasMany(row => row.Notes).WithOne().HasForeignKey(note => note.Draft);
        draft.HasMany(row => row.Explanations).WithOne().HasForeignKey(explanation => explanation.Draft);
        draft.HasMany(row => row.SignOffs).WithOne().HasForeignKey(signOff => signOff.Draft);
        draft.HasMany(row => row.Acknowledgements).WithOne().HasForeignKey(row => row.Draft);
        draft.HasMany(row => row.Edits).WithOne().HasForeignKey(edit => edit.Draft);
        draft.Ignore(row => row.StandingEdits);
    }
}

internal sealed class DraftFileMapping : IEntityTypeConfiguration<DraftFile>
{
    public void Configure(EntityTypeBuilder<DraftFile> file)
    {
        file.ToTable("draft_files");
        file.HasKey(row => new { row.Draft, row.Ordinal });
        file.Property(row => row.Sha256).HasMaxLength(Lengths.Hash);
        file.Property(row => row.FileName).HasMaxLength(Lengths.Sentence);
    }
}

internal sealed class DraftNoteMapping : IEntityTypeConfiguration<DraftNote>
{
    public void Configure(EntityTypeBuilder<DraftNote> note)
    {
        note.ToTable("draft_notes");
        note.HasKey(row => new { row.Draft, row.Number });
        note.Property(row => row.Who).HasMaxLength(Lengths.Name);
        note.Property(row => row.Kind).HasMaxLength(Lengths.Word);
        note.Property(row => row.Target).HasMaxLength(Lengths.Sentence);
        note.Property(row => row.Text).HasMaxLength(Lengths.Sentence);
        note.Property(row => row.ContentHash).HasMaxLength(Lengths.Hash);
    }
}

internal sealed class DraftExplanationMapping : IEntityTypeConfiguration<DraftExplanation>
{
    public void Configure(EntityTypeBuilder<DraftExplanation> explanation)
    {
        explanation.ToTable("draft_explanations");
        explanation.HasKey(row => new { row.Draft, row.Rule });
        explanation.Property(row => row.Rule).HasMaxLength(Lengths.Word);
        explanation.Property(row => row.Text).HasMaxLength(Lengths.Sentence);
        explanation.Property(row => row.Who).HasMaxLength(Lengths.Name);
    }
}

internal sealed class SignOffMapping : IEntityTypeConfiguration<SignOff>
{
    public void Configure(EntityTypeBuilder<SignOff> signOff)
    {
        signOff.ToTable("draft_sign_offs");
        signOff.HasKey(row => new { row.Draft, row.Kind });
        signOff.Property(row => row.Kind).HasMaxLength(Lengths.Word);
        signOff.Property(row => row.Signatory).HasMaxLength(Lengths.Name);
        signOff.Property(row => row.DocumentNumber).HasMaxLength(Lengths.Name);
        signOff.Property(row => row.ContentHash).HasMaxLength(Lengths.Hash);
        signOff.Property(row => row.EnteredBy).HasMaxLength(Lengths.Name);
    }
}

internal sealed class DraftAcknowledgementMapping : IEntityTypeConfiguration<DraftAcknowledgement>
{
    public void Configure(EntityTypeBuilder<DraftAcknowledgement> acknowledgement)
    {
        acknowledgement.ToTable("draft_acknowledgements");
        acknowledgement.HasKey(row => new { row.Draft, row.Finding });
        acknowledgement.Property(row => row.Finding).HasMaxLength(Lengths.Hash);
        acknowledgement.Property(row => row.Kind).HasMaxLength(Lengths.Word);
        acknowledgement.Property(row => row.Who).HasMaxLength(Lengths.Name);
    }
}

internal sealed class DraftEditMapping : IEntityTypeConfiguration<DraftEdit>
{
    public void Configure(EntityTypeBuilder<DraftEdit> edit)
    {
        edit.ToTable("draft_edits");
        edit.HasKey(row => new { row.Draft, row.Number });
        edit.Property(row => row.Kind).HasMaxLength(Lengths.Word);
        edit.Property(row => row.Reason).HasMaxLength(Lengths.Sentence);
        edit.Property(row => row.Who).HasMaxLength(Lengths.Name);
        edit.Property(row => row.EndedBy).HasMaxLength(Lengths.Name);
    }
}
