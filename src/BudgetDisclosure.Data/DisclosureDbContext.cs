using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Core.Search;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Data.Mappings;
using BudgetDisclosure.Data.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BudgetDisclosure.Data;

/// <summary>The model of everything stored; one sealed context per database so that each has its own migrations.</summary>
public abstract class DisclosureDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<County> Counties => Set<County>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<OrganisationName> OrganisationNames => Set<OrganisationName>();
    public DbSet<RosterEntry> Roster => Set<RosterEntry>();
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<PublicationFile> PublicationFiles => Set<PublicationFile>();
    public DbSet<PublishedDocument> Documents => Set<PublishedDocument>();
    public DbSet<PublicationFinding> PublicationFindings => Set<PublicationFinding>();
    public DbSet<CheckRun> CheckRuns => Set<CheckRun>();
    public DbSet<KeyFigure> KeyFigures => Set<KeyFigure>();
    public DbSet<CountyFigure> CountyFigures => Set<CountyFigure>();
    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();
    public DbSet<SearchText> SearchTexts => Set<SearchText>();
    public DbSet<SearchPosting> SearchPostings => Set<SearchPosting>();
    public DbSet<CurrentPublication> CurrentPublications => Set<CurrentPublication>();
    public DbSet<PublishedYear> PublishedYears => Set<PublishedYear>();
    public DbSet<Withholding> Withholdings => Set<Withholding>();
    public DbSet<Waiver> Waivers => Set<Waiver>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<StaffAccount> StaffAccounts => Set<StaffAccount>();
    public DbSet<StaffGrant> StaffGrants => Set<StaffGrant>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<StaffTicket> StaffTickets => Set<StaffTicket>();
    public DbSet<ResetRequest> ResetRequests => Set<ResetRequest>();
    public DbSet<PublicationSignOff> SignOffs => Set<PublicationSignOff>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<DraftFile> DraftFiles => Set<DraftFile>();
    public DbSet<WithholdingProposal> WithholdingProposals => Set<WithholdingProposal>();
    public DbSet<ApprovalEntry> Approvals => Set<ApprovalEntry>();
    public DbSet<CountyStatistic> Statistics => Set<CountyStatistic>();
    public DbSet<Feedback> Feedback => Set<Feedback>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>The transaction in which acts are written: one at a time, so that their chains cannot fork.</summary>
    public abstract Task<IDbContextTransaction> BeginActAsync(CancellationToken cancellation = default);

    /// <summary>A transaction that only reads, and reads the database of one moment; writers go on.</summary>
    public abstract Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellation = default);

    /// <summary>Takes what was deleted out of the database's own logs, as far as that is in its power.</summary>
    public abstract Task ForgetDeletedAsync(CancellationToken cancellation = default);

    /// <summary>Inserts facts past the change tracker, inside the current transaction.</summary>
    public Task WriteFactsAsync(IReadOnlyList<Fact> facts, CancellationToken cancellation = default) =>
        WriteRowsAsync(facts, cancellation);

    /// <summary>Inserts rows of any kind past the change tracker, inside the current transaction.</summary>
    public abstract Task WriteRowsAsync(IReadOnlyList<object> rows, CancellationToken cancellation = default);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Stage>().HaveConversion<StageConverter>().HaveMaxLength(6);
        configurationBuilder.Properties<FileVisibility>().HaveConversion<string>().HaveMaxLength(12);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DisclosureDbContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
                property.SetColumnName(SnakeCase(property.Name));
        }
    }

    /// <summary>Column names are plain SQL names, so that a query needs no quotes on either database.</summary>
    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }
}
