using System.CommandLine;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Web.Pages;
using BudgetDisclosure.Web.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>render COUNTY/ORGANISATION/YEAR/STAGE --format FORMAT --out PATH</c>: a published version as a file.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var address = AddressArgument.Create();
        var format = RenderedFile.FormatOption("--format");
        var output = new Option<string>("--out") { Description = "写到哪个文件。", Required = true };
        var version = new Option<int?>("--version") { Description = "第几版；不写就是现行版本。" };
        var command = new Command("render", "把已发布的公开输出成文件。") { address, format, output, version };
        command.SetAction((parsed, cancellation) => PortalScope.RunOnExistingAsync(
            services => RenderAsync(
                services.GetRequiredService<PublishedDisclosures>(), services.GetRequiredService<PublishedReports>(),
                parsed.GetRequiredValue(address)!.Value, parsed.GetValue(version),
                ReportRenderers.Find(parsed.GetRequiredValue(format))!, parsed.GetRequiredValue(output), cancellation),
            cancellation));
        return command;
    }

    private static async Task<int> RenderAsync(
        PublishedDisclosures published, PublishedReports reports, DisclosureIdentity identity, int? version,
        IReportRenderer renderer, string output, CancellationToken cancellation)
    {
        if (await published.LocateAsync(identity, version, cancellation) is { } located)
        {
            if (!located.IsWithheld)
            {
                var found = await published.WithRemarksAsync(await published.OpenAsync(located, cancellation), cancellation);
                return await WriteAsync(reports, renderer, found, output, cancellation);
            }
            Console.Error.WriteLine((await published.WithheldAsync(located, cancellation)).Sentence);
            return ExitCode.Refused;
        }
        Console.Error.WriteLine(version is null
            ? $"{identity.Address} 没有发布过。"
            : $"{identity.Address} 没有第 {version} 版。");
        return ExitCode.Refused;
    }

    private static async Task<int> WriteAsync(
        PublishedReports reports, IReportRenderer renderer, PublishedDisclosure found, string output,
        CancellationToken cancellation)
    {
        try
        {
            return RenderedFile.Write(await reports.BytesAsync(renderer, found, cancellation), output);
        }
        catch (Exception trouble) when (trouble is RenderingException or LostReportException)
        {
            return CommandLine.End(trouble.Message, ExitCode.Refused);
        }
    }
}
