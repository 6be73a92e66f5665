using System.CommandLine;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>county add CODE NAME</c>.</summary>
internal static class CountyCommand
{
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
                services.GetRequiredService<DisclosureDbContext>(),
                parsed.GetRequiredValue(code), parsed.GetRequiredValue(name), cancellation),
            cancellation));
        return new("county", "管理县。") { add };
    }

    private static async Task<int> AddAsync(
        DisclosureDbContext db, CountyCode code, string name, CancellationToken cancellation)
    {
        if (await db.Counties.SingleOrDefaultAsync(row => row.Code == code.Value, cancellation) is { } known)
            known.Name = name;
        else
            db.Counties.Add(new() { Code = code.Value, Name = name });
        await db.SaveChangesAsync(cancellation);
        Console.Error.WriteLine($"已登记 {code} {name}。");
        return ExitCode.Done;
    }
}
