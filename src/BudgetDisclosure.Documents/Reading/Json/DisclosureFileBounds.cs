using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Json;

/// <summary>What a disclosure document from outside must keep to, so that every renderer can print it.</summary>
internal static class DisclosureFileBounds
{
    /// <summary>Levels of nesting; a document has nine.</summary>
    public const int MaxDepth = 32;

    public const int MaxRows = 100_000;
    public const int MaxColumns = 512;
    public const int MaxHeaderRows = 32;
    public const int MaxSlug = 64;
    public const int MaxPortalUrl = 300;
    private const int HashLength = 64;

    /// <summary>A sentence on the first thing that is beyond the bounds; null where nothing is.</summary>
    public static string? WhyNot(Disclosure disclosure) =>
        OfIdentity(disclosure)
        ?? disclosure.Tables.Select((table, i) => OfTable(table, $"第 {i + 1} 张表")).FirstOrDefault(sentence => sentence is not null)
        ?? disclosure.Unrecognised.Select((table, i) => OfRows(table, $"第 {i + 1} 张未识别表")).FirstOrDefault(sentence => sentence is not null)
        ?? disclosure.Sections.Select((section, i) => OfSection(section, $"第 {i + 1} 节")).FirstOrDefault(sentence => sentence is not null);

    private static string? OfIdentity(Disclosure disclosure)
    {
        if (disclosure.Version is < 1)
            return "版本号应从 1 起。";
        if (disclosure.Sources.FirstOrDefault(source => !IsHash(source.Sha256)) is { } source)
            return $"原文件 {source.Id} 的 SHA-256 不是 {HashLength} 位小写十六进制数。";
        if (disclosure.PortalUrl is not { } url)
            return null;
        if (!IsPortalUrl(url))
            return $"portalUrl 不是网站地址：应以 http:// 或 https:// 开头，不带参数，不超过 {MaxPortalUrl} 字。";
        return new[] { disclosure.County, disclosure.Department, disclosure.Unit }
            .Any(named => named?.Code is { } code && !OrganisationCode.TryParse(code, out _))
            ? "县、部门或单位的编码应是 1 到 12 位字母或数字。" : null;
    }

    /// <summary>An address of the web without query, fragment and user, and without a slash at its end.</summary>
    private static bool IsPortalUrl(string url) =>
        url.Length <= MaxPortalUrl && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri is { Query: "", Fragment: "", UserInfo: "" } && !url.EndsWith('/');

    private static string? OfTable(DisclosureTable table, string named)
    {
        if (table.Slug is "" || table.Slug.Length > MaxSlug || !table.Slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            return $"{named}的 slug 只能是小写字母、数字和连字符。";
        if (table.Columns.Count > MaxColumns || table.Rows.Count > MaxRows)
            return TooLarge(named);
        if (table.Rows.Any(row => row.Cells.Count != table.Columns.Count))
            return $"{named}有一行的格数与列数不同。";
        if (table.RowsAboveHeader < 0 || table.RowsAboveHeader > table.Rows.Count)
            return $"{named}的 rowsAboveHeader 超出了行数。";
        return table.Columns.Any(column => column.Header.Count > MaxHeaderRows) ? $"{named}的表头超过 {MaxHeaderRows} 层。" : null;
    }

    private static string? OfRows(UnrecognisedTable table, string named) =>
        table.Rows.Count > MaxRows || table.Rows.Any(row => row.Count > MaxColumns) ? TooLarge(named) : null;

    private static string? OfSection(DisclosureSection section, string named) =>
        section.Level < 1 ? $"{named}的 level 应从 1 起。" : null;

    private static string TooLarge(string named) => $"{named}超过 {MaxRows} 行或 {MaxColumns} 列。";

    private static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);
}
