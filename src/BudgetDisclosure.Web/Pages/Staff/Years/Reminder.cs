using BudgetDisclosure.Core.Completeness;

namespace BudgetDisclosure.Web.Pages.Staff.Years;

/// <summary>A text by which an organisation is reminded (催办), ready to paste.</summary>
public sealed record Reminder(YearRow Row, string Text);

/// <summary>Composes reminders from a year's rows.</summary>
/// <param name="county">The county's name.</param>
/// <param name="heading">2026 年部门预算</param>
/// <param name="portal">The portal's address without a slash at its end.</param>
/// <param name="upload">The upload page's address.</param>
public sealed class Reminders(string county, string heading, string portal, string upload)
{
    /// <summary>Whoever must publish and has not handed in, or is past the last day.</summary>
    public static IReadOnlyList<YearRow> Reminded(IEnumerable<YearRow> rows) =>
        [.. rows.Where(row => row is { IsObliged: true, IsPublic: false } && (row.State == YearState.Missing || row.IsOverdue))];

    public Reminder Of(YearRow row) => new(row, $"【催办】{row.Name}：{ApprovalOf(row)}{TaskOf(row)}");

    /// <summary>One text for a group, with everybody in it.</summary>
    public string OfAll(IReadOnlyList<YearRow> rows, DateTime at)
    {
        var (missing, late) = (rows.Where(row => row.State == YearState.Missing).ToList(), rows.Where(row => row.State != YearState.Missing).ToList());
        List<string> lines =
        [
            $"【催办】{county}{heading}公开情况（截至 {at.InWords()}）",
            $"部门{(heading.EndsWith("决算", StringComparison.Ordinal) ? "决算" : "预算")}应在财政批复后 {CompletenessIndicators.DaysAllowed} 天内公开。",
        ];
        if (missing.Count > 0)
            lines.Add($"还没有上传的 {missing.Count} 个：{string.Join('、', missing.Select(InList))}。请登录 {upload} 上传，核对后送审。");
        if (late.Count > 0)
            lines.Add($"已上传、超期还没有公开的 {late.Count} 个：{string.Join('、', late.Select(InList))}。请登录 {portal}/staff 办理。");
        return string.Join('\n', lines);
    }

    private string ApprovalOf(YearRow row) => row.Deadline is { } deadline
        ? $"{heading}已于 {deadline.ApprovedOn.InWords()}批复{(row.DocumentNumber is { } number ? $"（{number}）" : "")}，最迟应在 {deadline.LastDay.InWords()}公开，{deadline.InWords()}。"
        : $"{heading}应在财政批复后 {CompletenessIndicators.DaysAllowed} 天内公开。";

    private string TaskOf(YearRow row) => row switch
    {
        { State: YearState.Missing } => $"现在还没有上传。请登录 {upload} 上传，核对后送审。",
        { State: YearState.Open, Draft: { } draft } =>
            $"草稿还没有送审{(row.Failing.Count > row.Explained ? $"，有 {row.Failing.Count - row.Explained} 条规则不符还没有写说明" : "")}。请登录 {AddressOf(draft)} 核对后送审。",
        { State: YearState.Submitted, Draft: { } draft } => $"草稿已送审，还没有审核。请审核人登录 {AddressOf(draft)}/review 审核。",
        { Draft: { } draft } => $"草稿已审核通过，还没有公开。请公开人登录 {AddressOf(draft)}/publish 公开。",
        _ => "",
    };

    private string AddressOf(DraftInYear draft) => $"{portal}/staff/drafts/{draft.Id}";

    private static string InList(YearRow row) => row.Deadline switch
    {
        { IsLate: true } late => $"{row.Name}（超期 {late.DaysLate} 天）",
        { } running => $"{row.Name}（{running.LastDay.InWords()}到期）",
        null => row.Name,
    };
}
