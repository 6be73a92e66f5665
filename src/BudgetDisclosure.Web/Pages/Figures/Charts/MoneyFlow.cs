using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Web.Pages.Counties;

namespace BudgetDisclosure.Web.Pages.Figures.Charts;

/// <summary>A place that money comes from or goes to.</summary>
/// <param name="Colour">One of the eight; null for what is no function class.</param>
public sealed record FlowEnd(string Key, string Name, int? Colour = null);

/// <summary>Money from one place to the next: a row of the table, and the ribbon that is drawn from it.</summary>
/// <param name="Depth">Counts from 0 for the sources.</param>
public sealed record Flow(FlowEnd From, FlowEnd To, int Depth, long Fen);

/// <summary>Where a county's money comes from and goes to, as far as the departments print it.</summary>
/// <remarks>
/// They print sources of the whole, functions of the whole, and basic and project expenditure of each function; not from
/// which source a function is paid. So all sources run into one whole.
/// </remarks>
public sealed record MoneyFlow(IReadOnlyList<Flow> Flows, IReadOnlyList<ChartOmission> NotDrawn)
{
    private static readonly FlowEnd All = new("all", "全部收支");
    private static readonly FlowEnd Basic = new("basic", "基本支出");
    private static readonly FlowEnd Project = new("project", "项目支出");

    /// <summary>What runs into the whole.</summary>
    public long In => Flows.Where(flow => flow.To == All).Sum(flow => flow.Fen);

    /// <summary>What runs out of it.</summary>
    public long Out => Flows.Where(flow => flow.From == All).Sum(flow => flow.Fen);

    /// <summary>Classes whose basic and project expenditure do not come to what they are.</summary>
    public IReadOnlyList<string> NotSplit =>
    [
        .. Flows.Where(flow => flow.From == All
                && Flows.Where(part => part.From == flow.To).Sum(part => part.Fen) != flow.Fen)
            .Select(flow => flow.To.Name),
    ];

    /// <returns>Null where there are no sources or no functions.</returns>
    public static MoneyFlow? Of(IReadOnlyList<YearSum> sources, IReadOnlyList<YearSum> functions)
    {
        var flows = new List<Flow>();
        var notDrawn = new List<ChartOmission>();
        foreach (var source in Finest(sources))
            Add(new("source." + source.Code, source.Name), All, 0, source.Now.Total, source.Name);
        foreach (var function in functions)
        {
            var end = new FlowEnd("function." + function.Code, function.Name, ChartColours.Of(function.Code));
            Add(All, end, 1, function.Now.Total, function.Name);
            if (function.Now.Total is not > 0)
                continue;
            AddPart(end, Basic, function.Now.Basic);
            AddPart(end, Project, function.Now.Project);
        }
        return flows.Exists(flow => flow.To == All) && flows.Exists(flow => flow.From == All)
            ? new(flows, notDrawn) : null;

        void Add(FlowEnd from, FlowEnd to, int depth, long? fen, string name)
        {
            if (fen is > 0 and var amount)
                flows.Add(new(from, to, depth, amount));
            else
                notDrawn.Add(new(name, fen));
        }

        // A class without projects prints nothing or 0 for them: there is no ribbon, and nothing to say.
        void AddPart(FlowEnd from, FlowEnd to, long? fen)
        {
            if (fen is < 0)
                notDrawn.Add(new($"{from.Name}的{to.Name}", fen));
            else if (fen is > 0 and var amount)
                flows.Add(new(from, to, 2, amount));
        }
    }

    /// <summary>A source's parts in its place where they add up to it.</summary>
    private static IEnumerable<YearSum> Finest(IReadOnlyList<YearSum> sources)
    {
        foreach (var source in sources.Where(source => !source.Code.Contains('.')))
        {
            var below = source.Code + ".";
            var parts = sources.Where(part => part.Code.StartsWith(below, StringComparison.Ordinal)).ToList();
            if (parts.Count > 0 && parts.Sum(part => part.Now.Total) == source.Now.Total)
            {
                foreach (var part in parts)
                    yield return part;
            }
            else
            {
                yield return source;
            }
        }
    }
}
