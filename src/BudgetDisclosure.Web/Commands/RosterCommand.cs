using System.CommandLine;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Lists;
using BudgetDisclosure.Core.Rosters;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Web.Pages;
using BudgetDisclosure.Web.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>roster import FILE --county CODE [--year Y]</c>: who must publish in a county and year.</summary>
internal static class RosterCommand
{
    private const string Operator = "operator";

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "名录，.csv 或 .xlsx，表头写明编码、名称等。" };
        var given = new GivenOptions();
        var import = new Command("import", "导入应公开名单；同县同年的名单整体替换。") { file, given.County, given.Year };
        import.SetAction((parsed, cancellation) => PortalScope.RunAsync(
            services => ImportAsync(
                services, parsed.GetRequiredValue(file), parsed.GetRequiredValue(given.County),
                parsed.GetValue(given.Year), cancellation),
            cancellation));
        return new("roster", "管理应公开名单。") { import };
    }

    private static async Task<int> ImportAsync(
        IServiceProvider services, string path, CountyCode county, FiscalYear? givenYear, CancellationToken cancellation)
    {
        if (InputFiles.Load(path) is not { } file)
            return ExitCode.Refused;
        var (document, refusal) = ListFiles.Read(file.Name, file.Bytes, cancellation);
        if (document is null)
            return Refuse([refusal!.Sentence]);
        var roster = RosterReader.Read(document);
        if (roster.Faults.Count > 0)
            return Refuse([.. roster.Faults.Select(fault => InWords(file.Name, fault)), "名录没有导入。请改正后重新导入。"]);
        var year = givenYear ?? new FiscalYear(services.GetRequiredService<TimeProvider>().TodayInChina().Year);
        var isNew = await services.GetRequiredService<RosterImport>().ReplaceAsync(
            new(county, year, roster.Organisations, file.Sha256, Operator), cancellation);
        Console.Error.WriteLine(isNew
            ? $"{county} {year} 年名录已导入，共 {roster.Organisations.Count} 个部门和单位。"
            : $"{county} {year} 年名录与现有的相同，没有变化。");
        Console.Out.WriteLine($"{county}\t{year}\t{roster.Organisations.Count}");
        return ExitCode.Done;
    }

    private static string InWords(string name, ListFault fault) => fault.At is { } at
        ? $"{name}，{SourcePlaces.InWords(at)}：{fault.Message}。"
        : $"{name}：{fault.Message}。";

    private static int Refuse(string[] sentences)
    {
        foreach (var sentence in sentences)
            Console.Error.WriteLine(sentence);
        return ExitCode.Refused;
    }
}
