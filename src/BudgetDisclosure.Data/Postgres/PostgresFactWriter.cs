using BudgetDisclosure.Data.Facts;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace BudgetDisclosure.Data.Postgres;

/// <summary>Writes rows, mostly facts, by one binary COPY for each table, past the change tracker.</summary>
internal static class PostgresFactWriter
{
    public static async Task WriteAsync(
        PostgresDisclosureDbContext db, IEnumerable<object> rows, CancellationToken cancellation)
    {
        foreach (var kind in rows.GroupBy(row => row.GetType()))
            await WriteKindAsync(db, FactShape.Of(db, kind.Key), kind, cancellation);
    }

    private static async Task WriteKindAsync(
        PostgresDisclosureDbContext db, FactShape shape, IEnumerable<object> rows, CancellationToken cancellation)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {shape.Table} ({shape.Columns}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            foreach (var property in shape.Properties)
                await WriteValueAsync(copy, FactShape.Value(property, row), cancellation);
        }
        await copy.CompleteAsync(cancellation);
    }

    private static Task WriteValueAsync(NpgsqlBinaryImporter copy, object? value, CancellationToken cancellation) =>
        value switch
        {
            null => copy.WriteNullAsync(cancellation),
            string text => copy.WriteAsync(text, NpgsqlDbType.Text, cancellation),
            int number => copy.WriteAsync(number, NpgsqlDbType.Integer, cancellation),
            long fen => copy.WriteAsync(fen, NpgsqlDbType.Bigint, cancellation),
            bool flag => copy.WriteAsync(flag, NpgsqlDbType.Boolean, cancellation),
            Guid id => copy.WriteAsync(id, NpgsqlDbType.Uuid, cancellation),
            _ => throw new NotSupportedException($"A row cannot hold a {value.GetType().Name}."),
        };
}
