using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>The day as of which assets are stated: a budget's year before, final accounts' own year.</summary>
/// <remarks>Genuine budgets of Shanghai print 31 August, when they are drawn up.</remarks>
internal static partial class AssetDate
{
    public static IEnumerable<Check> Checks(Rule rule, Books books)
    {
        if (books.Disclosure.Year is not { } year)
            yield break;
        var expected = books.Disclosure.Stage == Stage.Final ? year.Value : year.Value - 1;
        foreach (var text in Texts(books))
        {
            foreach (Match date in Date().Matches(text.Text))
                yield return Judged(rule, books.Disclosure.Stage, expected, text, date);
        }
    }

    private static IEnumerable<PrintedText> Texts(Books books) => PrintedText.BesideCells(books).Where(text =>
        text.Section is { } section
            ? books.Disclosure.Sections[section].Kind == SectionKind.Assets
            : books.Disclosure.Tables[text.Table!.Value].Slug == "assets");

    private static Check Judged(Rule rule, Stage stage, int expected, PrintedText text, Match date)
    {
        var year = Number(date.Groups["year"]);
        var (month, day) = date.Groups["month"].Success ? (Number(date.Groups["month"]), Number(date.Groups["day"])) : (12, 31);
        Operand[] operands = [text.Excerpt("资产截止日期", date.Index, date.Length)];
        var check = year != expected
            ? Words.Fails(rule, $"资产的截止日期“{date.Value}”应在 {expected} 年。", operands)
            : IsUsual(stage, month, day)
                ? Words.Holds(rule, $"资产的截止日期“{date.Value}”在 {expected} 年，与{stage.Printed()}相合。", operands)
                : Words.Fails(rule, Severity.Hint, $"资产的截止日期“{date.Value}”不是年末，请确认。", operands);
        return check with { Table = text.Table is null ? null : "assets" };
    }

    private static bool IsUsual(Stage stage, int month, int day) =>
        (month, day) == (12, 31) || (stage == Stage.Budget && (month, day) == (8, 31));

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(截至|截止)(时间|日期|到|至)?\s*[:：]?\s*(?<year>(19|20)[0-9]{2})\s*年\s*(?<month>[0-9]{1,2})\s*月\s*(?<day>[0-9]{1,2})\s*日|" +
        @"(?<![比较与从到至0-9])(?<year>(19|20)[0-9]{2})\s*年度?(末|底)", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Date();
}
