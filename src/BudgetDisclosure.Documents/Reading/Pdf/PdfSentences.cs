namespace BudgetDisclosure.Documents.Reading.Pdf;

/// <summary>Why a PDF is not read, and what to do.</summary>
public static class PdfSentences
{
    private const string Originals = "请上传生成它的 Word 或 Excel 原文件。";

    public static RefusedDocumentException Scanned() => Of("scan",
        "文件是扫描件，页面上只有图片，没有文字可读。请上传电子原件（Word、Excel，或由其直接导出的 PDF）。");

    /// <summary>The reader went beyond its time and was stopped.</summary>
    public static RefusedDocumentException TooSlow() => Of("pdf-too-slow", $"这个 PDF 读了太久，已中止。{Originals}");

    /// <summary>The reader ended without an answer, as it does when its memory is used up.</summary>
    public static RefusedDocumentException Unreadable() => Of("pdf-unreadable", $"这个 PDF 读不出来，可能已损坏或过于复杂。{Originals}");

    private static RefusedDocumentException Of(string code, string sentence) => new(new(code, sentence));
}
