using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.KeyFigures;

/// <summary>Expenditure by classification code.</summary>
internal static class CodedKeyFigures
{
    private const int ClassLength = 3;

    /// <summary>The code of the whole: 合计.</summary>
    private const string All = "";

    /// <summary>All money by function: 支出总表, or the classes of 收支总表 where there is none.</summary>
    public static CellGathering? ByFunction(Disclosure disclosure) =>
        KeyCells.FirstOf(disclosure, "expenditure", "final-expenditure") is { } table
            ? ByCode(disclosure, table, code => code[0] == '2')
            : KeyCells.FirstOf(disclosure, "income-expenditure", "final-income-expenditure") is { } both
                ? ByClass(disclosure, both)
                : null;

    /// <summary>Basic expenditure from general public budget appropriation, by the department's economic classification.</summary>
    public static CellGathering? ByEconomicCode(Disclosure disclosure) =>
        KeyCells.FirstOf(disclosure, "basic-expenditure", "final-basic-expenditure") is { } table
            ? ByCode(disclosure, table, code => code[0] == '3')
            : null;

    private static CellGathering ByCode(Disclosure disclosure, string slug, Func<string, bool> isOfClassification)
    {
        var cells = new CellGathering(slug, ParentOf, KeyCells.LackRows(disclosure, slug));
        foreach (var cell in KeyCells.In(disclosure, slug))
        {
            if (cell.At.Code is { } code && isOfClassification(code) && IsCode(code))
                Add(code, cell);
            else if (cell.At is { Code: null, Line: Lines.Total })
                Add(All, cell);
        }
        return cells;

        void Add(string code, KeyCell cell) =>
            cells.Add(code, cell.Table, cell.Ids, cell.Row, cell.Column, MeasureIn(slug, cell.At.Measure), cell.Label);
    }

    /// <summary>基本支出合计 is all that a table of basic expenditure has.</summary>
    private static Measure MeasureIn(string slug, Measure measure) =>
        measure == Measure.Basic && slug.EndsWith("basic-expenditure", StringComparison.Ordinal) ? Measure.Total : measure;

    private static CellGathering ByClass(Disclosure disclosure, string slug)
    {
        var cells = new CellGathering(slug, ParentOf, KeyCells.LackRows(disclosure, slug));
        foreach (var cell in KeyCells.In(disclosure, slug))
        {
            if (cell.At is { Side: Side.Expenditure, Measure: Measure.Total or Measure.Basic or Measure.Project, Line: { } line }
                && (cell.At.Code ?? FunctionClasses.CodeOf(line, disclosure.Year)) is { Length: ClassLength } code)
            {
                cells.Add(code, cell.Table, cell.Ids, cell.Row, cell.Column, cell.At.Measure, cell.Label);
            }
        }
        return cells;
    }

    private static bool IsCode(string code) => code.Length is 3 or 5 or 7 && code.All(char.IsAsciiDigit);

    public static string? ParentOf(string code) =>
        code.Length > ClassLength ? code[..^2] : code == All ? null : All;
}
