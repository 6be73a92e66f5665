using BudgetDisclosure.Core.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BudgetDisclosure.Data.Mappings;

/// <summary>A table of facts: its key is county, year and publication, then the place in the document.</summary>
/// <remarks>Texts have no bound: a document that was published must not fail here because a name in it is long.</remarks>
internal abstract class FactMapping<TFact>(string table, params string[] place) : IEntityTypeConfiguration<TFact>
    where TFact : Fact
{
    public virtual void Configure(EntityTypeBuilder<TFact> fact)
    {
        fact.ToTable(table);
        fact.HasKey([nameof(Fact.County), nameof(Fact.Year), nameof(Fact.Publication), .. place]);
        fact.Property(row => row.County).HasMaxLength(Lengths.County);
        fact.HasOne<Publication>().WithMany().HasForeignKey(row => row.Publication).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FactTableMapping()
    : FactMapping<FactTable>("fact_tables", nameof(TableFact.TableNumber));

internal sealed class FactColumnMapping()
    : FactMapping<FactColumn>("fact_columns", nameof(TableFact.TableNumber), nameof(FactColumn.ColumnNumber));

internal sealed class BudgetLineMapping() : FactMapping<BudgetLine>(
    "budget_lines", nameof(TableFact.TableNumber), nameof(RowFact.RowNumber), nameof(BudgetLine.Entry));

internal sealed class ThreePublicAmountMapping() : FactMapping<ThreePublicAmount>(
    "three_public_amounts", nameof(TableFact.TableNumber), nameof(RowFact.RowNumber),
    nameof(ThreePublicAmount.ColumnNumber));

internal abstract class RowFactMapping<TFact>(string table)
    : FactMapping<TFact>(table, nameof(TableFact.TableNumber), nameof(RowFact.RowNumber))
    where TFact : RowFact;

internal sealed class ProgrammeMapping() : RowFactMapping<Programme>("programmes");

internal sealed class ProgrammeActivityMapping() : RowFactMapping<ProgrammeActivity>("activities");

internal sealed class IndicatorMapping() : RowFactMapping<Indicator>("indicators");

internal sealed class UnitStaffingMapping() : RowFactMapping<UnitStaffing>("staffing");

internal sealed class PurchaseMapping() : RowFactMapping<Purchase>("purchases");

internal sealed class AssetLineMapping() : RowFactMapping<AssetLine>("assets");

internal sealed class NarrativeParagraphMapping()
    : FactMapping<NarrativeParagraph>("paragraphs", nameof(NarrativeParagraph.Number));
