using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Rendering.Bulk;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Rendering.Bulk;

public class BulkPackageTests
{
    internal static readonly BulkPublication Publication = new("/130630/434/2019/budget", 1, new('a', 64), IsWithheld: false);

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

    internal static BulkSubject Subject() => new("130630", "涞源县", 2019, "许可未定");

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
