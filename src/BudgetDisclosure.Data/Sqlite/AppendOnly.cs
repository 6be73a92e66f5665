namespace BudgetDisclosure.Data.Sqlite;

/// <summary>SQLite's triggers for <see cref="AppendOnlyTables"/>.</summary>
internal static class AppendOnly
{
    /// <summary>The statements that put one table under the rule.</summary>
    public static IEnumerable<string> Triggers(string table)
    {
        var condition = AppendOnlyTables.Unless(table) is { } unless ? $" WHEN NOT ({unless})" : "";
        foreach (var act in (string[])["UPDATE", "DELETE"])
        {
            yield return $"CREATE TRIGGER {table}_refuse_{act.ToLowerInvariant()} BEFORE {act} ON {table}{condition} "
                + $"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;";
        }
    }
}
