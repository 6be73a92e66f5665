using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Web.Pages.Disclosures;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>What pages on signing and publishing say of a draft.</summary>
public static class ReviewWords
{
    private const int HashGroup = 8;

    /// <summary>保密审查 or 负责人审签.</summary>
    public static string OfSignOff(string kind) => kind == SignOff.Secrecy ? "保密审查" : "负责人审签";

    /// <summary>A hash in groups, so that two people can read it to each other.</summary>
    public static string Grouped(string hash) => string.Join(' ', hash.Chunk(HashGroup).Select(group => new string(group)));

    /// <summary>What a remark is about: a table, row or cell as its address ends, or the whole.</summary>
    public static string OfTarget(string target, Disclosure content)
    {
        if (target is "")
            return "整份";
        var part = WithheldPart.Parse("cell", target);
        if (content.Tables.FirstOrDefault(part.IsOf) is not { } first)
            return target;
        var ids = CellIds.OfAll(content.Tables);
        return part.Cell is { } id && Find(content.Tables.Where(part.IsOf), ids, id) is { } place
            ? place
            : TableView.HeadingOf(first);
    }

    private static string? Find(
        IEnumerable<DisclosureTable> tables, IReadOnlyDictionary<DisclosureTable, CellIds> ids, string id)
    {
        foreach (var table in tables)
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                for (var column = 0; column < table.Columns.Count; column++)
                {
                    if (ids[table][row, column] == id)
                        return $"{TableView.HeadingOf(table)}，第 {row + 1} 行“{string.Join('/', table.Columns[column].Header)}”：{table.Rows[row].Cells[column].Shown}";
                    if (ids[table].RowOf(row, column) == id)
                        return $"{TableView.HeadingOf(table)}，第 {row + 1} 行";
                }
            }
        }
        return null;
    }
}
