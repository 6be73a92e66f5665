using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>Which hidden rows and columns of a worksheet hold something; empty ones hide nothing.</summary>
internal sealed class HiddenParts
{
    /// <summary>More runs than this are counted, not listed.</summary>
    private const int MaxRunsListed = 20;

    private readonly SortedSet<int> rows = [];
    private readonly SortedSet<int> columns = [];
    private SourcePosition? first;

    public void AddRow(int row, SourcePosition at)
    {
        rows.Add(row);
        first ??= at;
    }

    public void AddColumn(int column, SourcePosition at)
    {
        columns.Add(column);
        first ??= at;
    }

    /// <summary>Adds the one finding of a sheet, if anything on it is hidden.</summary>
    public void Report(string sheet, bool sheetHidden, SourcePosition sheetStart, SheetFindings findings)
    {
        List<string> parts = [];
        if (rows.Count > 0)
            parts.Add($"第 {Runs(rows, row => row.ToString())} 行");
        if (columns.Count > 0)
            parts.Add($"{Runs(columns, SourcePosition.ColumnName)} 列");
        if (sheetHidden)
            findings.AddWhole(FindingKinds.HiddenContent, sheetStart,
                $"工作表“{sheet}”是隐藏的" + (parts.Count == 0 ? "。" : $"，其中{string.Join('、', parts)}也是隐藏的。"));
        else if (parts.Count > 0)
            findings.AddWhole(FindingKinds.HiddenContent, first ?? sheetStart,
                $"工作表“{sheet}”的{string.Join('、', parts)}是隐藏的。");
    }

    /// <summary><c>3–5、8</c></summary>
    private static string Runs(SortedSet<int> numbers, Func<int, string> name)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
                runs[^1] = (runs[^1].First, number);
            else
                runs.Add((number, number));
        }
        var listed = runs.Take(MaxRunsListed)
            .Select(run => run.First == run.Last ? name(run.First) : $"{name(run.First)}–{name(run.Last)}");
        return string.Join('、', listed) + (runs.Count > MaxRunsListed ? $" 等 {numbers.Count}" : "");
    }
}
