using System.CommandLine;
using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>statistics import FILE --county CODE</c>: a county's population and price indexes.</summary>
internal static class StatisticsCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "统计数，.csv 或 .xlsx，表头写明年度、指标、数值、来源。" };
        var given = new GivenOptions();
        var import = new Command("import", "导入一个县的常住人口和居民消费价格指数；同年同指标的替换。") { file, given.County };
        import.SetAction((parsed, cancellation) => PortalScope.RunOnExistingAsync(
            services => ImportAsync(
                services.GetRequiredService<StatisticImport>(), parsed.GetRequiredValue(file),
                parsed.GetRequiredValue(given.County), cancellation),
            cancellation));
        return new("statistics", "管理人口和价格指数。") { import };
    }

    private static async Task<int> ImportAsync(
        StatisticImport import, string path, CountyCode county, CancellationToken cancellation)
    {
        if (InputFiles.Load(path) is not { } file)
            return ExitCode.Refused;
        var outcome = await import.ImportAsync(county, file, StaffActor.Operator.Named, cancellation);
        if (outcome is not StatisticOutcome.Done done)
            return Refuse(((StatisticOutcome.Refused)outcome).Sentences);
        Console.Error.WriteLine(done.Changed > 0
            ? $"{county} 的统计数已导入，共 {done.Count} 个，其中 {done.Changed} 个是新的或有变化。"
            : $"{county} 的统计数与现有的相同，没有变化。");
        Console.Out.WriteLine($"{county}\t{done.Count}\t{done.Changed}");
        return ExitCode.Done;
    }

    private static int Refuse(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences.Append("统计数没有导入。请改正后重新导入。"))
            Console.Error.WriteLine(sentence);
        return ExitCode.Refused;
    }
}
