using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R40: nothing of a template, of Word's fields or of another level's text was left in.</summary>
internal sealed partial class NoTemplateLeft : Rule
{
    public override string Code => "R40";

    public override string Title => "没有模板残留";

    public override string Statement =>
        "正文和表格里没有占位文字（XX县、某某、增加（减少）、请根据实际情况）、没有填的空（主要原因是。占…%）和域代码。";

    public override string Applies => "有文字就核对；文件没有文字则无法核对。";

    public override string Source => "部门预决算公开模板的填写要求";

    public override string Remedy => "请把残留的占位文字改为实际内容，或整句删除。";

    public override IEnumerable<Check> Run(Books books)
    {
        var texts = PrintedText.All(books).ToList();
        if (texts.Count == 0)
            yield break;
        var faults = texts.SelectMany(text => LeftOvers.In(text).Select(found => (Text: text, Found: found)))
            .Concat(OtherLevel(books)).GroupBy(one => (one.Text, one.Found.Severity)).Take(Words.MaxPerRule).ToList();
        foreach (var fault in faults)
            yield return OfText(books, fault.Key.Text, fault.Key.Severity, [.. fault.Select(one => one.Found)]);
        if (faults.Count == 0)
            yield return Words.Holds(this, $"核对了 {texts.Count} 处文字，没有发现模板残留。", []);
    }

    private Check OfText(Books books, PrintedText text, Severity severity, List<LeftOver> found)
    {
        var more = found.Count > 1 ? $"（这段文字共 {found.Count} 处）" : "";
        var message = $"“{Words.Around(text.Text, found[0].Start, found[0].Length)}”{found[0].Says}{more}。";
        return Words.Fails(this, severity, message, found.Select(one => text.Excerpt("残留", one.Start, one.Length))) with
        {
            Table = text.Table is { } table ? books.Disclosure.Tables[table].Slug : null,
        };
    }

    /// <summary>The text of a county's department that speaks of a city's money (涞源 2019): copied from above.</summary>
    private static IEnumerable<(PrintedText Text, LeftOver Found)> OtherLevel(Books books)
    {
        if (!books.IsOwn || !IsCountys(books.Disclosure))
            yield break;
        foreach (var text in PrintedText.OfNarrative(books.Disclosure))
        {
            if (books.Disclosure.Sections[text.Section!.Value].Kind != SectionKind.Terms)
                continue;
            foreach (Match match in OtherLevelWords().Matches(text.Text))
                yield return (text, new(match.Index, match.Length, $"是县级部门的说明，却写“{match.Value}”", Severity.Warning));
        }
    }

    private static bool IsCountys(Disclosure disclosure) =>
        (disclosure.Department ?? disclosure.Unit)?.Name is { } name && County().IsMatch(name);

    [GeneratedRegex("(省|市|区)级(财政|部门|预算|单位)", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex OtherLevelWords();

    [GeneratedRegex("^[\u4e00-\u9fff]{1,12}县", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex County();
}
