using System.Text;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>A new profile of LibreOffice in which no document may run anything or fetch anything.</summary>
internal static class LibreOfficeProfile
{
    /// <summary>Port 9 of this machine discards what it gets, where anything listens there at all.</summary>
    private const string Nowhere = "127.0.0.1";

    private static readonly (string Path, string Name, string Value)[] Settings =
    [
        ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
        ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
        ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
        ("Office.Writer/Content/Update", "Link", "2"),
        ("Inet/Settings", "ooInetProxyType", "2"),
        ("Inet/Settings", "ooInetHTTPProxyName", Nowhere),
        ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
        ("Inet/Settings", "ooInetHTTPSProxyName", Nowhere),
        ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
        ("Inet/Settings", "ooInetNoProxy", ""),
    ];

    /// <summary>Makes it below <paramref name="work"/>; its folder.</summary>
    public static string Create(string work)
    {
        var profile = Path.Combine(work, "profile");
        Directory.CreateDirectory(Path.Combine(profile, "user"));
        File.WriteAllText(Path.Combine(profile, "user", "registrymodifications.xcu"), Registry());
        return profile;
    }

    private static string Registry()
    {
        var text = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">

            """);
        foreach (var (path, name, value) in Settings)
        {
            text.Append("<item oor:path=\"/org.openoffice.").Append(path).Append("\"><prop oor:name=\"").Append(name)
                .Append("\" oor:op=\"fuse\"><value>").Append(value).Append("</value></prop></item>\n");
        }
        return text.Append("</oor:items>\n").ToString();
    }
}
