using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Web.Commands;

/// <summary>What the command line says about a document beside it.</summary>
internal sealed class GivenOptions
{
    private readonly Option<string?> _department = Code("--department", "部门编码，文件没有写明时用。");
    private readonly Option<string?> _unit = Code("--unit", "单位编码，公开的是下属单位时用。");
    public Option<Stage?> Stage { get; } = new("--stage")
    {
        Description = "budget（预算）或 final（决算）。",
        HelpName = "budget|final",
        CustomParser = result => Stages.TryParse(Text(result)) ?? Wrong<Stage?>(result, "应为 budget 或 final"),
    };
    private readonly Option<DateOnly?> _approvedOn = Date("--approved-on", "财政部门批复日期。");
    private readonly Option<DateOnly?> _publishedOn = Date("--published-on", "在本平台之前首次公开的日期。");
    private readonly Option<string?> _url = new("--url") { Description = "原来公开的网址。" };

    public Option<CountyCode> County { get; } = new("--county")
    {
        Description = "六位行政区划代码。",
        Required = true,
        CustomParser = ParseCounty,
    };

    public Option<FiscalYear?> Year { get; } = new("--year")
    {
        Description = "年度，文件没有写明时用。",
        CustomParser = result => FiscalYear.TryParse(Text(result), out var year)
            ? year
            : Wrong<FiscalYear?>(result, "不是年度，应为四位数字，例如 2019"),
    };

    public IEnumerable<Option> All => [County, _department, _unit, Year, Stage, _approvedOn, _publishedOn, _url];

    public GivenIdentity Read(ParseResult parsed) => new()
    {
        County = new(parsed.GetRequiredValue(County).Value, null),
        Department = parsed.GetValue(_department) is { } department ? new(department, null) : null,
        Unit = parsed.GetValue(_unit) is { } unit ? new(unit, null) : null,
        Year = parsed.GetValue(Year),
        Stage = parsed.GetValue(Stage),
        ApprovedOn = parsed.GetValue(_approvedOn),
        FirstPublishedOn = parsed.GetValue(_publishedOn),
        OriginalUrl = parsed.GetValue(_url),
    };

    public static CountyCode ParseCounty(ArgumentResult result) =>
        CountyCode.TryParse(Text(result), out var code)
            ? code
            : Wrong<CountyCode>(result, "不是六位行政区划代码，例如 130630");

    private static Option<string?> Code(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => OrganisationCode.TryParse(Text(result), out var code)
            ? code.Value
            : Wrong<string?>(result, "不能作为编码：1 到 12 位字母或数字，不能是年份"),
    };

    private static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
            DateOnly.TryParseExact(Text(result), "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var date)
                ? date
                : Wrong<DateOnly?>(result, "不是日期，应写成 2019-02-20"),
    };

    private static string Text(ArgumentResult result) => result.Tokens[0].Value;

    public static T? Wrong<T>(ArgumentResult result, string sentence)
    {
        result.AddError($"“{Text(result)}”{sentence}。");
        return default;
    }
}
