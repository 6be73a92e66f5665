using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Data.Facts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BudgetDisclosure.Data.Sqlite;

/// <summary>Writes facts by one prepared statement for each table, past the change tracker.</summary>
internal static class SqliteFactWriter
{
    public static async Task WriteAsync(
        SqliteDisclosureDbContext db, IEnumerable<Fact> facts, CancellationToken cancellation)
    {
        foreach (var kind in facts.GroupBy(fact => fact.GetType()))
            await WriteKindAsync(db, FactShape.Of(db, kind.Key), kind, cancellation);
    }

    private static async Task WriteKindAsync(
        SqliteDisclosureDbContext db, FactShape shape, IEnumerable<Fact> facts, CancellationToken cancellation)
    {
        await using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        var parameters = shape.Properties.Select((_, i) => command.Parameters.Add(new($"$p{i}", null))).ToList();
        var names = string.Join(", ", parameters.Select(parameter => parameter.ParameterName));
        command.CommandText = $"INSERT INTO {shape.Table} ({shape.Columns}) VALUES ({names})";
        foreach (var fact in facts)
        {
            for (var i = 0; i < parameters.Count; i++)
                parameters[i].Value = FactShape.Value(shape.Properties[i], fact) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
