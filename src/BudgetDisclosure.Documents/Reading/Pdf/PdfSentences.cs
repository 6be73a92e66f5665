namespace BudgetDisclosure.Documents.Reading.Pdf;

/// <summary>Why a PDF is not read, and what to do.</summary>
public static class PdfSentences
{
    private const string Originals = "上传生成它的 Word 或 Excel 原文件。";

    public static RefusedDocumentException Scanned() => Of("scan",
        "文件是扫描件，页面上只有图片，没有文字可读。请上传电子原件（Word、Excel，或由其直接导出的 PDF）。");

    /// <summary>The reader went beyond its time and was stopped.</summary>
    public static RefusedDocumentException TooSlow() => Of("pdf-too-slow", $"这个 PDF 读了太久，已中止。请{Originals}");

    /// <summary>The reader ended without an answer, as it does when its memory is used up.</summary>
    public static RefusedDocumentException Unreadable() => Of("pdf-unreadable", $"这个 PDF 读不出来，可能已损坏或过于复杂。请{Originals}");

    internal static RefusedDocumentException Of(PdfDamage damage) => damage switch
    {
        PdfDamage.NeedsPassword => Of("encrypted", "文件设有打开密码，请取消密码后再上传。"),
        PdfDamage.UnknownEncryption => Of("encrypted", $"文件用了不能识别的加密方式，请取消加密后再上传，或{Originals}"),
        PdfDamage.NoPages => Of("pdf-damaged", $"文件里找不到页面，可能已损坏。请重新导出 PDF，或{Originals}"),
        _ => Of("pdf-damaged", $"文件不是完整的 PDF。请重新导出，或{Originals}"),
    };

    internal static RefusedDocumentException Of(PdfBound bound) => Of("pdf-limit", bound switch
    {
        PdfBound.Pages => $"文件超过 {ReadingBudget.MaxPages} 页，请按部门拆分后分别上传。",
        PdfBound.FileSize => $"文件超过 {ReadingBudget.MaxFileBytes / (1024 * 1024)} MB，请拆分或压缩图片后再上传。",
        _ => $"文件的内容过于庞大或层层嵌套，没有读取。请{Originals}",
    });

    private static RefusedDocumentException Of(string code, string sentence) => new(new(code, sentence));
}
