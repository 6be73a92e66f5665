using BudgetDisclosure.Core.Lists;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Statistics;

/// <summary>A list of statistics that was read; where anything is wrong with it, nothing of it is to be used.</summary>
public sealed record StatisticReading(IReadOnlyList<Statistic> Statistics, IReadOnlyList<ListFault> Faults);

/// <summary>Reads a county's population and price indexes from a table whose header names its columns.</summary>
public sealed class StatisticReader
{
    /// <summary>As long as a source is stored.</summary>
    public const int LongestSource = 200;

    /// <summary>No county has more people.</summary>
    public const int MostPeople = 100_000_000;

    /// <summary>A price index outside is another one than that of the year before = 100.</summary>
    public const decimal LeastIndex = 50m;
    public const decimal GreatestIndex = 200m;

    /// <summary>As many as are stored.</summary>
    public const int MostDecimals = 4;

    /// <summary>A title and a line of remarks stand above the header, never a page of them.</summary>
    private const int MaxRowsAbove = 20;
    private const int TenThousand = 10_000;

    private static readonly StatisticColumn[] Needed =
        [StatisticColumn.Year, StatisticColumn.Kind, StatisticColumn.Value, StatisticColumn.Source];

    private readonly List<ListFault> _faults = [];

    public StatisticReading Read(SourceDocument document)
    {
        _faults.Clear();
        foreach (var table in document.Blocks.OfType<SourceTable>())
        {
            for (var i = 0; i < Math.Min(table.Rows.Count, MaxRowsAbove + 1); i++)
            {
                if (HeaderOf(table.Rows[i]) is not { } columns)
                    continue;
                var read = Read(table, i, columns);
                return new(_faults.Count > 0 ? [] : read, _faults);
            }
        }
        return new([], [new("没有找到表头：要有“年度”、“指标”、“数值”、“来源”四列", null)]);
    }

    /// <summary>Null where a column that is needed is missing, or stands there twice.</summary>
    private static Dictionary<StatisticColumn, int>? HeaderOf(SourceRow row)
    {
        var cells = row.Cells.Select(cell => (cell.Column, Of: StatisticColumns.Of(cell.Text)))
            .Where(entry => entry.Of is not null).ToList();
        return Needed.All(column => cells.Exists(entry => entry.Of == column))
            && cells.DistinctBy(entry => entry.Of).Count() == cells.Count
            ? cells.ToDictionary(entry => entry.Of!.Value, entry => entry.Column) : null;
    }

    private List<Statistic> Read(SourceTable table, int header, Dictionary<StatisticColumn, int> columns)
    {
        var lines = table.Rows.Skip(header + 1).Select(row => new ListLine<StatisticColumn>(row, columns))
            .Where(line => !line.IsBlankBut()).ToList();
        if (lines.Count == 0)
            _faults.Add(new("表头下面没有内容", table.Position));
        var read = new List<Statistic>();
        foreach (var line in lines)
        {
            var (year, kind, source) = (YearOf(line), KindOf(line), SourceOf(line));
            if (year is null || kind is null || ValueOf(line, kind.Value) is not { } value || source is null)
                continue;
            if (read.Exists(other => other.Year == year && other.Kind == kind))
                _faults.Add(new($"{year} 年的{kind.Value.InWords()}出现两次", line.At(StatisticColumn.Kind)));
            read.Add(new(year.Value, kind.Value, value, source));
        }
        return read;
    }

    private int? YearOf(ListLine<StatisticColumn> line)
    {
        var text = line.Text(StatisticColumn.Year);
        if (FiscalYear.TryParse(text.TrimEnd('年'), out var year))
            return year.Value;
        _faults.Add(new($"年度“{text}”不是年度，应为四位数字，例如 2024", line.At(StatisticColumn.Year)));
        return null;
    }

    private StatisticKind? KindOf(ListLine<StatisticColumn> line)
    {
        var text = line.Text(StatisticColumn.Kind);
        if (text.Contains("常住人口", StringComparison.Ordinal))
            return StatisticKind.Population;
        if (text.Contains("居民消费价格", StringComparison.Ordinal)
            || text.Contains("CPI", StringComparison.OrdinalIgnoreCase))
        {
            return StatisticKind.ConsumerPrices;
        }
        _faults.Add(new($"指标“{text}”不认识，应为“常住人口”或“居民消费价格指数”", line.At(StatisticColumn.Kind)));
        return null;
    }

    private string? SourceOf(ListLine<StatisticColumn> line)
    {
        var text = line.Written(StatisticColumn.Source);
        if (text.Length is > 0 and <= LongestSource)
            return text;
        _faults.Add(new(
            text.Length == 0 ? "没有写明来源，例如“2024年统计公报”" : $"来源超过 {LongestSource} 字", line.At(StatisticColumn.Source)));
        return null;
    }

    private decimal? ValueOf(ListLine<StatisticColumn> line, StatisticKind kind)
    {
        var text = line.Text(StatisticColumn.Value);
        if (AmountText.Read(text, out var number) != AmountTextKind.Number || number.IsPercentage)
            return Fault(line, $"数值“{text}”不是数字");
        if (kind == StatisticKind.Population)
            return PeopleOf(line, number.Value);
        if (number.Decimals > MostDecimals)
            return Fault(line, $"价格指数 {text} 的小数超过 {MostDecimals} 位");
        return number.Value is >= LeastIndex and <= GreatestIndex ? number.Value
            : Fault(line, $"价格指数 {text} 不在 {LeastIndex} 到 {GreatestIndex} 之间，要的是上年=100 的指数");
    }

    /// <summary>The unit stands in its own column, or in brackets behind the indicator.</summary>
    private decimal? PeopleOf(ListLine<StatisticColumn> line, decimal number)
    {
        var unit = line.Text(StatisticColumn.Unit) + line.Text(StatisticColumn.Kind);
        var isCounted = unit.Contains("万人", StringComparison.Ordinal);
        var isPersons = line.Text(StatisticColumn.Unit).Contains('人') || unit.Contains("(人)", StringComparison.Ordinal);
        if (!isCounted && !isPersons)
            return Fault(line, "常住人口没有写明单位，请写“常住人口（人）”或“常住人口（万人）”");
        var people = isCounted ? number * TenThousand : number;
        return people is >= 1 and <= MostPeople && people == decimal.Truncate(people) ? people
            : Fault(line, $"常住人口 {people:0.####} 人不是 1 到 {MostPeople} 之间的整数");
    }

    private decimal? Fault(ListLine<StatisticColumn> line, string message)
    {
        _faults.Add(new(message, line.At(StatisticColumn.Value)));
        return null;
    }
}
