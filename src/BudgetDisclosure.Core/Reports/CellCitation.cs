namespace BudgetDisclosure.Core.Reports;

/// <summary>A cell of a published table as scholarly and official texts cite it, after GB/T 7714-2015 for data sets on line.</summary>
public sealed record CellCitation
{
    public required string Organisation { get; init; }

    /// <summary>2019 年部门预算</summary>
    public required string Title { get; init; }

    public required string Table { get; init; }

    /// <summary>Null where nothing is printed.</summary>
    public string? Row { get; init; }

    /// <summary>The header's labels, the outermost first.</summary>
    public IReadOnlyList<string> Column { get; init; } = [];

    /// <summary>As printed; empty for a blank.</summary>
    public required string Text { get; init; }

    /// <summary>As printed; null for what has none.</summary>
    public string? Unit { get; init; }

    public required int Version { get; init; }
    public required string Portal { get; init; }
    public required DateOnly PublishedOn { get; init; }
    public required DateOnly CitedOn { get; init; }

    /// <summary>Whole, with the version.</summary>
    public required string Address { get; init; }

    /// <summary>Null where the cell has no place in a file.</summary>
    public DisclosureSource? Source { get; init; }

    /// <summary>Where in the file, in words.</summary>
    public string? Place { get; init; }

    public required string PublicationHash { get; init; }

    /// <summary>Where it stands: 部门预算收支总表，支出总计，预算数</summary>
    public string Where => string.Join("，", new[] { Table, Row, string.Join("／", Column) }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>1308.71 万元</summary>
    public string Amount => Text.Length == 0 ? "（空白）" : Unit is null ? Text : $"{Text} {Unit}";

    public override string ToString() =>
        $"{Organisation}. {Title}：{Where}：{Amount}[DS/OL]. 第 {Version} 版. {Portal}, {PublishedOn:yyyy-MM-dd}[{CitedOn:yyyy-MM-dd}]. {Address}."
        + (Source is { } source ? $" 原文件：{source.FileName}{(Place is null ? "" : $"，{Place}")}，SHA-256 {source.Sha256}." : "")
        + $" 发布校验：SHA-256 {PublicationHash}.";
}
