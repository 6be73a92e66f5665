using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>In which capacity a line names an organisation.</summary>
internal enum OrganisationRole
{
    /// <summary>The organisation of the table or document.</summary>
    Own,

    /// <summary>预算单位: a unit whose own disclosure this is.</summary>
    Unit,

    /// <summary>预算主管部门: the department above.</summary>
    Superior,
}

/// <summary>An organisation as a line names it.</summary>
/// <param name="Weight">How sure the name is: a labelled full name before a title before an abbreviation.</param>
internal sealed record NamedOrganisation(string? Code, string? Name, OrganisationRole Role, int Weight);

/// <summary>Reads organisations from lines such as 部门编码及名称：[434]涞源县人民政府办公室.</summary>
internal static partial class OrganisationText
{
    public const int TitleWeight = 3;

    public static IEnumerable<NamedOrganisation> Read(string text)
    {
        if (Labelled().Match(text) is { Success: true } labelled)
        {
            var name = Name(labelled.Groups["name"].Value);
            var code = Code(labelled.Groups["code"]);
            if (name is not null || code is not null)
                yield return new(code, name, Role(labelled.Groups["label"].Value), code is null ? 4 : 5);
        }
        else if (Bracketed().Match(text) is { Success: true } bracketed && Name(bracketed.Groups["name"].Value) is { } name)
        {
            yield return new(Code(bracketed.Groups["code"]), name, OrganisationRole.Own, 5);
        }
        else if (Abbreviated().Match(text) is { Success: true } short_ && !LooksLikeYear(short_.Groups["code"].Value))
        {
            yield return new(Code(short_.Groups["code"]), Name(short_.Groups["name"].Value), OrganisationRole.Own, 2);
        }
    }

    /// <summary>The name without surroundings, or null where it is empty or a placeholder.</summary>
    public static string? Name(string text)
    {
        var name = LabelText.Squeeze(TrailingYear().Replace(About().Replace(text, ""), "")).Trim(' ', '：', ':', '，', ',', '（', '(');
        // 单位：十万元 is a unit in words that are not read, no organisation.
        return name.Length is < 2 or > 60 || name.EndsWith('元') || Residue.IsPlaceholder(name) ? null : name;
    }

    private static string? Code(Group group) =>
        group.Success && OrganisationCode.TryParse(group.Value, out var code) ? code.Value : null;

    private static OrganisationRole Role(string label)
    {
        if (label.Contains("主管", StringComparison.Ordinal))
            return OrganisationRole.Superior;
        return label.StartsWith("预算单位", StringComparison.Ordinal) ? OrganisationRole.Unit : OrganisationRole.Own;
    }

    private static bool LooksLikeYear(string code) =>
        code.Length == 4 && (code.StartsWith("19", StringComparison.Ordinal) || code.StartsWith("20", StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*(?<label>部门(编码|代码)及(部门)?名称|单位(编码|代码)及名称|部门（单位）名称|编制部门|编制单位|填报部门|填报单位|部门名称|部门|" +
        @"单位名称|单位(?=\s*[:：]\s*(?!(人民币)?\s*(亿|千|百|万|元|人|辆|台|个|%)))|预算单位(名称)?|预算主管部门|主管部门|预算部门)\s*[:：]\s*([\[【(（]?(?<code>[0-9]{3,12})[\]】)）]?\s*[-—]?\s*)?" +
        @"(?<name>.*?)\s*(预算年度|决算年度|年度\s*[:：]|金额单位|单位\s*[:：]|截止|截至|日期|$)", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Labelled();

    [GeneratedRegex("^(关于|附件：?)", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex About();

    [GeneratedRegex(@"\s+(19|20)[0-9]{2}\s*年度?\s*$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex TrailingYear();

    [GeneratedRegex(@"^\s*\[(?<code>\w{1,12})\]\s*(?<name>.+?)\s*(预算年度|年度\s*[:：]|金额单位|单位\s*[:：]|$)", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\s*(?<code>[0-9]{3,12})\s*(?<name>[\u4e00-\u9fff][\u4e00-\u9fff（）()·]{1,30})\s*((金额)?单位\s*[:：].*)?$",
        RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Abbreviated();
}
