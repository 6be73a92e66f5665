using System.CommandLine;
using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>approvals import FILE --county CODE --year Y --stage budget|final</c>: what the finance bureau approved.</summary>
internal static class ApprovalsCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "批复清单，.csv 或 .xlsx，表头写明单位、批复日期、文号、收入总计、支出总计。" };
        var given = new GivenOptions();
        given.Year.Required = given.Stage.Required = true;
        given.Year.Description = "年度。";
        var import = new Command("import", "导入财政批复；同县同年同阶段的批复整体替换。") { file, given.County, given.Year, given.Stage };
        import.SetAction((parsed, cancellation) => PortalScope.RunOnExistingAsync(
            services => ImportAsync(
                services.GetRequiredService<ApprovalImport>(), parsed.GetRequiredValue(file), parsed.GetRequiredValue(given.County),
                parsed.GetRequiredValue(given.Year)!.Value, parsed.GetRequiredValue(given.Stage)!.Value, cancellation),
            cancellation));
        return new("approvals", "管理财政批复数。") { import };
    }

    private static async Task<int> ImportAsync(
        ApprovalImport import, string path, CountyCode county, FiscalYear year, Stage stage, CancellationToken cancellation)
    {
        if (InputFiles.Load(path) is not { } file)
            return ExitCode.Refused;
        var outcome = await import.ImportAsync(new(county.Value, year.Value, stage, file, StaffActor.Operator), cancellation);
        if (outcome is not ApprovalOutcome.Done done)
            return Refuse(((ApprovalOutcome.Refused)outcome).Sentences);
        Console.Error.WriteLine(done.Changed > 0
            ? $"{county} {year} 年{stage.Printed()}批复已导入，共 {done.Count} 个单位，其中 {done.Changed} 个有变化，已重新核对。"
            : $"{county} {year} 年{stage.Printed()}批复与现有的相同，没有变化。");
        Console.Out.WriteLine($"{county}\t{year}\t{stage.Slug()}\t{done.Count}\t{done.Changed}");
        return ExitCode.Done;
    }

    private static int Refuse(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences.Append("批复没有导入。请改正后重新导入。"))
            Console.Error.WriteLine(sentence);
        return ExitCode.Refused;
    }
}
