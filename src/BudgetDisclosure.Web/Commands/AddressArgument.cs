using System.CommandLine;
using System.CommandLine.Parsing;
using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Commands;

/// <summary>The address of a disclosure on the command line.</summary>
internal static class AddressArgument
{
    public static Argument<DisclosureIdentity?> Create() => new("COUNTY/ORGANISATION/YEAR/STAGE")
    {
        Description = "已发布的公开，例如 130630/434/2019/budget。",
        CustomParser = Parse,
    };

    public static DisclosureIdentity? TryParse(string text)
    {
        if (text.Trim('/').Split('/') is [var county, var organisation, var year, var stage]
            && CountyCode.TryParse(county, out _) && OrganisationCode.TryParse(organisation, out var code)
            && FiscalYear.TryParse(year, out var fiscalYear) && Stages.TryParse(stage) is { } known)
        {
            return new(county, code.Value, fiscalYear.Value, known);
        }
        return null;
    }

    private static DisclosureIdentity? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (TryParse(text) is { } address)
            return address;
        result.AddError($"“{text}”不是公开的地址，应写成 130630/434/2019/budget。");
        return null;
    }
}
