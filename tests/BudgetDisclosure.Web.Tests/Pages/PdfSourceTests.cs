using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Tests.Pages;

public sealed class PdfSourceTests(Portal portal) : IClassFixture<Portal>
{
    private const string Name = "putuo-finance-2025-budget.pdf";

    [SharedFact]
    public async Task Source_OfAPublishedPdf_MarksTheCellThatAFigureNames()
    {
        var file = new IncomingFile(Name, SharedFiles.Read("corpus/" + Name));
        var given = new GivenIdentity { Department = new("434", null) };
        var accepted = Assert.IsType<ImportOutcome.Accepted>(Assert.Single(await portal.ImportAsync(given, file)));
        var cell = accepted.Disclosure.Tables.Single(table => table.Slug == "three-public").Rows[0].Cells
            .Last(cell => cell.Amount is not null);

        using var client = portal.CreateClient();
        await client.GetStringAsync($"/sources/{file.Sha256}");
        File.Delete(portal.PathOf(file.Sha256)); // read once, it is in memory
        var page = await client.GetStringAsync($"/sources/{file.Sha256}?at={Uri.EscapeDataString(cell.At.ToString()!)}");

        Assert.Equal(new Money(229_430_000), cell.Amount);
        Assert.Contains("标出的位置：第 21 页", page, StringComparison.Ordinal);
        Assert.Contains("<h2>第 21 页</h2>", page, StringComparison.Ordinal);
        Assert.Matches("""class="marked ?"[^>]*>229\.43</td>""", page);
        Assert.Contains($"<img src=\"/sources/{file.Sha256}/pages/21.svg?at=", page, StringComparison.Ordinal);
    }
}
