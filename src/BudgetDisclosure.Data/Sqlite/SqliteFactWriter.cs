using BudgetDisclosure.Data.Facts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace BudgetDisclosure.Data.Sqlite;

/// <summary>Writes rows, mostly facts, by one prepared statement for each table, past the change tracker.</summary>
/// <remarks>
/// By SQLite's own functions: its ADO.NET provider looks every parameter up by name for every row, which took half of
/// the time. Values are stored as that provider stores them.
/// </remarks>
internal static class SqliteFactWriter
{
    public static void Write(SqliteDisclosureDbContext db, IEnumerable<object> rows, CancellationToken cancellation)
    {
        var connection = ((SqliteConnection)db.Database.GetDbConnection()).Handle
            ?? throw new InvalidOperationException("Rows are written inside a transaction.");
        foreach (var kind in rows.GroupBy(row => row.GetType()))
        {
            cancellation.ThrowIfCancellationRequested();
            WriteKind(connection, FactShape.Of(db, kind.Key), kind);
        }
    }

    private static void WriteKind(sqlite3 connection, FactShape shape, IEnumerable<object> rows)
    {
        var values = string.Join(", ", shape.Properties.Select(_ => "?"));
        Check(connection, raw.sqlite3_prepare_v2(
            connection, $"INSERT INTO {shape.Table} ({shape.Columns}) VALUES ({values})", out var statement));
        using (statement)
        {
            foreach (var row in rows)
            {
                for (var i = 0; i < shape.Properties.Count; i++)
                    Check(connection, Bind(statement, i + 1, FactShape.Value(shape.Properties[i], row)));
                if (raw.sqlite3_step(statement) != raw.SQLITE_DONE)
                    SqliteException.ThrowExceptionForRC(raw.sqlite3_extended_errcode(connection), connection);
                Check(connection, raw.sqlite3_reset(statement));
            }
        }
    }

    private static int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string text => raw.sqlite3_bind_text(statement, place, text),
        int number => raw.sqlite3_bind_int(statement, place, number),
        long fen => raw.sqlite3_bind_int64(statement, place, fen),
        bool flag => raw.sqlite3_bind_int(statement, place, flag ? 1 : 0),
        Guid id => raw.sqlite3_bind_text(statement, place, id.ToString().ToUpperInvariant()),
        _ => throw new NotSupportedException($"A row cannot hold a {value.GetType().Name}."),
    };

    private static void Check(sqlite3 connection, int result) => SqliteException.ThrowExceptionForRC(result, connection);
}
