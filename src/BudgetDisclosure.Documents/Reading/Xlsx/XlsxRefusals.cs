using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>Why a workbook that passed the guard is still not read.</summary>
internal static class XlsxRefusals
{
    private const string SaveAgain = "请在 WPS 或 Excel 中打开原文件、另存为新的 .xlsx 后再上传。";

    public static RefusedDocumentException SharedString(string sheet, int row, int column) => Of("shared-string",
        $"工作表“{sheet}”的 {SourcePosition.ColumnName(column)}{row} 引用了不存在的文字，文件已损坏，{SaveAgain}");

    public static RefusedDocumentException CellAddress(string sheet, int row, string address) => Of("cell-address",
        $"工作表“{sheet}”第 {row} 行的单元格地址“{Short(address)}”无法识别，文件已损坏，{SaveAgain}");

    public static RefusedDocumentException RowNumber(string sheet, int previous, string number) => Of("row-number",
        $"工作表“{sheet}”第 {previous} 行之后的行号“{Short(number)}”无法识别，文件已损坏，{SaveAgain}");

    public static RefusedDocumentException TooManyMerges(string sheet, int most) => Of("too-many-merges",
        $"工作表“{sheet}”的合并单元格超过 {most} 处，请取消多余的合并后再上传。");

    public static RefusedDocumentException TooManyCells(int most) => Of("too-many-cells",
        $"文件里有内容的单元格超过 {most} 个，请按部门拆分后分别上传。");

    public static RefusedDocumentException TooMuchText(string what) => Of("too-much-text",
        $"文件的{what}过多，请按部门拆分后分别上传。");

    public static RefusedDocumentException TooMuchLongText(string sheet, int row, int column) => Of("too-much-long-text",
        $"到工作表“{sheet}”的 {SourcePosition.ColumnName(column)}{row} 为止，超过 {CellAllowance.LongText} 个字的单元格合计超过"
        + $" {CellAllowance.MaxLongText} 个字，请缩短或拆分这些单元格的文字后再上传。");

    public static RefusedDocumentException TextTooLong() => Of("text-too-long",
        "文件里有一个单元格的文字超过 32767 个字，请拆分该单元格后再上传。");

    public static RefusedDocumentException SheetMissing(string sheet) => Of("sheet-missing",
        $"工作表“{sheet}”的内容在文件里找不到，文件已损坏，{SaveAgain}");

    public static RefusedDocumentException SheetTwice(string sheet) => Of("sheet-twice",
        $"工作表“{sheet}”与另一张工作表是同一份内容，文件已损坏，{SaveAgain}");

    public static RefusedDocumentException NoWorkbook() => Of("no-workbook", $"文件里没有工作簿，{SaveAgain}");

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";

    private static RefusedDocumentException Of(string code, string sentence) => new(new(code, sentence));
}
