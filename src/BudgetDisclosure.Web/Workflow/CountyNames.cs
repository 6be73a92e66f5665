using BudgetDisclosure.Core;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>Finds the county's name at the start of an organisation's name.</summary>
public static partial class CountyNames
{
    /// <summary>涞源县人民政府办公室 gives 涞源县; null where the name does not start with a county's.</summary>
    public static string? FromOrganisation(string? name) =>
        name is not null && County().Match(name) is { Success: true } match ? match.Value : null;

    // The first 县, 市, 区 or 旗 (自治县 and 自治旗 end in one), with the city before a district: 上海市普陀区.
    [GeneratedRegex(
        "^(?:[\u4e00-\u9fff]{1,6}?市(?=[\u4e00-\u9fff]{1,6}[县区]))?[\u4e00-\u9fff]{1,10}?(?:县|市|区(?!域)|旗)",
        RegexOptions.None, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex County();
}
