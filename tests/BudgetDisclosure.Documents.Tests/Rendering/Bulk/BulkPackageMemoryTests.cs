using BudgetDisclosure.Documents.Rendering.Bulk;
using BudgetDisclosure.Documents.Tests.Reading.Xlsx;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Rendering.Bulk;

/// <summary>Measures the memory of the whole process, so nothing else may run beside it.</summary>
[Collection(nameof(Undisturbed))]
public class BulkPackageMemoryTests
{
    private const int MostKept = 2 * 1024 * 1024;

    /// <summary>What is ready is taken away after each publication, as the portal does.</summary>
    [Fact]
    public void Write_ThousandsOfPublications_KeepsNoneOfThem()
    {
        using var ready = new MemoryStream();
        using var package = new BulkPackage(BulkPackageTests.Subject(), ready);
        var (before, largest) = (0L, 0L);
        for (var i = 0; i < 3000; i++)
        {
            package.Write(BulkPackageTests.Publication, SampleDisclosures.Full, []);
            largest = Math.Max(largest, ready.Length);
            ready.SetLength(0);
            if (i == 100)
                before = GC.GetTotalMemory(forceFullCollection: true);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MostKept);
        Assert.InRange(largest, 1, MostKept);
    }
}
