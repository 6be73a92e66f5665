using System.Diagnostics;

namespace BudgetDisclosure.Web.Tests.Commands;

/// <summary>A disk of 8 MB below the current directory, there for one process and what it starts, gone with it.</summary>
internal static class SmallDisk
{
    public const string Program = "unshare";
    public const string Directory = "disk";

    /// <summary>Preparations that leave no room, and no way to write.</summary>
    public const string Full = "head -c 16M /dev/zero > disk/filler 2>/dev/null; true";
    public const string ReadOnly = "mount -o remount,ro disk";

    /// <summary>What is on the disk at the end stands in this file, a path a line.</summary>
    public const string Left = "left.txt";

    /// <summary>Arguments of <see cref="Program"/> before the command that is to run on the disk.</summary>
    public static string[] Mounting(string preparation) =>
    [
        Environment.UserName == "root" ? "-m" : "-rm", "sh", "-c",
        $"mount -t tmpfs -o size=8m none {Directory} && {{ {preparation}; }} && \"$@\"; exit=$?; "
            + $"find {Directory} -type f > {Left}; exit $exit",
        "sh",
    ];

    /// <summary>Null, or why there can be no such disk here.</summary>
    public static string? WhyNot { get; } = Try();

    private static string? Try()
    {
        var place = System.IO.Directory.CreateTempSubdirectory("disk-");
        try
        {
            place.CreateSubdirectory(Directory);
            var start = new ProcessStartInfo(Program, [.. Mounting("true"), "true"]) { WorkingDirectory = place.FullName };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0 ? null : "This system lets nobody mount a disk for a test; nothing was tested.";
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }
}

/// <summary>A test that needs a small disk; skipped, saying so, where none can be mounted.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskTheoryAttribute : TheoryAttribute
{
    public SmallDiskTheoryAttribute() => Skip = SmallDisk.WhyNot;
}
