using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>The document's own title: 2019年部门预算信息公开情况说明, with the organisation before or above it.</summary>
internal static partial class DocumentTitle
{
    private const int MaxLength = 70;

    public static bool Is(TextLine line) =>
        line.Text.Length <= MaxLength && !ContentsList.IsEntry(line.Text) && HeadingText.Parse(line.Text) is null
        && Pattern().IsMatch(YearText.InDigits(line.Text)) && !EndsAsTable().IsMatch(line.Text);

    /// <summary>The organisations that titles name, each with what the line above adds to it.</summary>
    public static IEnumerable<NamedOrganisation> Organisations(IReadOnlyList<Segment> segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i] is not TextLine line || !Is(line))
                continue;
            var match = Pattern().Match(YearText.InDigits(line.Text));
            var own = match.Groups["name"].Value.Trim();
            var above = i > 0 && segments[i - 1] is TextLine previous && IsNameLine(previous) ? previous.Text : "";
            var role = line.Text.Contains("单位预算", StringComparison.Ordinal) || line.Text.Contains("单位决算", StringComparison.Ordinal)
                ? OrganisationRole.Unit : OrganisationRole.Own;
            if (OrganisationText.Name(Join(above, own)) is { } name && !PlaceOnly().IsMatch(name))
                yield return new(null, name, role, OrganisationText.TitleWeight);
        }
    }

    /// <summary>A line that only names an organisation or its first half, above the title.</summary>
    public static bool IsNameLine(TextLine line) =>
        line.Text.Length is >= 3 and <= 40 && NameOnly().IsMatch(line.Text) && !line.FromGrid;

    private static string Join(string above, string own)
    {
        if (own.Length == 0 || above.EndsWith(own, StringComparison.Ordinal))
            return above;
        return above.Length > 0 && !own.StartsWith(above, StringComparison.Ordinal) && !HasPlace().IsMatch(own) ? above + own : own;
    }

    private const string Offices = "局|委|委员会|办|办公室|会|院|校|中心|镇|乡|街道|站|所|队|馆|厅|处|社|政府|团|县|区|市";

    [GeneratedRegex(@"^(?:(?<name>[\u4e00-\u9fff（）()·、]{0,50}?)\s*(19|20)[0-9]{2}\s*年(度)?\s*[\u4e00-\u9fff]{0,4}(部门|单位)?(预算|决算|预决算)|" +
        @"(19|20)[0-9]{2}\s*年(度)?\s*(?<name>[\u4e00-\u9fff（）()·、]{3,40}?(" + Offices + @")(（[\u4e00-\u9fff]{2,6}）)?)\s*(部门|单位)?(预算|决算|预决算)|" +
        @"(?<name>[\u4e00-\u9fff（）()·、]{3,40}?(" + Offices + @")(（[\u4e00-\u9fff]{2,6}）)?)\s*(部门|单位)(预算|决算))" +
        @"(信息)?(公开)?[\u4e00-\u9fff（）()]{0,16}$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"表\s*$", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex EndsAsTable();

    [GeneratedRegex(@"^[\u4e00-\u9fff（）()·]+$", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex NameOnly();

    [GeneratedRegex(@"^[\u4e00-\u9fff]{1,20}(省|市|县|区|旗|州|盟)$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex PlaceOnly();

    [GeneratedRegex(@"^[\u4e00-\u9fff]{1,12}(省|市|县|区|旗|州|盟)[\u4e00-\u9fff]", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex HasPlace();
}
