namespace BudgetDisclosure.Documents.Reading.Html;

/// <summary>Why a web page is not read.</summary>
internal static class HtmlRefusals
{
    private const string SaveAgain = "请用 WPS、Word 或 Excel 打开后另存为 .docx 或 .xlsx 再上传。";

    public static RefusedDocumentException TooDeep() =>
        Of("too-deep", $"网页（HTML）的元素嵌套超过 {HtmlBounds.MaxDepth} 层，{SaveAgain}");

    public static RefusedDocumentException TooManyTags() =>
        Of("too-many-elements", $"网页（HTML）的标记超过 {HtmlBounds.MaxTags} 个，请按部门拆分后分别上传。");

    public static RefusedDocumentException TooManyAttributes() =>
        Of("too-many-attributes", $"网页（HTML）里有一个元素的属性超过 {HtmlBounds.MaxAttributes} 个，{SaveAgain}");

    public static RefusedDocumentException TooManyRows() =>
        Of("too-many-rows", $"网页里有一张表超过 {HtmlBounds.MaxRows} 行，请按部门拆分后分别上传。");

    public static RefusedDocumentException TooManyColumns() =>
        Of("too-many-columns", $"网页里有一张表超过 {HtmlBounds.MaxColumns} 列，请删除多余的列后再上传。");

    public static RefusedDocumentException TextTooLong() =>
        Of("text-too-long", $"网页里有一个段落或单元格超过 {HtmlBounds.MaxTextLength} 字，请分段后再上传。");

    public static RefusedDocumentException NoPageInArchive() =>
        Of("mhtml", $"单一文件网页（MHTML）里没有找到网页正文，{SaveAgain}");

    public static RefusedDocumentException Damaged(Exception cause) =>
        new(new("broken-html", $"网页（HTML）无法读取，{SaveAgain}"), cause);

    private static RefusedDocumentException Of(string code, string sentence) => new(new(code, sentence));
}

/// <summary>What a web page may hold; those that offices save stay far below.</summary>
internal static class HtmlBounds
{
    /// <summary>Browsers stop nesting at 512; pages of offices nest about 20 deep.</summary>
    public const int MaxDepth = 200;

    /// <summary>A cell takes two: enough for 100,000 rows of nine columns.</summary>
    public const int MaxTags = 2_000_000;

    /// <summary>Of those that are looked at; an element has each once.</summary>
    public const int MaxAttributes = 16;

    public const int MaxRows = 100_000;

    public const int MaxColumns = 512;

    public const int MaxTextLength = 32_767;
}
