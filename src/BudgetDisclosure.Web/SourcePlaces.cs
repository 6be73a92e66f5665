using BudgetDisclosure.Core;

namespace BudgetDisclosure.Web;

/// <summary>Positions in words, as a person would look for them.</summary>
public static class SourcePlaces
{
    public static string InWords(SourcePosition at) => at.Kind switch
    {
        SourcePositionKind.Line => $"第 {at.Ordinal} 行",
        SourcePositionKind.Paragraph => $"第 {at.Ordinal} 段",
        SourcePositionKind.PageBox => $"第 {at.Ordinal} 页",
        SourcePositionKind.TableCell => $"第 {at.Ordinal} 个表格，第 {at.Row} 行第 {at.Column} 列",
        _ => $"工作表 {at.Name}，第 {at.Row} 行第 {at.Column} 列（{SourcePosition.ColumnName(at.Column)}{at.Row}）",
    };
}
