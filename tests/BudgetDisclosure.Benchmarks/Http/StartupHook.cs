#pragma warning disable CA1050, MA0047 // the runtime looks for a class without a namespace

/// <summary>What the runtime starts in a measured server: a number of allocated bytes for every line on standard input.</summary>
internal static class StartupHook
{
    public static void Initialize() => new Thread(() =>
    {
        while (Console.In.ReadLine() is not null)
            Console.Out.WriteLine(GC.GetTotalAllocatedBytes(precise: true));
    })
    { IsBackground = true }.Start();
}
