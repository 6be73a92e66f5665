using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Documents.Tests.Rendering.Xlsx;

/// <summary>Measures the memory of the whole process, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(XlsxWriterMemoryTests), DisableParallelization = true)]
[Collection(nameof(XlsxWriterMemoryTests))]
public class XlsxWriterMemoryTests
{
    [Fact]
    public void Row_300000Rows_KeepsMemoryFlat()
    {
        const int rows = 300_000, step = 50_000;
        const long allowedGrowth = 2 * 1024 * 1024;
        using var writer = new XlsxWriter(Stream.Null);
        using var sheet = writer.AddSheet("行");
        var before = 0L;
        for (var row = 0; row < rows; row++)
        {
            sheet.Row("2010301", "行政运行", XlsxCell.Printed("1,308.71", XlsxStyle.Amount), "单位不需填列");
            if (row == step)
                before = GC.GetTotalMemory(forceFullCollection: true);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, allowedGrowth);
    }
}
