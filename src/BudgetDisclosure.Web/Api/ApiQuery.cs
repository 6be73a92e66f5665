using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Web.Api;

/// <summary>Reads the parameters of a request and collects all that is wrong with them.</summary>
/// <remarks>An empty parameter is as good as none.</remarks>
internal sealed class ApiQuery
{
    /// <summary>The farthest page: beyond it a narrower question is the better one.</summary>
    public const int MaxPage = 10_000;

    public const int MaxSize = 1000;
    public const int UsualSize = 100;

    /// <summary>The digits of a 项, the lowest level of a classification.</summary>
    private const int LongestCode = 7;

    private readonly List<WrongParameter> _wrong = [];

    public IReadOnlyList<WrongParameter> Wrong => _wrong;

    public string? County(string? text) =>
        Read("county", text, CountyCode.TryParse(text, out _), "应是六位行政区划代码");

    public string? Organisation(string name, string? text) =>
        Read(name, text, OrganisationCode.TryParse(text, out _), $"应是 1 到 {OrganisationCode.MaxLength} 位字母或数字的部门或单位编码");

    public int? Year(string? text) =>
        Read("year", text, FiscalYear.TryParse(text, out var year), $"应是 {FiscalYear.Earliest} 到 {FiscalYear.Latest} 的四位年度") is null
            ? null : year.Value;

    public Stage? Stage(string? text) =>
        Stages.TryParse(Read("stage", text, Stages.TryParse(text) is not null, "应是 budget（预算）或 final（决算）"));

    public string? Slug(string? text) =>
        Read("slug", text, TableCatalogue.All.Any(table => table.Slug == text), "不是一种表的名字，各种表见 docs/tables.md");

    public string? CodePrefix(string? text) => Read(
        "code", text, text?.Length <= LongestCode && text.All(char.IsAsciiDigit), $"应是 1 到 {LongestCode} 位数字，按科目编码的开头查");

    public string? Measure(string? text) =>
        Read("measure", text, AmountWords.All.Contains(text, StringComparer.Ordinal), $"应是以下之一：{string.Join('、', AmountWords.All)}");

    public int Page(string? text) => Number("page", text, MaxPage, usual: 1);

    public int Size(string? text) => Number("size", text, MaxSize, UsualSize);

    private int Number(string name, string? text, int most, int usual)
    {
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return Read(name, text, isNumber && number >= 1 && number <= most, $"应是 1 到 {most} 的整数") is null ? usual : number;
    }

    private string? Read(string name, string? text, bool isRight, string shouldBe)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (isRight)
            return text;
        _wrong.Add(new(name, $"参数 {name} {shouldBe}。"));
        return null;
    }
}
