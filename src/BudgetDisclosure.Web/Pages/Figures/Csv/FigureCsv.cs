using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Rendering.Csv;
using Microsoft.AspNetCore.WebUtilities;

namespace BudgetDisclosure.Web.Pages.Figures.Csv;

/// <summary>What stands on every row of a page's CSV.</summary>
/// <param name="Root">The portal's public address.</param>
/// <param name="Licence">Under what terms the data may be used.</param>
/// <param name="Versions">The number of each current version.</param>
public sealed record FigureCsvHead(
    string Root, string County, string CountyName, string Licence, IReadOnlyDictionary<Guid, int> Versions);

/// <summary>The amounts of an overview page as CSV, each with its place, version and terms.</summary>
public static class FigureCsv
{
    private const string Unit = "元";

    public static IReadOnlyList<string> Columns { get; } =
    [
        "部分", "县代码", "县", "编码", "名称", "部门编码", "部门", "年度", "阶段", "口径", "金额", "单位", "说明",
        "有数的部门", "没有数的部门", "出处", "版本", "许可",
    ];

    public static byte[] Write(FigureCsvHead head, IEnumerable<FigureRow> rows)
    {
        using var stream = new MemoryStream();
        using (var csv = new CsvWriter(stream))
        {
            csv.Row([.. Columns]);
            foreach (var row in rows)
                Write(csv, head, row);
        }
        return stream.ToArray();
    }

    private static void Write(CsvWriter csv, FigureCsvHead head, FigureRow row)
    {
        int? version = row.Publication is { } id && head.Versions.TryGetValue(id, out var number) ? number : null;
        csv.Row(
            row.Part, head.County, head.CountyName, row.Code, row.Name, row.Organisation?.Code, row.Organisation?.Name,
            Text(row.At.Year), row.At.Stage.Printed(), row.Measure,
            row.Fen is { } fen ? new Money(fen).ToYuanText() : null, row.Fen is null ? null : Unit, row.Remark,
            Text(row.Counts?.With), Text(row.Counts?.Without), head.Root + InVersion(row.Address, version), Text(version),
            head.Licence);
    }

    /// <summary>The address of a cell in one version, for good.</summary>
    private static string InVersion(string address, int? version) =>
        version is { } number ? QueryHelpers.AddQueryString(address, "version", Text(number)!) : address;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
