using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Docx;

/// <summary>Counts what a reader of the printed page would not see; one finding each, at the first place.</summary>
internal sealed class DocxNotices
{
    private readonly SortedDictionary<Noticed, (int Count, SourcePosition First)> noticed = [];
    private readonly List<Finding> nested = [];

    public IReadOnlyList<Finding> Findings => [.. noticed.Select(entry => Describe(entry.Key, entry.Value)), .. nested];

    public void Add(Noticed what, SourcePosition at) =>
        noticed[what] = noticed.TryGetValue(what, out var seen) ? (seen.Count + 1, seen.First) : (1, at);

    public void AddNestedTable(int table, SourcePosition at) => nested.Add(new(FindingKinds.NestedTable,
        $"第 {at.Ordinal} 张表第 {at.Row} 行的单元格里还有一张表，已单独读作第 {table} 张表。", at));

    private static Finding Describe(Noticed what, (int Count, SourcePosition First) seen)
    {
        var (kind, message) = what switch
        {
            Noticed.Revision => (FindingKinds.TrackedChanges, $"文件有 {seen.Count} 处修订痕迹，按接受修订后的内容读取。"),
            Noticed.HiddenText => (FindingKinds.HiddenContent, $"文件有 {seen.Count} 处隐藏文字或隐藏行，已读出并标明。"),
            Noticed.TextBox => (FindingKinds.TextOutsideBody, $"文件有 {seen.Count} 个文本框，内容已读出。"),
            Noticed.Note => (FindingKinds.TextOutsideBody, $"文件有 {seen.Count} 条脚注或尾注，内容已读出。"),
            _ => (FindingKinds.Comments, $"文件有 {seen.Count} 条批注，不公开，公开副本中已去掉。"),
        };
        return new(kind, message, seen.First);
    }
}

/// <summary>Kinds of things noticed, in the order they are reported.</summary>
internal enum Noticed
{
    Revision,
    HiddenText,
    TextBox,
    Note,
    Comment,
}
