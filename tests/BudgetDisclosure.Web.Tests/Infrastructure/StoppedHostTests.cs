using System.Runtime.CompilerServices;

namespace BudgetDisclosure.Web.Tests.Infrastructure;

/// <summary>Hundreds of hosts run in one process of tests: what keeps a stopped one in memory makes all of them slow.</summary>
public class StoppedHostTests
{
    private const int Hosts = 6;

    /// <remarks>A few may be kept by timers that the process starts once, in the context of whoever comes first.</remarks>
    [Fact]
    public async Task Host_Stopped_IsLetGo()
    {
        var hosts = new List<WeakReference>();
        for (var i = 0; i < Hosts; i++)
            hosts.Add(await StoppedAsync());

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.InRange(hosts.Count(host => host.IsAlive), 0, Hosts / 2);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> StoppedAsync()
    {
        using var portal = new Portal();
        await portal.CreateClient().GetStringAsync("/");
        return new(portal.Services);
    }
}
