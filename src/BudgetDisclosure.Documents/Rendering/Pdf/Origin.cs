using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Typesetting;

namespace BudgetDisclosure.Documents.Rendering.Pdf;

/// <summary>Where a report comes from, at its end: version, date, the originals' hashes, and the way to its page.</summary>
/// <remarks>All of it follows from the published document: whoever has that can make the same file.</remarks>
internal static class Origin
{
    public const string Composed = DisclosureReport.Mark;
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static Colophon Of(Disclosure disclosure)
    {
        var address = VersionAddress.Of(disclosure);
        return new()
        {
            Title = "本文件的来历",
            Entries =
            [
                .. Publication(disclosure),
                .. disclosure.Sources.SelectMany(source => (ColophonEntry[])
                    [new("原文件", source.FileName), new("原文件 SHA-256", source.Sha256)]),
                .. address is null ? Array.Empty<ColophonEntry>() : [new ColophonEntry("网址", address.AbsoluteUri, address)],
            ],
            Image = address is null ? null : QrCode.Of(address.AbsoluteUri),
            SmallPrint = [.. SmallPrint(disclosure)],
        };
    }

    private static IEnumerable<ColophonEntry> Publication(Disclosure disclosure)
    {
        if (disclosure.Version is { } version)
            yield return new("版本", string.Create(CultureInfo.InvariantCulture, $"第 {version} 版"));
        if (disclosure.PublishedAt is { } published)
            yield return new("发布日期", InWords(DateOnly.FromDateTime(new DateTimeOffset(published, TimeSpan.Zero).ToOffset(China).DateTime)));
        if (disclosure.FirstPublishedOn is { } first)
            yield return new("首次公开", InWords(first));
    }

    private static IEnumerable<string> SmallPrint(Disclosure disclosure)
    {
        if (disclosure.Version is null)
        {
            yield return "由上列文件直接转换，没有经过发布，以原件为准。表格、文字与原件逐格相同，版面重新编排。";
            yield break;
        }
        yield return Composed + "。表格、文字与原件逐格相同，版面重新编排。";
        if (IsPartlyWithheld(disclosure))
            yield return "本版有内容已屏蔽，屏蔽之处写明“已屏蔽”。本文件是屏蔽以后重做的，不是发布时保存的那一份。";
        else
            yield return "用网站上同一版的 JSON 文档可以重做本文件；排版程序版本相同，逐字节相同。做法见网站的“验证”页。";
    }

    private static bool IsPartlyWithheld(Disclosure disclosure) => disclosure.Tables.Any(table =>
        table.Withheld || table.Rows.Any(row => row.Cells.Any(cell => cell.Withheld)));

    private static string InWords(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
