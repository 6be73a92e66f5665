using System.CommandLine;
using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>county add CODE NAME</c>.</summary>
internal static class CountyCommand
{
    private const string Operator = "operator";

    public static Command Create()
    {
        var code = new Argument<CountyCode>("CODE")
        {
            Description = "六位行政区划代码。",
            CustomParser = result => GivenOptions.ParseCounty(result),
        };
        var name = new Argument<string>("NAME") { Description = "县（市、区、旗）名。" };
        name.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("县名不能为空。");
        });
        var add = new Command("add", "登记一个县；已登记的改名。") { code, name };
        add.SetAction((parsed, cancellation) => PortalScope.RunAsync(
            services => AddAsync(
                services.GetRequiredService<CountyRegistration>(),
                parsed.GetRequiredValue(code), parsed.GetRequiredValue(name), cancellation),
            cancellation));
        return new("county", "管理县。") { add };
    }

    private static async Task<int> AddAsync(
        CountyRegistration registration, CountyCode code, string name, CancellationToken cancellation)
    {
        var isNew = await registration.RecordAsync(code, name, Operator, cancellation);
        Console.Error.WriteLine(isNew ? $"已登记 {code} {name}。" : $"{code} {name} 已经登记，没有变化。");
        return ExitCode.Done;
    }
}
