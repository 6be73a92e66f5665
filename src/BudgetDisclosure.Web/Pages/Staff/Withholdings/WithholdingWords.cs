using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Staff.Drafts;

namespace BudgetDisclosure.Web.Pages.Staff.Withholdings;

/// <summary>What pages on withholding say.</summary>
public static class WithholdingWords
{
    public static string Of(ProposalState state) => state switch
    {
        ProposalState.Pending => "等待复核",
        ProposalState.Confirmed => "已屏蔽",
        ProposalState.Declined => "复核不同意",
        ProposalState.TakenBack => "已收回",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };

    /// <summary>整版, 原文件 1a2b3c4d…, 收支总表, 收支总表的一格（2010301.total）</summary>
    public static string OfTarget(string scope, string target)
    {
        if (scope == Withholding.OfVersion)
            return "整版";
        if (scope == Withholding.OfFile)
            return $"原文件 {target[..Math.Min(8, target.Length)]}…";
        var part = WithheldPart.Parse(scope, target);
        var table = TableCatalogue.Find(part.Slug)?.Title ?? part.Slug;
        var whose = part.Scope is { } organisation ? $"（{organisation}）" : "";
        return part switch
        {
            { Cell: { } cell } => $"{table}{whose}的一格（{cell}）",
            { Row: { } row } => $"{table}{whose}的一行（{row}）",
            _ => $"{table}{whose}整张表",
        };
    }

    /// <summary>The same with what stands there.</summary>
    public static string OfTarget(string scope, string target, Disclosure content) => scope switch
    {
        Withholding.OfVersion => "整版：全部表、文字和下载",
        Withholding.OfFile => $"原文件 {content.Sources.FirstOrDefault(source => source.Sha256 == target)?.FileName ?? target}",
        "table" => $"整张表：{ReviewWords.OfTarget(target, content)}",
        "row" => $"一行：{ReviewWords.OfTarget(target, content)}（{CellsOf(target, content)}）",
        _ => $"一格：{ReviewWords.OfTarget(target, content)}",
    };

    /// <summary>What stands in a row, which may be one side of a printed one: 一、财政拨款收入、100.00</summary>
    private static string CellsOf(string target, Disclosure content)
    {
        var part = WithheldPart.Parse("row", target);
        var ids = CellIds.OfAll(content.Tables);
        return string.Join('、',
            from table in content.Tables.Where(part.IsOf)
            from row in Enumerable.Range(0, table.Rows.Count)
            from column in Enumerable.Range(0, table.Columns.Count)
            where ids[table].RowOf(row, column) == part.Row && table.Rows[row].Cells[column].Shown is not ""
            select table.Rows[row].Cells[column].Shown);
    }

    /// <summary>What the public reads in its place.</summary>
    public static string Left(string scope, string ground, DateTime at) => scope switch
    {
        Withholding.OfVersion => new WithheldContent("本版", "", at, ground).Sentence,
        Withholding.OfFile => new WithheldContent("本文件", "", at, ground).Sentence,
        "table" => new WithheldContent("本表", "", at, ground).Sentence,
        _ => $"原来的位置写“（已屏蔽）”，各版本页写明：{at.DayInWords()}屏蔽，理由：{ground.TrimEnd('。')}。",
    };
}
