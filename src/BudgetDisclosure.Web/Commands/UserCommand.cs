using System.CommandLine;
using System.CommandLine.Parsing;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Pages.Staff;
using BudgetDisclosure.Web.Pages.Staff.People;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>user add</c>, <c>user list</c>, <c>user disable</c>, <c>user reset</c>.</summary>
internal static class UserCommand
{
    private static readonly string RoleNames =
        string.Join('、', Enum.GetNames<StaffRole>().Select(name => name.ToLowerInvariant()));

    public static Command Create() => new("user", "管理工作人员的账号。")
    {
        CreateAdd(), CreateList(),
        CreateChange("disable", "停用一个账号：它的登录立即失效。",
            (accounts, id, cancellation) => accounts.DisableAsync(id, StaffActor.Operator, cancellation)),
        CreateChange("reset", "重置一个账号：密码、验证器、恢复码作废，输出新的链接。",
            (accounts, id, cancellation) => accounts.ResetByOperatorAsync(id, cancellation)),
    };

    private static Command CreateAdd()
    {
        var name = NameArgument();
        var role = new Option<StaffRole>("--role")
        {
            Description = $"权限：{RoleNames}。",
            Required = true,
            CustomParser = ParseRole,
        };
        var county = new Option<CountyCode?>("--county")
        {
            Description = "只在这个县有效；不写表示全部县。",
            CustomParser = result => GivenOptions.ParseCounty(result),
        };
        var department = new Option<string>("--department") { Description = "只对这个部门（连同下属单位）有效。" };
        var displayName = new Option<string>("--name") { Description = "姓名；不写就用登录名。" };
        var add = new Command("add", "新建一个账号，输出本人设置密码的链接。") { name, role, county, department, displayName };
        add.SetAction((parsed, cancellation) => PortalScope.RunAsync(
            async services => End(
                await services.GetRequiredService<StaffAccounts>().InviteAsync(
                    parsed.GetRequiredValue(name), parsed.GetValue(displayName) ?? parsed.GetRequiredValue(name),
                    new(parsed.GetRequiredValue(role), parsed.GetValue(county)?.Value, parsed.GetValue(department)),
                    StaffActor.Operator, cancellation),
                services),
            cancellation));
        return add;
    }

    private static Command CreateList()
    {
        var list = new Command("list", "列出账号、权限和状态，以制表符分隔。");
        list.SetAction((_, cancellation) => PortalScope.RunOnExistingAsync(
            async services =>
            {
                var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
                var accounts = await services.GetRequiredService<DisclosureDbContext>().StaffAccounts.AsNoTracking()
                    .Include(row => row.Grants).OrderBy(row => row.NormalizedUserName).ToListAsync(cancellation);
                foreach (var account in accounts)
                    Console.WriteLine(string.Join('\t', account.UserName, account.DisplayName, Rights(account), account.State(now)));
                return ExitCode.Done;
            },
            cancellation));
        return list;
    }

    private static Command CreateChange(
        string verb, string description, Func<StaffAccounts, Guid, CancellationToken, Task<AccountOutcome>> change)
    {
        var name = NameArgument();
        var command = new Command(verb, description) { name };
        command.SetAction((parsed, cancellation) => PortalScope.RunOnExistingAsync(
            async services =>
            {
                var normalized = parsed.GetRequiredValue(name).ToUpperInvariant();
                var id = await services.GetRequiredService<DisclosureDbContext>().StaffAccounts
                    .Where(row => row.NormalizedUserName == normalized).Select(row => (Guid?)row.Id)
                    .SingleOrDefaultAsync(cancellation);
                return id is { } known
                    ? End(await change(services.GetRequiredService<StaffAccounts>(), known, cancellation), services)
                    : CommandLine.End($"没有登录名为 {parsed.GetValue(name)} 的账号。", ExitCode.Refused);
            },
            cancellation));
        return command;
    }

    /// <summary>The link goes to standard output: it is what the command was asked for.</summary>
    private static int End(AccountOutcome outcome, IServiceProvider services)
    {
        if (outcome is AccountOutcome.Refused refused)
            return CommandLine.End(refused.Sentence, ExitCode.Refused);
        if (outcome is AccountOutcome.Done { LinkSecret: { } secret })
        {
            var pathBase = services.GetRequiredService<IConfiguration>()["PathBase"];
            Console.WriteLine($"{pathBase}/staff/account/welcome?ticket={secret}");
            Console.Error.WriteLine("请把这个地址（前面加上网站的域名）交给本人。它只能用一次，有期限。");
            return ExitCode.Done;
        }
        return CommandLine.End("办好了。", ExitCode.Done);
    }

    private static Argument<string> NameArgument() => new("NAME") { Description = "登录名。" };

    private static StaffRole ParseRole(ArgumentResult result)
    {
        if (Enum.TryParse<StaffRole>(result.Tokens[0].Value, ignoreCase: true, out var role) && Enum.IsDefined(role))
            return role;
        result.AddError($"没有“{result.Tokens[0].Value}”这种权限，可以是 {RoleNames}。");
        return default;
    }

    private static string Rights(StaffAccount account) => string.Join('；', account.Grants.Select(
        grant => $"{grant.Role.InWords()} {grant.County ?? "*"}/{grant.Organisation ?? "*"}"));
}
