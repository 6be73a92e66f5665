using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>Asks about the codes of a disclosure that no list has: one finding for each classification, with the codes.</summary>
internal static class UnlistedCodes
{
    private const int MostNamed = 10;

    public static void Report(IEnumerable<DisclosureTable> tables, FindingList findings)
    {
        var coded = tables.Select(table => (Table: table, TableCatalogue.Find(table.Slug)?.Rows)).ToList();
        Report(coded.Where(one => one.Rows == RowIdentity.FunctionCode).Select(one => one.Table),
            CodeRegistry.Function, "功能分类", findings);
        Report(coded.Where(one => one.Rows == RowIdentity.EconomicCode).Select(one => one.Table),
            CodeRegistry.Economic, "经济分类", findings);
    }

    private static void Report(
        IEnumerable<DisclosureTable> tables, CodeRegistry registry, string classification, FindingList findings)
    {
        var unlisted = tables.SelectMany(table => table.Rows)
            .SelectMany(row => (row.Codes ?? [row.Code]).OfType<string>().Select(code => (Code: code, Row: row)))
            .Where(one => !registry.Knows(one.Code)).DistinctBy(one => one.Code).ToList();
        if (unlisted.Count == 0)
            return;
        var named = string.Join("、", unlisted.Take(MostNamed).Select(one => one.Code));
        var all = unlisted.Count > MostNamed ? $"{named} 等 {unlisted.Count} 个" : named;
        findings.Add(FindingKinds.CodeNotListed, $"{classification}科目编码 {all}不在已知的科目里",
            unlisted[0].Row.Cells.FirstOrDefault(cell => cell.Text.Length > 0)?.At);
    }
}
