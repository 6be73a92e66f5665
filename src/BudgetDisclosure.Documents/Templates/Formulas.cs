using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Core.Templates;

namespace BudgetDisclosure.Documents.Templates;

/// <summary>The formulas of the tables, in functions that every office program has; blank where nothing is filled in: blank is not 0.</summary>
internal sealed class Formulas(TemplatePlan plan, int table)
{
    private readonly BlankTable _blank = plan.Tables[table];

    public string Of(BlankCell cell, BlankSum sum) => sum switch
    {
        BlankSum.Of of => Sum(string.Join(',', Ranges(of.Addends))),
        BlankSum.OfClasses classes => Classes(cell.Column, classes.FirstRow),
        BlankSum.OfEntries entries => Sum(ToEnd(cell.Column, entries.FirstRow)),
        BlankSum.Change change => Change(plan.Address(table, change.ThisYear), plan.Address(table, change.LastYear)),
        BlankSum.SameAs same => Same(plan.Find(same.Slug, place => IsSame(place, same.Place))!),
        _ => throw new ArgumentOutOfRangeException(nameof(sum)),
    };

    public static string Same(string reference) => $"IF({reference}=\"\",\"\",{reference})";

    public static string Change(string now, string last) => $"IF(OR({now}=\"\",{last}=\"\"),\"\",ROUND({now}-{last},2))";

    private static bool IsSame(Coordinate place, Coordinate wanted) =>
        (place.Line, place.Measure, place.Fund) == (wanted.Line, wanted.Measure, wanted.Fund);

    private static string Sum(string cells) => $"IF(COUNT({cells})=0,\"\",ROUND(SUM({cells}),2))";

    private string Classes(int column, int firstRow)
    {
        var codes = ToEnd(_blank.Columns.ToList().FindIndex(one => one.Kind == ColumnKind.Code), firstRow);
        var amounts = ToEnd(column, firstRow);
        return $"IF(COUNT({amounts})=0,\"\",ROUND(SUMPRODUCT((LEN({codes})=3)*1,{amounts}),2))";
    }

    private string ToEnd(int column, int firstRow) =>
        $"{plan.Address(table, new(firstRow, column))}:{plan.Address(table, new(_blank.Rows.Count - 1, column))}";

    /// <summary>Cells below or beside each other as one range.</summary>
    private IEnumerable<string> Ranges(IReadOnlyList<BlankCell> cells)
    {
        for (var first = 0; first < cells.Count;)
        {
            var last = first;
            while (last + 1 < cells.Count && cells[last + 1].Column == cells[first].Column && cells[last + 1].Row == cells[last].Row + 1)
                last++;
            var from = plan.Address(table, cells[first]);
            yield return last == first ? from : $"{from}:{plan.Address(table, cells[last])}";
            first = last + 1;
        }
    }
}
