using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>The lines around a table that are neither title nor data: organisation, year, unit, date.</summary>
internal static partial class MetaText
{
    private const int MaxLength = 120;

    public static bool IsMeta(string text) =>
        text.Length <= MaxLength && (Start().IsMatch(text) || CodeAndName().IsMatch(text));

    /// <summary>The parts of a line that prints organisation, year, unit and date beside each other.</summary>
    public static IEnumerable<string> Parts(string text) =>
        IsMeta(LabelText.Squeeze(text)) ? Between().Split(text).Select(LabelText.Squeeze).Where(part => part.Length > 0) : [LabelText.Squeeze(text)];

    /// <summary>A line only of a date or form number, kept as a note because no other field holds it.</summary>
    public static bool IsDate(string text) => DateLine().IsMatch(text);

    public static bool IsNote(string text) => Note().IsMatch(text);

    /// <summary>A sentence in place of lines: 本表为空表, 我单位无政府性基金预算支出.</summary>
    public static bool SaysNothingToShow(string text) => text.Length <= MaxLength && NothingToShow().IsMatch(text);

    /// <summary>A line for signatures below a table (单位负责人：, 填表人：, 联系电话：).</summary>
    public static bool IsSignature(string text) => text.Length <= MaxLength && Signature().IsMatch(text);

    /// <summary>The units that a text states (单位：万元), in order; two for 单位：元/万元.</summary>
    public static IEnumerable<string> Units(string text)
    {
        foreach (Match match in Unit().Matches(text))
        {
            yield return LabelText.WithoutBlanks(match.Groups["unit"].Value);
            if (match.Groups["or"].Success)
                yield return LabelText.WithoutBlanks(match.Groups["or"].Value);
        }
    }

    /// <summary>True for a line that says nothing but the unit: 单位：万元.</summary>
    public static bool IsUnitOnly(string text) => UnitOnly().IsMatch(text);

    /// <summary>The unit that a note's sentence states: 本表以万元为金额单位, 金额单位为元.</summary>
    public static string? UnitOfNote(string note) =>
        NoteUnit().Match(note) is { Success: true } match ? LabelText.WithoutBlanks(match.Groups["unit"].Value) : null;

    /// <summary>True where a line speaks of 元 though no unit could be read from it: no other table's unit may be lent.</summary>
    public static bool SpeaksOfYuan(string text) => text.Contains('元', StringComparison.Ordinal);

    /// <summary>The unit that a header label states in brackets: 价值（单位：万元）, 金额（元）.</summary>
    public static string? UnitOfLabel(string label) =>
        LabelUnit().Match(label) is { Success: true } match ? LabelText.WithoutBlanks(match.Groups["unit"].Value) : null;

    /// <summary>A fragment of a unit line whose beginning was lost (：万元).</summary>
    public static bool IsBrokenUnit(string text) => BrokenUnit().IsMatch(text);

    [GeneratedRegex(@"^\s*([（(]?\s*(金额|计量|货币|数额)?\s*单\s*位\s*[:：;；﹕（(]|(金额)?单位\s*(亿|千|百万|万)?元|金额\s*[:：]\s*(亿|千|百万|万)?元|[（(]\s*(亿|千|百万|万)?元\s*[）)]\s*$|(19|20)[0-9]{2}\s*年度?\s*$|\S{0,8}[0-9]{1,2}(-[0-9]+)?\s*表\s*$|预算年度|决算年度|年度\s*[:：]|部门编码|单位编码|部门代码|单位代码|编制部门|编制单位|填报部门|" +
        @"填报单位|部门名称|部门\s*[:：]|单位名称\s*[:：]|预算单位|预算主管部门|主管部门|预算部门|部门（单位）|\[\w{1,12}\]|截止|截至|(预算|决算)?公开\s*\d+\s*表|预算\s*\d+\s*表|" +
        @"预算公开表?\s*\d|表\s*\d{1,2}\s*$|附表?\s*\d|附件\s*\d|日期\s*[:：])", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Start();

    [GeneratedRegex(@"\t|(?=(?:预算年度|决算年度|金额\s*单位|计量\s*单位|(?<![\u4e00-\u9fff])单\s*位\s*[:：]|截止|截至))", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?!(19|20)[0-9]{2}\s*年)[0-9]{3,12}\s*[\u4e00-\u9fff][\u4e00-\u9fff（）()·]{1,30}(\s+(金额)?单位\s*[:：]\s*\S+)?$",
        RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex CodeAndName();

    [GeneratedRegex(@"^\s*(截止|截至|日期|公开\s*\d+\s*表)", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^\s*(备?注\s*\d*\s*[:：]|说明\s*[:：]|注释\s*[:：]|备注\s*[:：]|※|\*\s*注)", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Note();

    [GeneratedRegex(@"^\s*\S{0,8}(负责人|经办人|填表人|制表人|审核人|复核人|填报人|联系人|联系电话|填报日期|制表日期|电话|审核(?=\s*[:：])|制表(?=\s*[:：])|复核(?=\s*[:：]))\s*(（\S{0,6}）)?\s*([:：]|$)",
        RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Signature();

    [GeneratedRegex(@"(?<![\u4e00-\u9fff])(金额|计量|货币|数额)?\s*(单\s*位|金额)\s*[:：;；﹕（(]?\s*(人民币)?\s*(?<unit>亿\s*元|百\s*万\s*元|万\s*元|千\s*元|元|人次|人|辆|台|个|平方米|%)" +
        @"(\s*[/、或]\s*(?<or>亿\s*元|百\s*万\s*元|万\s*元|千\s*元|元))?", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Unit();

    [GeneratedRegex(@"[（(]\s*((金额|计量|货币)?单位\s*[:：]?)?\s*(人民币)?\s*(?<unit>亿\s*元|百\s*万\s*元|万\s*元|千\s*元|元)\s*[）)]", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex LabelUnit();

    [GeneratedRegex(@"^\s*[（(]?\s*(金额|计量|货币|数额)?\s*单\s*位\s*[:：;；﹕]\s*(人民币)?\s*(亿|百\s*万|万|千)?\s*元\s*[）)]?\s*$",
        RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex UnitOnly();

    [GeneratedRegex(@"(以\s*(人民币)?\s*(?<unit>亿元|百万元|万元|千元|元)\s*为\s*(金额|计量|货币)?\s*单位|" +
        @"单位\s*(为|是|[:：])\s*(人民币)?\s*(?<unit>亿元|百万元|万元|千元|元))", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex NoteUnit();

    [GeneratedRegex(@"^\s*((注\s*[:：])?\s*(本|此)表.{0,30}|.{0,30}(空表|无数据|没有数据).{0,12}|(本|我)(部门|单位|局|办|镇|乡|街道).{0,40}(没有|无|未).{0,30}|" +
        @"第\s*[0-9]+\s*页.{0,16})\s*$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex NothingToShow();

    [GeneratedRegex(@"^\s*(单?位)?\s*[:：]\s*(亿元|万元|千元|元)\s*$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex BrokenUnit();
}
