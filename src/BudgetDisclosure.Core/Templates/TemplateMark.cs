using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Templates;

/// <summary>What a template says of itself: which version of it, and for which disclosure it was made.</summary>
/// <remarks>
/// One cell of the instruction sheet, so that it is read without executing anything and outlives every program that
/// saves the workbook, in whatever format.
/// </remarks>
/// <param name="Year">null where the template was made for any year.</param>
/// <param name="Unit">The unit of its amounts as printed: 元, 万元.</param>
public sealed partial record TemplateMark(int Version, FiscalYear? Year, Stage Stage, string Unit)
{
    /// <summary>Raised whenever a table's columns or pre-printed lines, or a sheet, change.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of a mark that is none of ours: somebody changed it, or it comes from elsewhere.</summary>
    public const int UnknownVersion = -1;

    private const string AnyYear = "不限年度";
    private const string Start = "填报模板标记";

    public string Print() => $"{Start}：第{Version}版，{(Year is { } year ? $"{year}年" : AnyYear)}，{Stage.Printed()}，{Unit}";

    /// <summary>The mark that a cell holds, of <see cref="UnknownVersion"/> where it says what no mark of ours says; null where it holds none.</summary>
    public static TemplateMark? TryParse(string text)
    {
        if (!text.TrimStart().StartsWith(Start, StringComparison.Ordinal))
            return null;
        if (Pattern().Match(text.Trim()) is not { Success: true } match || !int.TryParse(match.Groups["version"].Value, out var version))
            return new(UnknownVersion, Year: null, Stage.Budget, Unit: "");
        return new(
            version,
            FiscalYear.TryParse(match.Groups["year"].Value, out var year) ? year : null,
            match.Groups["stage"].Value == Stage.Final.Printed() ? Stage.Final : Stage.Budget,
            match.Groups["unit"].Value);
    }

    [GeneratedRegex("^填报模板标记[:：]第(?<version>[0-9]{1,4})版[,，]((?<year>[0-9]{4})年|不限年度)[,，](?<stage>预算|决算)[,，](?<unit>元|万元)$",
        RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Pattern();
}
