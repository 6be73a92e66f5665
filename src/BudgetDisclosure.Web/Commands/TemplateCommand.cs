using System.CommandLine;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Templates;
using BudgetDisclosure.Documents.Templates;
using BudgetDisclosure.Web.Pages;
using BudgetDisclosure.Web.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>template --out PATH</c>: the blank workbook that staff fill in, with what stays of another disclosure.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var given = new GivenOptions();
        var stage = new Option<Stage>("--stage")
        {
            Description = "budget（预算，默认）或 final（决算）。",
            HelpName = "budget|final",
            DefaultValueFactory = _ => Stage.Budget,
            CustomParser = result => Stages.TryParse(result.Tokens[0].Value)
                ?? GivenOptions.Wrong<Stage>(result, "应为 budget 或 final"),
        };
        var unit = new Option<AmountUnit>("--unit")
        {
            Description = "金额单位：元 或 万元（默认）。",
            HelpName = "元|万元",
            DefaultValueFactory = _ => AmountUnit.TenThousandYuan,
            CustomParser = result => AmountUnits.TryParse(result.Tokens[0].Value) is { } known and (AmountUnit.Yuan or AmountUnit.TenThousandYuan)
                ? known : GivenOptions.Wrong<AmountUnit>(result, "应为 元 或 万元"),
        };
        var last = new Option<string[]>("--last")
        {
            Description = "上年的公开文件，或已发布的地址（例如 130630/434/2019/budget）：带入部门名称、职责、机构、名词解释和上年数。",
            HelpName = "FILE…",
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string>("--out") { Description = "写到哪个 .xlsx 文件。", Required = true };
        var command = new Command("template", "生成工作人员填写的空白模板（.xlsx）。") { given.Year, stage, unit, last, output };
        command.SetAction((parsed, cancellation) => WriteAsync(
            new(parsed.GetValue(given.Year), parsed.GetValue(stage), parsed.GetValue(unit)), parsed.GetValue(last) ?? [],
            parsed.GetRequiredValue(output), cancellation));
        return command;
    }

    private static async Task<int> WriteAsync(
        TemplateOptions options, string[] last, string output, CancellationToken cancellation)
    {
        if (last is [])
            return Write(options, output);
        if (last is [var only] && !File.Exists(only) && AddressArgument.TryParse(only) is { } address)
        {
            return await PortalScope.RunOnExistingAsync(
                services => WritePublishedAsync(services.GetRequiredService<PublishedDisclosures>(), address, options, output, cancellation),
                cancellation);
        }
        if (InputFiles.ReadAll(last, cancellation) is not { } sources)
            return ExitCode.Refused;
        var disclosure = Recogniser.Recognise(sources);
        return disclosure.HasNothingRecognised()
            ? CommandLine.End("--last 给出的文件里没有认出预算公开的表格或说明，没有可以带入的内容。", ExitCode.Refused)
            : Write(options with { Last = disclosure }, output);
    }

    private static async Task<int> WritePublishedAsync(
        PublishedDisclosures published, DisclosureIdentity address, TemplateOptions options, string output, CancellationToken cancellation)
    {
        if (await published.LocateAsync(address, null, cancellation) is not { } located)
            return CommandLine.End($"{address.Address} 没有发布过。", ExitCode.Refused);
        if (located.IsWithheld)
            return CommandLine.End((await published.WithheldAsync(located, cancellation)).Sentence, ExitCode.Refused);
        return Write(options with { Last = (await published.OpenAsync(located, cancellation)).Disclosure }, output);
    }

    private static int Write(TemplateOptions given, string output)
    {
        var options = given.WithYear();
        if (options.Last is { } before && !new TakenOver(before, options.Year, options.Stage, options.Unit).HasFigures)
            Console.Error.WriteLine($"给出的是{before.Year}年{before.Stage.Printed()}，不是上年的{options.Stage.Printed()}，没有带入金额；名称和文字已带入。");
        return RenderedFile.Write(file => BudgetTemplate.Write(options, file), output);
    }
}
