namespace BudgetDisclosure.Documents.Reading.Csv;

/// <summary>Why a CSV file is not read.</summary>
internal static class CsvRefusals
{
    public static RefusedDocumentException TooManyRows() => Of("too-many-rows",
        $"CSV 文件超过 {CsvBounds.MaxRows} 行，请按部门拆分后分别上传。");

    public static RefusedDocumentException TooManyColumns(int line) => Of("too-many-columns",
        $"CSV 文件第 {line} 行超过 {CsvBounds.MaxColumns} 列，请检查分隔符和引号。");

    public static RefusedDocumentException TextTooLong(int line) => Of("text-too-long",
        $"CSV 文件第 {line} 行有一格超过 {CsvBounds.MaxTextLength} 字，请检查引号是否成对。");

    private static RefusedDocumentException Of(string code, string sentence) => new(new(code, sentence));
}

/// <summary>What a CSV file may hold: what a worksheet may.</summary>
internal static class CsvBounds
{
    public const int MaxRows = 100_000;

    public const int MaxColumns = 512;

    public const int MaxTextLength = 32_767;
}
