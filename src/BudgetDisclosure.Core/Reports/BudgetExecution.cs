using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reports;

/// <summary>A printed amount with the address of its cell.</summary>
/// <param name="CellId">The id of its cell on the table's page (<see cref="CellIds"/>).</param>
public sealed record PrintedFigure(DisclosureTable Table, string CellId, DisclosureCell Cell);

/// <summary>What was planned for a line and what became of it. At least one of the two is there.</summary>
/// <param name="Subject">What the lines of one group have in common: 收支总计, 支出结构, 按功能分类, “三公”经费.</param>
public sealed record ExecutionLine(string Subject, string Label, PrintedFigure? Budget, PrintedFigure? Final)
{
    /// <summary>Final less budget; null where one of them has no amount.</summary>
    public Money? Difference =>
        (Budget?.Cell.Amount, Final?.Cell.Amount) is ({ } budget, { } final) ? final - budget : null;

    /// <summary>Final in per cent of the budget, to two decimals; null where there is no budget to divide by.</summary>
    public decimal? Rate => (Budget?.Cell.Amount, Final?.Cell.Amount) is ({ Fen: > 0 } budget, { } final)
        ? Math.Round(100m * final.Fen / budget.Fen, 2, MidpointRounding.AwayFromZero) : null;
}

/// <summary>
/// The final accounts of a year beside the budget of the same year, line by line, through coordinates.
/// </summary>
/// <remarks>Nothing is added up: a line is compared where both print it, and shown one-sided where one does.</remarks>
public static class BudgetExecution
{
    private const string FinalPrefix = "final-";

    private static readonly (string Line, string Label)[] ThreePublicItems =
    [
        (Lines.Total, "合计"), ("abroad", "因公出国（境）费"), ("vehicle", "公务用车购置及运行费"),
        ("vehicle.purchase", "其中：公务用车购置费"), ("vehicle.running", "其中：公务用车运行维护费"), ("reception", "公务接待费"),
    ];

    /// <summary>What an amount is about, whichever stage prints it.</summary>
    private readonly record struct Place(string Table, Side? Side, string? Line, Measure Measure);

    public static IReadOnlyList<ExecutionLine> Of(Disclosure budget, Disclosure final)
    {
        var (planned, spent) = (Figures(budget), Figures(final));
        return
        [
            .. Chosen(planned, spent),
            .. Classes(planned, spent),
            .. ThreePublicItems.Select(item => Line(
                "“三公”经费", item.Label, new("three-public", Side.Expenditure, item.Line, Measure.Total), planned, spent))
                .OfType<ExecutionLine>(),
        ];
    }

    private static IEnumerable<ExecutionLine> Chosen(
        Dictionary<Place, PrintedFigure> planned, Dictionary<Place, PrintedFigure> spent)
    {
        (string Subject, string Label, Place Place)[] lines =
        [
            ("收支总计", "本年收入合计", new("income-expenditure", Side.Income, Lines.YearTotal, Measure.Total)),
            ("收支总计", "本年支出合计", new("income-expenditure", Side.Expenditure, Lines.YearTotal, Measure.Total)),
            ("收支总计", "收入总计", new("income-expenditure", Side.Income, Lines.Total, Measure.Total)),
            ("收支总计", "支出总计", new("income-expenditure", Side.Expenditure, Lines.Total, Measure.Total)),
            ("支出结构", "基本支出", new("expenditure", Side.Expenditure, Lines.Total, Measure.Basic)),
            ("支出结构", "项目支出", new("expenditure", Side.Expenditure, Lines.Total, Measure.Project)),
        ];
        return lines.Select(line => Line(line.Subject, line.Label, line.Place, planned, spent)).OfType<ExecutionLine>();
    }

    /// <summary>
    /// The classes (类) of general public budget expenditure that either stage prints, in the order of their codes.
    /// </summary>
    private static IEnumerable<ExecutionLine> Classes(
        Dictionary<Place, PrintedFigure> planned, Dictionary<Place, PrintedFigure> spent) =>
        planned.Keys.Concat(spent.Keys)
            .Where(place => place is { Table: "general-expenditure", Measure: Measure.Total, Line: ['1' or '2', _, _] })
            .Distinct().OrderBy(place => place.Line, StringComparer.Ordinal)
            .Select(place => Line("一般公共预算财政拨款支出，按功能分类", ClassName(place, planned, spent), place, planned, spent))
            .OfType<ExecutionLine>();

    private static string ClassName(
        Place place, Dictionary<Place, PrintedFigure> planned, Dictionary<Place, PrintedFigure> spent)
    {
        var table = (spent.GetValueOrDefault(place) ?? planned[place]).Table;
        var row = table.Rows.First(row => row.Code == place.Line);
        var name = table.Columns.ToList().FindIndex(column => column.Key == "name");
        return name < 0 ? place.Line! : $"{place.Line} {row.Cells[name].Text}";
    }

    private static ExecutionLine? Line(string subject, string label, Place place,
        Dictionary<Place, PrintedFigure> planned, Dictionary<Place, PrintedFigure> spent)
    {
        var (budget, final) = (planned.GetValueOrDefault(place), spent.GetValueOrDefault(place));
        return budget is null && final is null ? null : new(subject, label, budget, final);
    }

    /// <summary>
    /// Every amount of the disclosure's own tables by what it is about; of two about the same thing the first.
    /// </summary>
    private static Dictionary<Place, PrintedFigure> Figures(Disclosure disclosure)
    {
        var figures = new Dictionary<Place, PrintedFigure>();
        foreach (var tables in disclosure.Tables.Where(table => table.Scope is null).GroupBy(table => table.Slug))
        {
            var ids = CellIds.Of(tables);
            foreach (var (table, i) in tables.Select((table, i) => (table, i)))
                AddFigures(figures, table, ids[i], disclosure.Stage);
        }
        return figures;
    }

    private static void AddFigures(
        Dictionary<Place, PrintedFigure> figures, DisclosureTable table, CellIds ids, Stage stage)
    {
        if (TableCoordinates.Of(table, stage) is not { } coordinates
            || TableCatalogue.Find(table.Slug) is not { } description)
            return;
        var slug = table.Slug.StartsWith(FinalPrefix, StringComparison.Ordinal)
            ? table.Slug[FinalPrefix.Length..] : table.Slug;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                if (table.Rows[row].Cells[column].Amount is not null
                    && coordinates.At(row, column) is { } at && at.Stage == stage
                    && (at.Fund == description.Fund || at.Fund == Fund.All))
                {
                    figures.TryAdd(new(slug, at.Side, at.Code ?? at.Line, at.Measure),
                        new(table, ids[row, column], table.Rows[row].Cells[column]));
                }
            }
        }
    }
}
