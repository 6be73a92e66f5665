using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Privacy;

/// <summary>Persons named as 联系人, 负责人 and the like, or beside a telephone number.</summary>
internal static partial class ContactNames
{
    /// <summary>The most frequent family names, some 95 in 100 people; a word that begins with none is no name here.</summary>
    private const string FamilyNames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

    private const string Labels = @"(联\s*系\s*人|负\s*责\s*人|经\s*办\s*人|填\s*[表报]\s*人|制\s*表\s*人|审\s*核\s*人)(姓名)?";

    private static readonly string[] NoNameEndings =
        ["局", "科", "室", "股", "院", "校", "站", "所", "办", "处", "部", "队", "中心", "签字", "签章", "盖章", "人员", "单位", "时间", "方式"];

    /// <summary>The names that a text puts beside such a label or a telephone number.</summary>
    /// <param name="text">As <see cref="PlainText"/>.</param>
    public static IEnumerable<string> In(string text) =>
        Labelled().Matches(text).Concat(BesideTelephone().Matches(text))
            .Select(match => match.Groups["name"].Value).Where(IsName).Distinct();

    /// <summary>A label whose neighbour or column names persons.</summary>
    public static bool IsLabel(string text) => text.Length <= 12 && Label().IsMatch(text);

    public static bool IsName(string text) =>
        text.Length is 2 or 3 && FamilyNames.Contains(text[0]) && text.All(character => character is >= '\u4e00' and <= '\u9fff')
        && !NoNameEndings.Any(ending => text.EndsWith(ending, StringComparison.Ordinal));

    [GeneratedRegex(Labels + @"(\s*:\s*|\s+)(?<name>[\u4e00-\u9fff]{2,3})(?![\u4e00-\u9fff])", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?<![\u4e00-\u9fff])(?<name>[\u4e00-\u9fff]{2,3})[\s,;、(]*(联系)?(电话|手机)\s*:?\s*\d", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex BesideTelephone();

    [GeneratedRegex(Labels + @"\s*:?$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Label();
}
