using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Demo;

/// <summary>An invented county with one department's budget, so that an empty portal shows what it is.</summary>
public sealed partial class DemoCounty(DisclosureDbContext db, DisclosureImport import, ILogger<DemoCounty> log)
{
    /// <summary>A division code that no county has: 99 is no province.</summary>
    public const string Code = "990101";
    private const string Who = "demo";

    /// <summary>Imports the invented workbook the way every file comes in; does nothing where a county is known.</summary>
    public async Task LoadAsync(CancellationToken cancellation = default)
    {
        if (await db.Counties.AnyAsync(cancellation))
            return;
        var request = new ImportRequest(
            CountyCode.Parse(Code), new() { County = new(Code, null) }, ImportMode.Publish, Who);
        var file = new IncomingFile(DemoWorkbook.FileName, DemoWorkbook.Write());
        await foreach (var outcome in import.ImportAsync([file], request, cancellation))
        {
            if (outcome is ImportOutcome.Refused refused)
                SayRefused(refused.Sentence);
        }
    }

    [LoggerMessage(LogLevel.Warning, "示例县没有载入：{Sentence}")]
    private partial void SayRefused(string sentence);
}
