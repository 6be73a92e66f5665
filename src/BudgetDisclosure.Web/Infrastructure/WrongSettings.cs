using System.Net;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>Finds what the configuration says wrongly before anything starts on it.</summary>
internal static class WrongSettings
{
    private const int MostAddress = 200;

    /// <summary>A sentence on the first wrong setting; null where none is.</summary>
    public static string? Find(IConfiguration configuration) =>
        OfDatabase(configuration) ?? OfPathBase(configuration["PathBase"])
        ?? OfAddress(configuration["Site:Address"], configuration["PathBase"]) ?? OfProxies(configuration)
        ?? OfLibreOffice(configuration[LibreOffice.Setting]) ?? OfPasswords(configuration[PasswordComposition.Setting]);

    private static string? OfDatabase(IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("Disclosure");
        return configuration["Database:Provider"] switch
        {
            null or "Sqlite" => Complaint(connection, text => new SqliteConnectionStringBuilder(text)),
            "Postgres" when connection is null =>
                "Database__Provider 是 Postgres，但没有设置 ConnectionStrings__Disclosure。"
                + "请写成 Host=…;Database=…;Username=…;Password=…。",
            "Postgres" => Complaint(connection, text => new NpgsqlConnectionStringBuilder(text)),
            var other => $"Database__Provider 是“{other}”，只能是 Sqlite 或 Postgres。",
        };
    }

    /// <remarks>The string itself is not repeated: a password may stand in it.</remarks>
    private static string? Complaint(string? connection, Func<string?, object> parse)
    {
        try
        {
            parse(connection);
            return null;
        }
        catch (Exception trouble) when (trouble is ArgumentException or FormatException or InvalidCastException)
        {
            return $"ConnectionStrings__Disclosure 写得不对：{trouble.Message} 请按 docs/operations.md 的写法改正。";
        }
    }

    private static string? OfPathBase(string? path) => path is null or "" || path.StartsWith('/')
        ? null
        : $"PathBase 是“{path}”，应以 / 开头，例如 /budget。";

    /// <summary>An address that leads elsewhere would be printed on paper, where nobody can mend it.</summary>
    private static string? OfAddress(string? address, string? pathBase)
    {
        if (string.IsNullOrEmpty(address))
            return null;
        if (address.Length > MostAddress || !Uri.TryCreate(address, UriKind.Absolute, out var url)
            || url is not { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" })
        {
            return $"Site__Address 是“{address}”，应是公众访问本站的完整网址，例如 https://ysgk.example.gov.cn，不带参数，不超过 {MostAddress} 字。";
        }
        var expected = (pathBase ?? "").TrimEnd('/');
        return url.AbsolutePath.TrimEnd('/') == expected
            ? null
            : $"Site__Address 是“{address}”，而 PathBase 是“{expected}”：网址里的路径应与 PathBase 相同。请核对后改正其中一项。";
    }

    private static string? OfProxies(IConfiguration configuration) =>
        (configuration.GetSection("Proxies").Get<string[]>() ?? [])
            .FirstOrDefault(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)) is { } wrong
            ? $"Proxies 中的“{wrong}”不是 IP 地址，也不是网段。请写成 10.0.0.5 或 10.0.0.0/24。"
            : null;

    private static string? OfPasswords(string? kinds) =>
        kinds is null || (int.TryParse(kinds, out var number) && number is >= 0 and <= PasswordComposition.MostKinds)
            ? null
            : $"Staff__PasswordKinds 是“{kinds}”，应是 0 到 {PasswordComposition.MostKinds} 的整数：密码要有几种字符，0 表示不要求。";

    private static string? OfLibreOffice(string? path) => string.IsNullOrEmpty(path) || File.Exists(path)
        ? null
        : $"LibreOffice__Path 是“{path}”，那里没有程序。请写出 soffice 的完整路径；留空表示不转换旧版 Word 文件。";
}
