namespace BudgetDisclosure.Documents.Reading.Xls;

/// <summary>Why an old workbook (.xls, .et) is not read.</summary>
internal static class XlsRefusals
{
    private const string SaveAgain = "请在 WPS 或 Excel 中打开原文件、另存为 .xlsx 后再上传。";

    public static RefusedDocumentException Damaged(Exception? cause = null) =>
        new(new("broken-workbook", $"旧版 Excel 文件（.xls）已损坏，无法读取，{SaveAgain}"), cause);

    public static RefusedDocumentException Encrypted() =>
        Of("encrypted", "旧版 Excel 文件（.xls）设有打开密码，请在 WPS 或 Excel 中取消密码并保存后再上传。");

    public static RefusedDocumentException Macros() =>
        Of("macros", "旧版 Excel 文件（.xls）含有宏程序（VBA），请在 WPS 或 Excel 中另存为不含宏的 .xlsx 后再上传。");

    public static RefusedDocumentException TooOld() =>
        Of("old-office", $"是 1995 年以前的 Excel 文件，格式过旧，{SaveAgain}");

    public static RefusedDocumentException TooManyRows(string sheet) => Of("too-many-rows",
        $"工作表“{sheet}”超过 {XlsBounds.MaxRows} 行，请按部门拆分后分别上传。");

    public static RefusedDocumentException TooManyColumns(string sheet) => Of("too-many-columns",
        $"工作表“{sheet}”超过 {XlsBounds.MaxColumns} 列，请删除多余的列后再上传。");

    public static RefusedDocumentException TooManySheets() => Of("too-many-sheets",
        $"文件里的工作表超过 {XlsBounds.MaxSheets} 张，请按部门拆分后分别上传。");

    public static RefusedDocumentException Scattered(string sheet) => Of("scattered-rows",
        $"工作表“{sheet}”的各行在文件里过于分散，无法按时读完，{SaveAgain}");

    private static RefusedDocumentException Of(string code, string sentence) => new(new(code, sentence));
}

/// <summary>What an old workbook may hold; the sheets of the format end at 65,536 rows and 256 columns.</summary>
internal static class XlsBounds
{
    public const int MaxRows = 100_000;

    public const int MaxColumns = 512;

    /// <summary>A county's workbook has some forty.</summary>
    public const int MaxSheets = 1_000;

    /// <summary>Excel's own bound for a cell.</summary>
    public const int MaxTextLength = 32_767;
}
