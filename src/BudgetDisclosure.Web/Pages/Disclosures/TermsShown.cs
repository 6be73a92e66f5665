using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Terms;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>The terms that a page explains, each once, and where the document explains them in its own words.</summary>
public sealed class TermsShown(Disclosure disclosure, VersionLinks links)
{
    private readonly Dictionary<GlossaryTerm, DisclosureTable> _first = [];

    /// <summary>What a reader of the table should know; null where an earlier table said it.</summary>
    public (GlossaryTerm Term, string? Own)? Of(DisclosureTable table)
    {
        if (table.Withheld || Glossary.OfTable(table.Slug) is not { } term)
            return null;
        _first.TryAdd(term, table);
        return ReferenceEquals(_first[term], table) ? (term, OwnAddress(term)) : null;
    }

    private string? OwnAddress(GlossaryTerm term) => DocumentTerms.Find(disclosure, term) is var (section, paragraph)
        ? $"{links.Page()}#{DisclosureOutline.AnchorOf(section, paragraph)}" : null;
}
