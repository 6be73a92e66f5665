namespace BudgetDisclosure.Data.Sqlite;

/// <summary>Triggers that refuse to change or delete what was published or logged.</summary>
/// <remarks>
/// A document may go, and a file with it, once a withholding of it stands in the table; nothing else ever may.
/// Migrations name the tables they make triggers for; a test compares the result with this list.
/// </remarks>
internal static class AppendOnly
{
    /// <summary>Every table under this rule, with the condition under which a row may go all the same.</summary>
    public static readonly (string Table, string? Unless)[] Tables =
    [
        ("publications", null),
        ("publication_files", null),
        ("documents", "exists (select 1 from withholdings w where w.publication_id = old.publication)"),
        ("files", "exists (select 1 from withholdings w where w.scope = 'file' and w.target = old.sha256)"),
        ("withholdings", null),
        ("waivers", null),
        ("audit", null),
    ];

    /// <summary>The statements that put one of <see cref="Tables"/> under the rule.</summary>
    public static IEnumerable<string> Triggers(string table)
    {
        var unless = Tables.Single(entry => entry.Table == table).Unless;
        var condition = unless is null ? "" : $" WHEN NOT ({unless})";
        foreach (var act in (string[])["UPDATE", "DELETE"])
        {
            yield return $"CREATE TRIGGER {table}_refuse_{act.ToLowerInvariant()} BEFORE {act} ON {table}{condition} "
                + $"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;";
        }
    }
}
