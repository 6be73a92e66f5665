using BudgetDisclosure.Core.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BudgetDisclosure.Data.Mappings;

internal sealed class SearchEntryMapping() : FactMapping<SearchEntry>("search_entries", nameof(SearchEntry.Number))
{
    public override void Configure(EntityTypeBuilder<SearchEntry> fact)
    {
        base.Configure(fact);
        fact.HasIndex(row => row.Text);
    }
}

internal sealed class SearchTextMapping : IEntityTypeConfiguration<SearchText>
{
    public void Configure(EntityTypeBuilder<SearchText> text)
    {
        text.ToTable("search_texts");
        text.HasKey(row => row.Key);
        text.Property(row => row.Key).ValueGeneratedNever();
    }
}

internal sealed class SearchPostingMapping : IEntityTypeConfiguration<SearchPosting>
{
    public void Configure(EntityTypeBuilder<SearchPosting> posting)
    {
        posting.ToTable("search_postings");
        posting.HasKey(row => new { row.Pair, row.Text });
    }
}
