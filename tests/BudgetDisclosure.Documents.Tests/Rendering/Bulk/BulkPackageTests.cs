using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Rendering.Bulk;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Rendering.Bulk;

public class BulkPackageTests
{
    private const int MostKept = 2 * 1024 * 1024;
    private static readonly BulkPublication Publication = new("/130630/434/2019/budget", 1, new('a', 64), IsWithheld: false);

    [Fact]
    public void Write_EqualPublications_GivesEqualBytes() =>
        Assert.Equal(Written(SampleDisclosures.Full, SampleDisclosures.Full), Written(SampleDisclosures.Full, SampleDisclosures.Full));

    [Fact]
    public void Write_PublicationOfWhichNothingIsLeft_StandsInTheManifestAlone()
    {
        var parts = ZipFiles.Parts(Written(disclosures: [null])).ToDictionary(part => part.Key, part => Encoding.UTF8.GetString(part.Value));

        Assert.Contains(Publication.Address, parts[BulkPackage.Manifest]);
        Assert.Single(parts[BulkPackage.Figures].Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What is ready is taken away after each publication, as the portal does.</summary>
    [Fact]
    public void Write_ThousandsOfPublications_KeepsNoneOfThem()
    {
        using var ready = new MemoryStream();
        using var package = new BulkPackage(Subject(), ready);
        var (before, largest) = (0L, 0L);
        for (var i = 0; i < 3000; i++)
        {
            package.Write(Publication, SampleDisclosures.Full, []);
            largest = Math.Max(largest, ready.Length);
            ready.SetLength(0);
            if (i == 100)
                before = GC.GetTotalMemory(forceFullCollection: true);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MostKept);
        Assert.InRange(largest, 1, MostKept);
    }

    private static BulkSubject Subject() => new("130630", "涞源县", 2019, "许可未定");

    private static byte[] Written(params Disclosure?[] disclosures)
    {
        using var stream = new MemoryStream();
        using (var package = new BulkPackage(Subject(), stream))
        {
            foreach (var disclosure in disclosures)
                package.Write(Publication, disclosure, []);
            package.Finish();
        }
        return stream.ToArray();
    }
}
