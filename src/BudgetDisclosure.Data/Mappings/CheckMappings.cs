using BudgetDisclosure.Core.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BudgetDisclosure.Data.Mappings;

internal sealed class CheckRunMapping : IEntityTypeConfiguration<CheckRun>
{
    public void Configure(EntityTypeBuilder<CheckRun> run)
    {
        run.ToTable("check_runs", table => table.HasCheckConstraint("ck_check_runs_number", "number >= 1"));
        run.HasKey(row => new { row.County, row.Year, row.Publication, row.Number });
        run.Property(row => row.County).HasMaxLength(Lengths.County);
        run.Property(row => row.Number).ValueGeneratedNever();
        run.HasOne<Publication>().WithMany().HasForeignKey(row => row.Publication).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RuleOutcomesMapping() : FactMapping<RuleOutcomes>("rule_outcomes", nameof(RuleOutcomes.Rule));

internal sealed class CheckFactMapping() : FactMapping<CheckFact>("checks", nameof(CheckFact.Number));

internal sealed class CheckOperandFactMapping() : FactMapping<CheckOperandFact>(
    "check_operands", nameof(CheckOperandFact.CheckNumber), nameof(CheckOperandFact.Number));
