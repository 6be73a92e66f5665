using System.CommandLine;
using System.CommandLine.Parsing;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>withhold ADDRESS …</c>: takes a version, a table, a row, a cell or a file from public view (屏蔽).</summary>
internal static class WithholdCommand
{
    public static Command Create()
    {
        var address = AddressArgument.Create();
        var options = new Options();
        var command = new Command("withhold", "屏蔽已发布的内容：整版，或者一张表、一行、一格、一个原文件。") { address };
        foreach (var option in options.All)
            command.Add(option);
        command.Validators.Add(options.Validate);
        command.SetAction((parsed, cancellation) => PortalScope.RunOnExistingAsync(
            async services => Report(await services.GetRequiredService<Withholder>().WithholdAsync(
                options.Read(parsed, parsed.GetRequiredValue(address)!.Value), Publishing.Operator, cancellation)),
            cancellation));
        return command;
    }

    private static int Report(WithholdingOutcome outcome)
    {
        if (outcome is WithholdingOutcome.Refused { Sentence: var sentence })
        {
            Console.Error.WriteLine(sentence);
            return ExitCode.Refused;
        }
        var done = (WithholdingOutcome.Done)outcome;
        foreach (var item in done.Withheld)
            Console.Out.WriteLine($"{item.Address}\t{item.Version}\t{item.Scope}\t{item.Target}");
        Console.Error.WriteLine($"已屏蔽 {done.Withheld.Count} 项。");
        if (done.OtherVersions.Count > 0)
            Console.Error.WriteLine($"注意：第 {string.Join("、", done.OtherVersions)} 版也有同样的内容，没有屏蔽。要一并屏蔽，请不写 --version。");
        return ExitCode.Done;
    }

    private sealed class Options
    {
        private readonly Option<string?> _table = new("--table") { Description = "表的短名，例如 three-public。" };
        private readonly Option<string?> _row = new("--row") { Description = "行的标识，即该行各格标识中列名之前的部分。" };
        private readonly Option<string?> _cell = new("--cell") { Description = "格的标识，即表格页面地址中 # 后面的部分。" };
        private readonly Option<string?> _file = new("--file") { Description = "原文件的 SHA-256。" };
        private readonly Option<string?> _scope = new("--scope") { Description = "单位编码，表不是本部门自己的时用。" };
        private readonly Option<int?> _version = new("--version") { Description = "第几版；不写就是有该内容的所有版本。" };
        private readonly Option<string> _ground = new("--ground") { Description = "理由，会对外显示。", Required = true };
        private readonly Option<string> _authority = new("--authority") { Description = "依据：文件、文号。", Required = true };
        private readonly Option<string> _decidedBy = new("--decided-by") { Description = "决定人。", Required = true };
        private readonly Option<string> _confirmedBy = new("--confirmed-by") { Description = "复核人，须是另一个人。", Required = true };

        public IEnumerable<Option> All =>
            [_table, _row, _cell, _file, _scope, _version, _ground, _authority, _decidedBy, _confirmedBy];

        public void Validate(CommandResult result)
        {
            var chosen = new[] { _row, _cell, _file }.Count(option => result.GetValue(option) is not null);
            if (chosen > 1)
                result.AddError("--row、--cell、--file 一次只能写一个。");
            else if (result.GetValue(_file) is not null && result.GetValue(_table) is not null)
                result.AddError("--file 是整个文件，不能同时写 --table。");
            else if (result.GetValue(_scope) is not null && result.GetValue(_table) is null && chosen == 0)
                result.AddError("--scope 要和 --table、--row 或 --cell 一起写。");
        }

        public WithholdingRequest Read(ParseResult parsed, DisclosureIdentity identity)
        {
            var (table, row, cell) = (parsed.GetValue(_table), parsed.GetValue(_row), parsed.GetValue(_cell));
            var part = table is null && row is null && cell is null
                ? null
                : new WithheldTablePart(table, parsed.GetValue(_scope), row, cell);
            return new(identity, parsed.GetValue(_version), new(parsed.GetValue(_file)?.ToLowerInvariant(), part))
            {
                Ground = parsed.GetRequiredValue(_ground),
                Authority = parsed.GetRequiredValue(_authority),
                DecidedBy = parsed.GetRequiredValue(_decidedBy),
                ConfirmedBy = parsed.GetRequiredValue(_confirmedBy),
            };
        }
    }
}
