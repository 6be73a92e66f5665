namespace BudgetDisclosure.Core.Withholdings;

/// <summary>A part of a disclosure that can be withheld (屏蔽) alone: a table, or a row or a cell of one.</summary>
/// <param name="Slug">The table's.</param>
/// <param name="Scope">The code or name of the organisation where the table is not the document's own.</param>
/// <param name="Row">What the ids of the row's cells begin with (<see cref="Reports.CellIds.RowOf"/>).</param>
/// <param name="Cell">The id of the cell.</param>
public sealed record WithheldPart(string Slug, string? Scope = null, string? Row = null, string? Cell = null)
{
    private const string ScopeMark = "?scope=";

    /// <summary>table, row or cell.</summary>
    public string Kind => Cell is not null ? "cell" : Row is not null ? "row" : "table";

    /// <summary>True for the tables that the part is of.</summary>
    public bool IsOf(DisclosureTable table) => table.Slug == Slug && (table.Scope?.Code ?? table.Scope?.Name) == Scope;

    /// <summary>As an address ends: <c>expenditure?scope=434001#2010301.total</c>.</summary>
    public override string ToString()
    {
        var scope = Scope is null ? "" : ScopeMark + Uri.EscapeDataString(Scope);
        return Slug + scope + ((Cell ?? Row) is { } id ? $"#{id}" : "");
    }

    /// <param name="kind">table, row or cell.</param>
    /// <param name="text">What <see cref="ToString"/> gave.</param>
    public static WithheldPart Parse(string kind, string text)
    {
        var (table, id) = text.IndexOf('#') is var hash and >= 0 ? (text[..hash], text[(hash + 1)..]) : (text, null);
        var (slug, scope) = table.IndexOf(ScopeMark, StringComparison.Ordinal) is var mark and >= 0
            ? (table[..mark], Uri.UnescapeDataString(table[(mark + ScopeMark.Length)..]))
            : (table, null);
        return new(slug, scope, kind == "row" ? id : null, kind == "cell" ? id : null);
    }
}
