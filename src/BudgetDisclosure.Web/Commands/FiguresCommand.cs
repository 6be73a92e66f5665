using System.CommandLine;
using BudgetDisclosure.Web.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>figures</c>: makes the figures behind the overview pages, and what search finds, again from what is published.</summary>
internal static class FiguresCommand
{
    public static Command Create()
    {
        var command = new Command("figures", "从已发布的内容重新计算汇总页面用的数，重新建立搜索用的索引；公开的内容不变。");
        command.SetAction((_, cancellation) => PortalScope.RunOnExistingAsync(
            services => RunAsync(
                services.GetRequiredService<PublishedKeyFigures>(), services.GetRequiredService<PublishedSearch>(), cancellation),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        PublishedKeyFigures figures, PublishedSearch search, CancellationToken cancellation)
    {
        Console.Error.WriteLine($"重新计算了 {await figures.MakeAllAsync(cancellation)} 份公开的汇总用数。");
        Console.Error.WriteLine($"重新建立了 {await search.MakeAllAsync(cancellation)} 份公开的搜索索引。");
        return ExitCode.Done;
    }
}
