using System.CommandLine;
using BudgetDisclosure.Web.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>checks [ADDRESS] [--all]</c>: runs the rules again over what is published.</summary>
internal static class ChecksCommand
{
    public static Command Create()
    {
        var address = AddressArgument.Create();
        address.Arity = ArgumentArity.ZeroOrOne;
        var all = new Option<bool>("--all") { Description = "全部现行的公开。" };
        var command = new Command("checks", "用现在的规则重新核对已发布的公开，另存一次核对；公开的内容不变。") { address, all };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(address) is { Tokens.Count: > 0 }) == result.GetValue(all))
                result.AddError("请写一份公开的地址，例如 130630/434/2019/budget；要核对全部，写 --all。两样只写一样。");
        });
        command.SetAction((parsed, cancellation) => PortalScope.RunOnExistingAsync(
            services => RunAsync(
                services.GetRequiredService<Rechecking>(), parsed.GetValue(all) ? null : parsed.GetValue(address), cancellation),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        Rechecking rechecking, DisclosureIdentity? identity, CancellationToken cancellation)
    {
        var (looked, stored) = (0, 0);
        await foreach (var outcome in rechecking.RunAsync(identity, Publishing.Operator, cancellation))
        {
            looked++;
            stored += outcome.Run is null ? 0 : 1;
            Console.Out.WriteLine($"{outcome.Address}\t{outcome.Version}\t{(outcome.Run is { } run ? $"{run}" : "unchanged")}");
        }
        if (looked == 0 && identity is { } unknown)
            return CommandLine.End($"{unknown.Address} 没有发布过。", ExitCode.Refused);
        Console.Error.WriteLine($"核对了 {looked} 份公开，{stored} 份的结果或规则版本有变化，已另存；{looked - stored} 份没有变化。");
        return ExitCode.Done;
    }
}
