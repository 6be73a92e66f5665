namespace BudgetDisclosure.Data;

/// <summary>The tables whose rows are never changed nor deleted; triggers in the database refuse it.</summary>
/// <remarks>
/// A document and its facts may go, and a file with them, once a withholding of it stands in the table; nothing else ever may.
/// Migrations name the tables they make triggers for; a test compares the result with this list.
/// </remarks>
internal static class AppendOnlyTables
{
    private const string Withheld = "exists (select 1 from withholdings w where w.publication_id = old.publication)";

    /// <summary>Every table under this rule, with the condition under which a row may go all the same.</summary>
    public static readonly (string Table, string? Unless)[] All =
    [
        ("publications", null),
        ("publication_files", null),
        ("documents", Withheld),
        ("files", "exists (select 1 from withholdings w where w.scope = 'file' and w.target = old.sha256)"),
        ("withholdings", null),
        ("waivers", null),
        ("audit", null),
        ("publication_sign_offs", null),
        ("fact_tables", Withheld),
        ("fact_columns", Withheld),
        ("budget_lines", Withheld),
        ("three_public_amounts", Withheld),
        ("programmes", Withheld),
        ("activities", Withheld),
        ("indicators", Withheld),
        ("staffing", Withheld),
        ("purchases", Withheld),
        ("assets", Withheld),
        ("paragraphs", Withheld),
    ];

    /// <summary>When a row of the table may go, as a condition on <c>old</c>; null for never.</summary>
    public static string? Unless(string table) => All.Single(entry => entry.Table == table).Unless;
}
