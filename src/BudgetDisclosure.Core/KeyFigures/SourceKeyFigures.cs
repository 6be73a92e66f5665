using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.KeyFigures;

/// <summary>Income by source: the columns of 收入总表's total, or the lines of 收支总表 where there is no such table.</summary>
internal static class SourceKeyFigures
{
    private static readonly Dictionary<Fund, string> Keys = new()
    {
        [Fund.All] = All,
        [Fund.Appropriation] = "appropriation",
        [Fund.General] = "appropriation.general",
        [Fund.GovernmentFund] = "appropriation.fund",
        [Fund.StateCapital] = "appropriation.state-capital",
        [Fund.SpecialAccount] = "special-account",
        [Fund.SuperiorSubsidy] = "superior-subsidy",
        [Fund.InstitutionalIncome] = "institutional",
        [Fund.InstitutionalSpecialAccount] = "institutional.special-account",
        [Fund.BusinessIncome] = "business",
        [Fund.AffiliateRemittance] = "affiliates",
        [Fund.OtherIncome] = "other",
        [Fund.UnitFunds] = "unit-funds",
        [Fund.CarriedForward] = "carried-forward",
        [Fund.ReserveUsed] = "reserve-used",
    };

    /// <summary>The key of the whole: 合计.</summary>
    private const string All = "";

    public static CellGathering? In(Disclosure disclosure) =>
        KeyCells.FirstOf(disclosure, "income", "final-income") is { } table ? OfColumns(disclosure, table)
        : KeyCells.FirstOf(disclosure, "income-expenditure", "final-income-expenditure") is { } both ? OfLines(disclosure, both)
        : null;

    private static CellGathering OfColumns(Disclosure disclosure, string slug)
    {
        var cells = new CellGathering(slug, ParentOf, KeyCells.LackRows(disclosure, slug));
        var totals = KeyCells.In(disclosure, slug, ofAnyFund: true)
            .Where(cell => cell.At is { Code: null, Measure: Measure.Total, Line: Lines.Total or Lines.YearTotal }).ToList();
        if (totals.Exists(cell => cell.At.Line == Lines.Total))
            totals.RemoveAll(cell => cell.At.Line != Lines.Total);
        foreach (var cell in totals)
        {
            if (Keys.TryGetValue(cell.At.Fund, out var key))
                cells.Add(key, cell.Table, cell.Ids, cell.Row, cell.Column, Measure.Total, cell.Table.Columns[cell.Column].Header is [.., var name] ? name : null);
        }
        return cells;
    }

    private static CellGathering OfLines(Disclosure disclosure, string slug)
    {
        var cells = new CellGathering(slug, ParentOf, KeyCells.LackRows(disclosure, slug));
        foreach (var cell in KeyCells.In(disclosure, slug))
        {
            if (cell.At is { Side: Side.Income, Measure: Measure.Total, Line: { Length: > 0 } line } && Keys.ContainsValue(line))
                cells.Add(line, cell.Table, cell.Ids, cell.Row, cell.Column, Measure.Total, cell.Label);
        }
        return cells;
    }

    public static string? ParentOf(string key) =>
        key.LastIndexOf('.') is > 0 and var dot ? key[..dot] : key == All ? null : All;
}
