using BudgetDisclosure.Data.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BudgetDisclosure.Data.Mappings;

internal sealed class StaffAccountMapping : IEntityTypeConfiguration<StaffAccount>
{
    public void Configure(EntityTypeBuilder<StaffAccount> account)
    {
        account.ToTable("staff_accounts");
        account.HasKey(row => row.Id);
        account.Property(row => row.Id).ValueGeneratedNever();
        account.Property(row => row.UserName).HasMaxLength(Lengths.Word);
        account.Property(row => row.NormalizedUserName).HasMaxLength(Lengths.Word);
        account.HasIndex(row => row.NormalizedUserName).IsUnique();
        account.Property(row => row.DisplayName).HasMaxLength(Lengths.Name);
        account.Property(row => row.ConcurrencyStamp).IsConcurrencyToken();
        account.HasMany(row => row.Grants).WithOne().HasForeignKey(grant => grant.Account);
        account.HasMany(row => row.RecoveryCodes).WithOne().HasForeignKey(code => code.Account);
    }
}

internal sealed class StaffGrantMapping : IEntityTypeConfiguration<StaffGrant>
{
    public void Configure(EntityTypeBuilder<StaffGrant> grant)
    {
        grant.ToTable("staff_grants", table => table.HasCheckConstraint(
            "ck_staff_grants_scope", "organisation is null or county is not null"));
        grant.HasKey(row => row.Id);
        grant.Property(row => row.Id).ValueGeneratedNever();
        grant.Property(row => row.Role).HasConversion<string>().HasMaxLength(Lengths.Word);
        grant.Property(row => row.County).HasMaxLength(Lengths.County);
        grant.Property(row => row.Organisation).HasMaxLength(Lengths.Organisation);
    }
}

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.ToTable("staff_recovery_codes");
        code.HasKey(row => new { row.Account, row.Hash });
        code.Property(row => row.Hash).HasMaxLength(Lengths.Hash);
    }
}

internal sealed class StaffTicketMapping : IEntityTypeConfiguration<StaffTicket>
{
    public void Configure(EntityTypeBuilder<StaffTicket> ticket)
    {
        ticket.ToTable("staff_tickets");
        ticket.HasKey(row => row.Hash);
        ticket.Property(row => row.Hash).HasMaxLength(Lengths.Hash);
        ticket.HasOne<StaffAccount>().WithMany().HasForeignKey(row => row.Account);
    }
}

internal sealed class ResetRequestMapping : IEntityTypeConfiguration<ResetRequest>
{
    public void Configure(EntityTypeBuilder<ResetRequest> request)
    {
        request.ToTable("staff_reset_requests");
        request.HasKey(row => row.Account);
        request.HasOne<StaffAccount>().WithMany().HasForeignKey(row => row.Account);
        request.HasOne<StaffAccount>().WithMany().HasForeignKey(row => row.RequestedBy);
    }
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> key)
    {
        key.ToTable("data_protection_keys");
        key.HasKey(row => row.Id);
        key.Property(row => row.Id).ValueGeneratedNever();
        key.Property(row => row.Name).HasMaxLength(Lengths.Name);
    }
}
