using System.Text.RegularExpressions;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R33: one year on cover, headings and table titles, and assets as of the day that belongs to it.</summary>
/// <remarks>A year inside a sentence is not compared: it may be any other year.</remarks>
internal sealed partial class OneYear : Rule
{
    public override string Code => "R33";

    public override string Title => "年度一致";

    public override string Statement =>
        "封面、标题、表名和表头写的是同一个年度；资产的截止日期，预算是上年 12 月 31 日或 8 月 31 日，决算是本年 12 月 31 日。";

    public override string Applies => "标题、表名、表头“年度：”写明年度时核对；句子里的年度不比较。没有写年度则无法核对。";

    public override string Source => "部门预决算公开表式";

    public override string Remedy => "请把写错年度的标题、表名或日期改正后重新上传。";

    public override IEnumerable<Check> Run(Books books) => Headings(books).Concat(AssetDate.Checks(this, books));

    private IEnumerable<Check> Headings(Books books)
    {
        var stated = PrintedText.BesideCells(books).Select(text => (Text: text, Year: YearOf(text, books.Disclosure.Stage)))
            .Where(one => one.Year is not null).ToList();
        if (stated.Count == 0)
            yield break;
        var year = books.Disclosure.Year?.Value ?? stated.CountBy(one => one.Year!.Value).MaxBy(one => one.Value).Key;
        foreach (var (text, other) in stated.Where(one => one.Year != year).Take(Words.MaxPerRule))
            yield return Words.Fails(this, $"“{text.Text}”写的是 {other} 年，本文件是 {year} 年的。", [text.Whole("年度")]);
        var same = stated.Where(one => one.Year == year).ToList();
        if (same.Count > 0)
            yield return Words.Holds(this, $"标题、表名和表头有 {same.Count} 处写明年度，都是 {year} 年。", [same[0].Text.Whole("年度")]);
    }

    /// <summary>The year of a title or of 预算年度：; null where the text names none, several, or another year's matter.</summary>
    private static int? YearOf(PrintedText text, Stage stage)
    {
        if (text.Part is not (TextPart.TableTitle or TextPart.Caption or TextPart.Heading))
            return null;
        var digits = YearText.InDigits(text.Text);
        if (text.Part == TextPart.Caption)
            return YearLine().Match(digits) is { Success: true } line ? Number(line) : null;
        if (OtherYears().IsMatch(digits) || (text.Part == TextPart.Heading && !digits.Contains(stage.Printed())))
            return null;
        var years = Year().Matches(digits).Select(Number).Distinct().ToList();
        return years.Count == 1 ? years[0] : null;
    }

    private static int Number(Match match) =>
        int.Parse(match.Groups["year"].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"年度\s*[:：]\s*(?<year>(19|20)[0-9]{2})", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex YearLine();

    [GeneratedRegex(@"(?<![-—–~～至0-9])(?<year>(19|20)[0-9]{2})\s*年(?!\s*[-—–~～至])", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Year();

    /// <summary>Words under which another year may rightly stand in a heading.</summary>
    [GeneratedRegex("比|较|增减|变化|上年|去年|执行|完成|回顾|总结|评价|自评|年末|年底|截至|截止|以来|规划|计划", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex OtherYears();
}
