using System.Globalization;
using System.Text;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Reading.Csv;
using BudgetDisclosure.Documents.Rendering.Csv;

namespace BudgetDisclosure.Web.Verification;

/// <summary>A line of an exported audit log.</summary>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Fields">As written, by column of <see cref="AuditFile.Columns"/>.</param>
public sealed record AuditLine(int Line, IReadOnlyList<string> Fields)
{
    /// <summary>Null where the file does not say a number.</summary>
    public long? Number => long.TryParse(Fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>The audit log as a CSV file that people take away.</summary>
/// <param name="Counties">The counties whose entries it holds; null for all there are.</param>
public sealed record AuditFile(IReadOnlyList<string>? Counties, IReadOnlyList<AuditLine> Lines)
{
    public static readonly IReadOnlyList<string> Columns =
        ["number", "at", "who", "action", "subject", "detail", "from", "previous", "hash"];

    /// <summary>What each column is called in sentences.</summary>
    public static readonly IReadOnlyList<string> Names = ["序号", "时间", "谁", "做了什么", "对象", "说明", "来自", "前一条校验值", "校验值"];

    /// <summary>The column more that an excerpt has; each of its lines names the counties there.</summary>
    public const string CountiesColumn = "counties";

    /// <param name="counties">Null for the whole log.</param>
    public static async Task WriteAsync(
        Stream stream, IAsyncEnumerable<AuditEntry> entries, IReadOnlyList<string>? counties, CancellationToken cancellation)
    {
        using var csv = new CsvWriter(stream);
        string[] more = counties is null ? [] : [string.Join(' ', counties)];
        csv.Row([.. Columns, .. more.Select(_ => CountiesColumn)]);
        await foreach (var entry in entries.WithCancellation(cancellation))
            csv.Row([.. FieldsOf(entry), .. more]);
    }

    /// <summary>An entry as a line has it.</summary>
    public static IReadOnlyList<string> FieldsOf(AuditEntry entry) =>
    [
        entry.Number.ToString(CultureInfo.InvariantCulture),
        entry.At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        entry.Who, entry.Action, entry.Subject, entry.Detail, entry.FromAddress ?? "", entry.PreviousHash ?? "", entry.Hash,
    ];

    /// <summary>The file as read; null and a sentence where it is no exported audit log.</summary>
    public static (AuditFile? File, string? Refusal) Read(byte[] bytes)
    {
        var records = CsvRecords.Of(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), ',').Where(record => !record.IsBlank).ToList();
        if (records.Count == 0 || !IsHeader(records[0].Fields))
            return (null, "这不是从“操作记录”下载的文件：第 1 行应是各列的名称（number、at、who……hash）。");
        var width = records[0].Fields.Count;
        var isExcerpt = width > Columns.Count;
        if (records.Find(record => record.Fields.Count != width) is { Line: > 0 } uneven)
            return (null, $"文件第 {uneven.Line} 行有 {uneven.Fields.Count} 列，应有 {width} 列。请核对文件是否完整。");
        var counties = isExcerpt ? records.Skip(1).Select(record => record.Fields[^1]).Distinct().ToList() : null;
        if (counties is { Count: > 1 })
            return (null, "文件各行所写的县不一样，不是同一次下载的。");
        return (
            new(counties is [var one] ? one.Split(' ', StringSplitOptions.RemoveEmptyEntries) : counties,
                [.. records.Skip(1).Select(record => new AuditLine(record.Line, [.. record.Fields.Take(Columns.Count).Select(CsvText.Unescape)]))]),
            null);
    }

    private static bool IsHeader(IReadOnlyList<string> fields) =>
        fields.SequenceEqual(Columns) || fields.SequenceEqual(Columns.Append(CountiesColumn));
}
