using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading;

/// <summary>Compares a file's extension with its content; the content decides, the extension is only spoken of.</summary>
internal static class FileExtensions
{
    /// <summary>The document, with a finding where the name promises another format.</summary>
    public static SourceDocument Named(SourceDocument document, string fileName)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (extension.Length == 0 || Usual(document.Format).Contains(extension))
            return document;
        var finding = new Finding(FindingKinds.WrongExtension,
            $"文件名以“{extension}”结尾，内容是{Printed(document.Format)}，按内容读取");
        return document with { Findings = [finding, .. document.Findings] };
    }

    private static string[] Usual(SourceFormat format) => format switch
    {
        SourceFormat.Docx => [".docx", ".docm", ".dotx"],
        SourceFormat.Xlsx => [".xlsx", ".xlsm", ".xltx"],
        SourceFormat.Xls => [".xls", ".et", ".xlt", ".ett"],
        SourceFormat.Html => [".html", ".htm", ".mht", ".mhtml", ".shtml", ".xhtml"],
        SourceFormat.Csv => [".csv", ".tsv", ".txt", ".text"],
        SourceFormat.Pdf => [".pdf"],
        SourceFormat.Doc => [".doc", ".wps", ".dot", ".wpt"],
        _ => [".txt", ".text", ".csv", ".tsv", ".md"],
    };

    private static string Printed(SourceFormat format) => format switch
    {
        SourceFormat.Docx => " Word 文档",
        SourceFormat.Xlsx => " Excel 工作簿",
        SourceFormat.Xls => "旧版 Excel 工作簿",
        SourceFormat.Html => "网页（HTML）",
        SourceFormat.Csv => " CSV 表格",
        SourceFormat.Pdf => " PDF",
        SourceFormat.Doc => "旧版 Word 文件",
        _ => "纯文本",
    };
}
