using System.Text.RegularExpressions;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>Lines of 三公 tables that count people, visits or vehicles, and so print no money in the amount columns.</summary>
internal static partial class CountedLine
{
    /// <summary>True for 公务用车保有量（辆）, 国内公务接待人次 and the like.</summary>
    public static bool IsCount(string label) => Counted().IsMatch(label);

    /// <summary>True where the amount column's row is such a line.</summary>
    public static bool IsCount(ReadTable table, List<SourceCell> cells, int column)
    {
        if (!ReferenceEquals(table.Description.Lines, Lines.ThreePublic))
            return false;
        var entry = table.Columns[column].Description?.Entry;
        for (var i = 0; i < cells.Count; i++)
        {
            if (table.Columns[i].Description is { Kind: ColumnKind.Label } label && (label.Entry ?? entry) == (entry ?? label.Entry))
                return IsCount(cells[i].Text);
        }
        return false;
    }

    [GeneratedRegex(@"((人次|人数|批次|次数|团组|团组数|台数|辆数|保有量|购置数|购置量|数量|(?<!车)辆)(\s*[（(][^）)元]*[）)])?|" +
        @"[（(]\s*(单位\s*[:：])?\s*(人次|人|个|辆|批次|批|次|台)\s*[）)])\s*$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Counted();
}
