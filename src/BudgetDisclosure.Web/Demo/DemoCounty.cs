using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Demo;

/// <summary>An invented county of a dozen departments, so that an empty portal shows what it is.</summary>
public sealed partial class DemoCounty(DisclosureDbContext db, DisclosureImport import, ILogger<DemoCounty> log)
{
    /// <summary>A division code that no county has: 99 is no province.</summary>
    public const string Code = "990101";
    private const string Who = "demo";

    /// <summary>Imports the invented files the way every file comes in; does nothing where a county is known.</summary>
    public async Task LoadAsync(CancellationToken cancellation = default)
    {
        if (await db.Counties.AnyAsync(cancellation))
            return;
        var request = new ImportRequest(
            CountyCode.Parse(Code), new() { County = new(Code, null) }, ImportMode.Publish, Who);
        await foreach (var outcome in import.ImportAsync(DemoFiles.All(), request, cancellation))
        {
            if (outcome is ImportOutcome.Refused refused)
                SayRefused(refused.Sentence);
        }
        await RecordKindsAsync(cancellation);
    }

    /// <summary>A document prints neither what kind its department is nor which comes first; the roster would say so.</summary>
    private async Task RecordKindsAsync(CancellationToken cancellation)
    {
        var organisations = await db.Organisations.Where(row => row.County == Code).ToDictionaryAsync(row => row.Code, cancellation);
        foreach (var (i, department) in DemoDepartments.All.Index())
        {
            if (!organisations.TryGetValue(department.Code, out var organisation))
                continue;
            organisation.Kind = department.Kind;
            organisation.DisplayOrder = i + 1;
        }
        await db.SaveChangesAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "示例县没有载入：{Sentence}")]
    private partial void SayRefused(string sentence);
}
