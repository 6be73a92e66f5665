using BudgetDisclosure.Core.Lists;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Rosters;

namespace BudgetDisclosure.Core.Approvals;

/// <summary>An organisation of the roster with what was approved for it.</summary>
public sealed record ApprovedOrganisation(RosterOrganisation Organisation, Approval Approval);

/// <summary>A list of approvals that was read; where anything is wrong with it, nothing of it is to be used.</summary>
public sealed record ApprovalReading(IReadOnlyList<ApprovedOrganisation> Organisations, IReadOnlyList<ListFault> Faults);

/// <summary>Reads a list of approvals (批复) from a table whose header names its columns, wherever in the file they stand.</summary>
/// <param name="roster">Whom the list may name.</param>
/// <param name="county">The county's name, which lists put before an organisation's or leave out.</param>
public sealed class ApprovalReader(IReadOnlyList<RosterOrganisation> roster, string? county)
{
    /// <summary>As long as a document number is stored.</summary>
    public const int MaxNumberLength = 200;

    private static readonly string[] Sums = ["合计", "总计", "小计"];

    private readonly List<ListFault> _faults = [];

    public ApprovalReading Read(SourceDocument document)
    {
        _faults.Clear();
        var header = document.Blocks.OfType<SourceTable>().Select(ApprovalHeader.Find).FirstOrDefault(found => found is not null);
        if (header is null)
            return new([], [new("没有找到表头：要有单位的“编码”或“名称”、“批复日期”，以及“收入总计”或“支出总计”", null)]);
        _faults.AddRange(header.Faults());
        if (_faults.Count > 0)
            return new([], _faults);
        var read = Read(header);
        return _faults.Count > 0 ? new([], _faults) : new(read, []);
    }

    private List<ApprovedOrganisation> Read(ApprovalHeader header)
    {
        var columns = header.Cells.ToDictionary(column => column.Key, column => column.Single().Column);
        var units = ApprovalColumns.Amounts.Where(header.Cells.Contains).ToDictionary(column => column, column => header.UnitOf(column)!.Value);
        var lines = header.Table.Rows.Skip(header.FirstRow).Select(row => new ListLine<ApprovalColumn>(row, columns))
            .Where(line => !line.IsBlankBut() && !IsSum(line)).ToList();
        if (lines.Count == 0)
            _faults.Add(new("表头下面没有内容", header.Table.Position));
        var read = new List<ApprovedOrganisation>();
        foreach (var line in lines)
        {
            var organisation = OrganisationOf(line);
            var approval = ApprovalOf(line, units);
            if (organisation is null)
                continue;
            if (read.Exists(other => other.Organisation.Code == organisation.Code))
                _faults.Add(new($"{organisation.Code} {organisation.Name} 出现两次", AtOrganisation(line)));
            read.Add(new(organisation, approval));
        }
        return read;
    }

    /// <summary>A row that adds up the others names nobody.</summary>
    private static bool IsSum(ListLine<ApprovalColumn> line) =>
        line.Text(ApprovalColumn.ApprovedOn).Length == 0
        && Sums.Contains(LabelText.WithoutBlanks(line.Text(ApprovalColumn.Code) + line.Text(ApprovalColumn.Name)));

    private RosterOrganisation? OrganisationOf(ListLine<ApprovalColumn> line)
    {
        var (code, name) = (line.Text(ApprovalColumn.Code), line.Written(ApprovalColumn.Name));
        if (code.Length == 0 && name.Length == 0)
            return Fault<RosterOrganisation>("没有写明是哪个部门或单位", AtOrganisation(line));
        var named = new NamedCode(code.Length == 0 ? null : code, name.Length == 0 ? null : name);
        var said = string.Join(' ', new[] { code, name }.Where(text => text.Length > 0));
        return RosterMatching.Find(roster, county, named) switch
        {
            RosterMatch.Found found => found.Organisation,
            RosterMatch.Ambiguous several => Fault<RosterOrganisation>(
                $"“{said}”在名录中对应 {several.Organisations.Count} 个：{InWords(several.Organisations)}", AtOrganisation(line)),
            RosterMatch.Missing { Near: { Count: > 0 } near } => Fault<RosterOrganisation>(
                $"名录中没有“{said}”，相近的有：{InWords(near)}", AtOrganisation(line)),
            _ => Fault<RosterOrganisation>($"名录中没有“{said}”", AtOrganisation(line)),
        };
    }

    private Approval ApprovalOf(ListLine<ApprovalColumn> line, Dictionary<ApprovalColumn, AmountUnit> units)
    {
        var number = line.Written(ApprovalColumn.DocumentNumber);
        if (number.Length > MaxNumberLength)
            _faults.Add(new($"文号超过 {MaxNumberLength} 字", line.At(ApprovalColumn.DocumentNumber)));
        return new(DateOf(line), number.Length == 0 ? null : number)
        {
            Income = AmountOf(line, ApprovalColumn.Income, units),
            Expenditure = AmountOf(line, ApprovalColumn.Expenditure, units),
            Basic = AmountOf(line, ApprovalColumn.Basic, units),
            Project = AmountOf(line, ApprovalColumn.Project, units),
            ThreePublic = AmountOf(line, ApprovalColumn.ThreePublic, units),
        };
    }

    private DateOnly DateOf(ListLine<ApprovalColumn> line)
    {
        var text = line.Text(ApprovalColumn.ApprovedOn);
        if (ListDates.TryParse(text) is { } date)
            return date;
        _faults.Add(new(
            text.Length == 0 ? "没有批复日期" : $"批复日期“{text}”不是日期，应写成 2026-02-20", line.At(ApprovalColumn.ApprovedOn)));
        return default;
    }

    private ApprovedAmount? AmountOf(
        ListLine<ApprovalColumn> line, ApprovalColumn column, Dictionary<ApprovalColumn, AmountUnit> units)
    {
        var text = line.Text(column);
        var kind = AmountText.Read(text, out var number);
        if (kind == AmountTextKind.Blank)
            return null;
        if (kind == AmountTextKind.Number && !number.IsPercentage && AmountText.ToMoney(number, units[column]) is { } money)
            return new(money, units[column], number.Decimals);
        return Fault<ApprovedAmount>($"{column.InWords()}“{text}”不是金额，应是以{units[column].Printed()}为单位、精确到分的数字", line.At(column));
    }

    private static SourcePosition? AtOrganisation(ListLine<ApprovalColumn> line) =>
        line.At(line.Written(ApprovalColumn.Name).Length > 0 ? ApprovalColumn.Name : ApprovalColumn.Code);

    private static string InWords(IEnumerable<RosterOrganisation> several) =>
        string.Join('、', several.Select(entry => $"{entry.Code} {entry.Name}"));

    private T? Fault<T>(string message, SourcePosition? at)
        where T : class
    {
        _faults.Add(new(message, at));
        return null;
    }
}
