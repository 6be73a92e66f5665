using BudgetDisclosure.Core.Lists;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Rosters;

/// <summary>Reads a roster from a table whose header names its columns, wherever in the file they stand.</summary>
public static class RosterReader
{
    /// <summary>A title and a line of remarks stand above the header, never a page of them.</summary>
    private const int MaxRowsAboveHeader = 20;

    public static RosterReading Read(SourceDocument document)
    {
        foreach (var table in document.Blocks.OfType<SourceTable>())
        {
            for (var i = 0; i < Math.Min(table.Rows.Count, MaxRowsAboveHeader + 1); i++)
            {
                var header = HeaderOf(table.Rows[i]);
                if (header.Contains(RosterColumn.Code) && header.Contains(RosterColumn.Name))
                    return Read(table, i, header);
            }
        }
        return new([], [new("没有找到表头：名录要有“编码”和“名称”两列", null)]);
    }

    private static ILookup<RosterColumn, SourceCell> HeaderOf(SourceRow row) => row.Cells
        .Select(cell => (Cell: cell, Column: RosterColumns.Of(cell.Text)))
        .Where(entry => entry.Column is not null)
        .ToLookup(entry => entry.Column!.Value, entry => entry.Cell);

    private static RosterReading Read(SourceTable table, int headerRow, ILookup<RosterColumn, SourceCell> header)
    {
        var faults = new List<ListFault>();
        foreach (var twice in header.Where(column => column.Count() > 1))
        {
            var names = string.Join('、', twice.Select(cell => $"“{LabelText.Squeeze(cell.Text)}”"));
            faults.Add(new($"表头{names}说的是同一件事，请只保留一列", twice.Last().Position));
        }
        if (faults.Count > 0)
            return new([], faults);
        var columns = header.ToDictionary(column => column.Key, column => column.Single().Column);
        var lines = table.Rows.Skip(headerRow + 1).Select(row => new ListLine<RosterColumn>(row, columns))
            .Where(line => !line.IsBlankBut(RosterColumn.Position)).ToList();
        var drafts = lines.Select(line => RosterDraft.Read(line, faults)).OfType<RosterDraft>().ToList();
        if (lines.Count == 0)
            faults.Add(new("表头下面没有内容", table.Position));
        NameDoubles(drafts, faults);
        return faults.Count > 0 ? new([], faults) : RosterParents.Resolve(drafts);
    }

    private static void NameDoubles(List<RosterDraft> drafts, List<ListFault> faults)
    {
        foreach (var same in drafts.GroupBy(draft => draft.Code, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
        {
            var names = string.Join('、', same.Select(draft => draft.Name));
            faults.Add(new($"编码 {same.Key} 出现 {same.Count()} 次：{names}", same.Last().CodeAt));
        }
    }
}
