using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>What an operator can put right himself, as sentences: what is wrong, where, what to do.</summary>
internal static class OperatorSentences
{
    /// <summary>Null where the program is at fault: then the exception says more than a sentence could.</summary>
    public static string? Of(Exception exception, DisclosureDbContext db) =>
        exception is StorageException { InnerException: { } cause } storage ? FileTroubles.InWords(storage.Path, cause)
        : DatabaseTroubles.Of(exception) is { } trouble ? trouble.ForOperator(db)
        : null;

    /// <summary>What is wrong, in words that tell a stranger nothing of the house.</summary>
    public static string InShort(this DatabaseTrouble trouble) => trouble switch
    {
        DatabaseTrouble.Away => "数据库连不上",
        DatabaseTrouble.Missing => "数据库还没有建立，请运行 migrate",
        DatabaseTrouble.NotMigrated => "数据库结构尚未升级，请运行 migrate",
        DatabaseTrouble.Denied => "数据库拒绝了网站的用户",
        DatabaseTrouble.CannotOpen => "数据库文件打不开",
        DatabaseTrouble.ReadOnly => "数据库是只读的，不能写入",
        DatabaseTrouble.Full => "数据库所在的磁盘已满",
        DatabaseTrouble.DiskError => "读写数据库时磁盘出错",
        DatabaseTrouble.Busy => "数据库太忙",
        _ => "数据库文件已损坏，或者不是数据库",
    };

    public static string ForOperator(this DatabaseTrouble trouble, DisclosureDbContext db) =>
        $"{trouble.InShort()}（{PlaceOf(db)}）。{Remedy(trouble)}";

    private static string Remedy(DatabaseTrouble trouble) => trouble switch
    {
        DatabaseTrouble.Away => "请确认数据库服务已经启动，并核对 ConnectionStrings__Disclosure 中的地址和端口。",
        DatabaseTrouble.Missing or DatabaseTrouble.NotMigrated => "migrate 完成后网站自动恢复，不用重启；命令请再运行一次。",
        DatabaseTrouble.Denied => "请核对 ConnectionStrings__Disclosure 中的用户名和密码，以及这个用户的权限。",
        DatabaseTrouble.CannotOpen => "请核对路径：应是一个文件，不是目录；它和它所在的目录都要能读写，磁盘不能是只读的。",
        DatabaseTrouble.ReadOnly => "请核对数据库文件及其目录的权限，以及磁盘是否以只读方式挂载。",
        DatabaseTrouble.Full => "请腾出空间后再试，已有的内容没有变化。",
        DatabaseTrouble.DiskError => "请检查磁盘是否已满、是否有故障，然后运行 verify。",
        DatabaseTrouble.Busy => "请稍后再试；经常如此时，请增加数据库的最大连接数。",
        _ => "请核对 ConnectionStrings__Disclosure，或者用 restore 恢复备份。",
    };

    /// <summary>The file, or server and database; never user and password.</summary>
    private static string PlaceOf(DisclosureDbContext db)
    {
        var connection = db.Database.GetConnectionString();
        if (db is SqliteDisclosureDbContext)
            return Path.GetFullPath(new SqliteConnectionStringBuilder(connection).DataSource);
        var settings = new NpgsqlConnectionStringBuilder(connection);
        return $"{settings.Host}:{settings.Port}/{settings.Database}";
    }
}
