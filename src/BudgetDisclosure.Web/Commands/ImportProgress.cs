using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Commands;

/// <summary>Says on one line of a terminal which file is being read; silent without a terminal.</summary>
internal sealed class ImportProgress(TextWriter? terminal, int total) : IProgress<ImportItem>
{
    /// <summary>Back to the line's beginning, and everything behind it erased.</summary>
    private const string NewLine = "\r\u001b[K";

    private const int MaxNameLength = 30;
    private int _read;

    public void Report(ImportItem value)
    {
        _read++;
        var name = value.Shown.Length > MaxNameLength ? "…" + value.Shown[^MaxNameLength..] : value.Shown;
        terminal?.Write($"{NewLine}读取 {_read}/{total}：{name}");
    }

    /// <summary>Makes room for lines that stay.</summary>
    public void Clear() => terminal?.Write(NewLine);
}
