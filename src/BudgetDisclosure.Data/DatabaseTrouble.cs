using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BudgetDisclosure.Data;

/// <summary>Why a database does not do what it is asked to, where its operator can help and the program cannot.</summary>
public enum DatabaseTrouble
{
    /// <summary>Nobody answers, or the connection broke.</summary>
    Away,

    /// <summary>The server is there, the database is not.</summary>
    Missing,

    /// <summary>A table or a column is missing, or migrations are pending.</summary>
    NotMigrated,

    /// <summary>The server does not accept the user, the password, or what the user wants to do.</summary>
    Denied,

    /// <summary>The file cannot be opened: its directory is missing, or nobody may read it.</summary>
    CannotOpen,

    ReadOnly,
    Full,

    /// <summary>The disk failed to read or to write.</summary>
    DiskError,

    /// <summary>Others hold it for too long, or there are too many of them.</summary>
    Busy,

    /// <summary>The file is damaged, or no database.</summary>
    Damaged,
}

/// <summary>Tells the troubles of databases from faults of the program.</summary>
public static class DatabaseTroubles
{
    private const int SqliteError = 1;

    /// <summary>The trouble that an exception or its cause tells of; null where it is none of the database's.</summary>
    public static DatabaseTrouble? Of(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case SqliteException sqlite:
                    return OfSqlite(sqlite);
                case PostgresException postgres:
                    return OfState(postgres.SqlState);
                case NpgsqlException or SocketException:
                    return DatabaseTrouble.Away;
            }
        }
        return null;
    }

    // The codes of https://www.sqlite.org/rescode.html.
    private static DatabaseTrouble? OfSqlite(SqliteException trouble) => trouble.SqliteErrorCode switch
    {
        SqliteError when trouble.Message.Contains("no such table") || trouble.Message.Contains("no such column") =>
            DatabaseTrouble.NotMigrated,
        3 or 14 => DatabaseTrouble.CannotOpen,
        5 or 6 => DatabaseTrouble.Busy,
        8 => DatabaseTrouble.ReadOnly,
        10 => DatabaseTrouble.DiskError,
        11 or 26 => DatabaseTrouble.Damaged,
        13 => DatabaseTrouble.Full,
        _ => null,
    };

    private static DatabaseTrouble? OfState(string state) => state switch
    {
        PostgresErrorCodes.InvalidCatalogName => DatabaseTrouble.Missing,
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn => DatabaseTrouble.NotMigrated,
        PostgresErrorCodes.InsufficientPrivilege => DatabaseTrouble.Denied,
        PostgresErrorCodes.ReadOnlySqlTransaction => DatabaseTrouble.ReadOnly,
        PostgresErrorCodes.DiskFull => DatabaseTrouble.Full,
        PostgresErrorCodes.IoError => DatabaseTrouble.DiskError,
        PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.LockNotAvailable => DatabaseTrouble.Busy,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => DatabaseTrouble.Damaged,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            DatabaseTrouble.Away,
        ['0', '8', ..] => DatabaseTrouble.Away, // connection exceptions
        ['2', '8', ..] => DatabaseTrouble.Denied, // invalid authorization
        _ => null,
    };
}
