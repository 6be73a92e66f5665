namespace BudgetDisclosure.Data.Postgres;

/// <summary>PostgreSQL's triggers for <see cref="AppendOnlyTables"/>; they refuse TRUNCATE too.</summary>
internal static class AppendOnly
{
    /// <summary>The statements that put one table under the rule.</summary>
    /// <remarks>Each table has a function of its own: the condition of a trigger may not ask another table.</remarks>
    public static IEnumerable<string> Triggers(string table)
    {
        var allow = AppendOnlyTables.Unless(table) is { } unless
            ? $"IF TG_OP = 'DELETE' THEN IF {unless} THEN RETURN OLD; END IF; "
                + $"ELSIF TG_OP = 'UPDATE' THEN IF {unless} THEN RETURN NEW; END IF; END IF; "
            : "";
        yield return $"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ "
            + $"BEGIN {allow}RAISE EXCEPTION '{table} is append-only'; END $$;";
        yield return $"CREATE TRIGGER {table}_refuse_change BEFORE UPDATE OR DELETE ON {table} "
            + $"FOR EACH ROW EXECUTE FUNCTION {table}_refuse();";
        yield return $"CREATE TRIGGER {table}_refuse_truncate BEFORE TRUNCATE ON {table} "
            + $"FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse();";
    }
}
