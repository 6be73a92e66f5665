using System.Globalization;
using BudgetDisclosure.Core.Lists;

namespace BudgetDisclosure.Core.Rosters;

/// <summary>A row of a roster as it stands: its superior is a code or a name not looked up yet.</summary>
internal sealed record RosterDraft(string Code, string Name)
{
    /// <summary>As long as a name is stored.</summary>
    public const int MaxNameLength = 200;

    public const int MaxGroundLength = 1000;

    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '/', '|', '\n'];

    public required SourcePosition? CodeAt { get; init; }
    public required IReadOnlyList<string> OtherNames { get; init; }
    public required string Superior { get; init; }
    public required SourcePosition? SuperiorAt { get; init; }
    public required string? Kind { get; init; }
    public required int? Position { get; init; }
    public required DateOnly? ApprovedOn { get; init; }
    public required bool Exempt { get; init; }
    public required string? ExemptGround { get; init; }

    /// <summary>The row, or null after naming why it has no code or name.</summary>
    public static RosterDraft? Read(ListLine<RosterColumn> line, List<ListFault> faults)
    {
        var before = faults.Count;
        var code = CodeOf(line, faults);
        var name = NameOf(line, faults);
        var (exempt, ground) = ExemptionOf(line, faults);
        var draft = new RosterDraft(code, name)
        {
            CodeAt = line.At(RosterColumn.Code),
            OtherNames = OtherNamesOf(line, name, faults),
            Superior = line.Text(RosterColumn.Parent),
            SuperiorAt = line.At(RosterColumn.Parent),
            Kind = KindOf(line, faults),
            Position = PositionOf(line, faults),
            ApprovedOn = ApprovedOnOf(line, faults),
            Exempt = exempt,
            ExemptGround = ground,
        };
        return faults.Count == before ? draft : null;
    }

    private static string CodeOf(ListLine<RosterColumn> line, List<ListFault> faults)
    {
        var text = line.Text(RosterColumn.Code);
        if (OrganisationCode.TryParse(text, out var code))
            return code.Value;
        faults.Add(new(
            text.Length == 0 ? "没有编码" : $"编码“{text}”不合规：应为 1 到 12 位字母或数字，不能是年份", line.At(RosterColumn.Code)));
        return "";
    }

    private static string NameOf(ListLine<RosterColumn> line, List<ListFault> faults)
    {
        var name = line.Written(RosterColumn.Name);
        if (name.Length == 0)
            faults.Add(new("没有名称", line.At(RosterColumn.Name)));
        NameTooLong(name, line.At(RosterColumn.Name), faults);
        return name;
    }

    private static List<string> OtherNamesOf(ListLine<RosterColumn> line, string name, List<ListFault> faults)
    {
        var names = line.Written(RosterColumn.OtherNames)
            .Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal).Where(other => other != name).ToList();
        foreach (var other in names)
            NameTooLong(other, line.At(RosterColumn.OtherNames), faults);
        return names;
    }

    private static void NameTooLong(string name, SourcePosition? at, List<ListFault> faults)
    {
        if (name.Length > MaxNameLength)
            faults.Add(new($"名称超过 {MaxNameLength} 字", at));
    }

    private static string? KindOf(ListLine<RosterColumn> line, List<ListFault> faults)
    {
        var text = line.Text(RosterColumn.Kind);
        if (text.Length == 0)
            return null;
        if (text.Contains("参公", StringComparison.Ordinal) || text.Contains("参照", StringComparison.Ordinal))
            return "参公";
        var isPublicService = text.Contains("事业", StringComparison.Ordinal);
        if (text.Contains("行政", StringComparison.Ordinal) != isPublicService)
            return isPublicService ? "事业" : "行政";
        faults.Add(new($"性质“{text}”不认识：应为行政、参公或事业", line.At(RosterColumn.Kind)));
        return null;
    }

    private static int? PositionOf(ListLine<RosterColumn> line, List<ListFault> faults)
    {
        var text = line.Text(RosterColumn.Position);
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        faults.Add(new($"序号“{text}”不是整数", line.At(RosterColumn.Position)));
        return null;
    }

    private static DateOnly? ApprovedOnOf(ListLine<RosterColumn> line, List<ListFault> faults)
    {
        var text = line.Text(RosterColumn.ApprovedOn);
        if (text.Length == 0)
            return null;
        if (ListDates.TryParse(text) is { } date)
            return date;
        faults.Add(new($"批复日期“{text}”不是日期，应写成 2026-02-20", line.At(RosterColumn.ApprovedOn)));
        return null;
    }

    /// <summary>Any other word than yes or no is the ground itself.</summary>
    private static (bool Exempt, string? Ground) ExemptionOf(ListLine<RosterColumn> line, List<ListFault> faults)
    {
        var text = line.Text(RosterColumn.Exempt);
        var given = line.Text(RosterColumn.ExemptGround);
        if (given.Length > MaxGroundLength || text.Length > MaxGroundLength)
            faults.Add(new($"不公开的依据超过 {MaxGroundLength} 字", line.At(RosterColumn.ExemptGround)));
        var said = text.ToUpperInvariant();
        if (said is "" or "否" or "无" or "0" or "N" or "NO" or "FALSE" or "公开")
            return (said.Length == 0 && given.Length > 0, given.Length > 0 ? given : null);
        var isYes = said is "是" or "√" or "1" or "Y" or "YES" or "TRUE" or "不公开" or "依法不公开";
        return (true, given.Length > 0 ? given : isYes ? null : text);
    }
}
