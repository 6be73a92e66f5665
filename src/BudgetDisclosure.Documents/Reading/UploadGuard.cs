using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Csv;
using BudgetDisclosure.Documents.Reading.Ooxml;

namespace BudgetDisclosure.Documents.Reading;

/// <summary>Looks at a file before any reader does: size, kind by content, and for packages every bound.</summary>
public static class UploadGuard
{
    /// <summary>20 MB: a county's largest genuine file is under 5 MB.</summary>
    public const int MaxFileBytes = 20 * 1024 * 1024;

    /// <summary>The format by content, never by extension; throws <see cref="RefusedDocumentException"/> otherwise.</summary>
    public static SourceFormat Inspect(string fileName, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxFileBytes)
            throw Refused("too-large", $"{fileName} 超过 20 MB，请拆分或压缩图片后再上传。");
        if (bytes.IsEmpty)
            throw Refused("empty", $"{fileName} 是空文件，请检查原文件是否保存完整，再重新上传。");

        var kind = FileKinds.Of(bytes);
        return kind switch
        {
            FileKind.Text => CsvShape.IsCsv(bytes.Span) ? SourceFormat.Csv : SourceFormat.Text,
            FileKind.Zip => InspectPackage(fileName, bytes),
            FileKind.Pdf => SourceFormat.Pdf,
            FileKind.OldExcel => SourceFormat.Xls,
            FileKind.Html => SourceFormat.Html,
            _ => throw Refused(kind.Code(), $"{fileName} {kind.Sentence()}"),
        };
    }

    private static SourceFormat InspectPackage(string fileName, ReadOnlyMemory<byte> bytes)
    {
        using var package = OoxmlPackage.Open(bytes);
        var format = FormatOf(fileName, package);
        foreach (var part in package.XmlParts)
            PartScan.Check(package, part);
        foreach (var part in package.PartsWithRelationships)
            ExternalTargets.Check(part, package.RelationshipsOf(part));
        return format;
    }

    /// <summary>By the main part's content type; a .docx renamed to .xlsx stays a Word file.</summary>
    private static SourceFormat FormatOf(string fileName, OoxmlPackage package)
    {
        if (package.HasMacros)
            throw Refused("macros", $"{fileName} 含有宏程序（VBA），请在 WPS 或 Office 中另存为不含宏的 .docx 或 .xlsx 后再上传。");
        var contentType = package.MainPart is { } main ? package.ContentTypeOf(main) : null;
        return contentType switch
        {
            OoxmlContentTypes.Document or OoxmlContentTypes.DocumentTemplate => SourceFormat.Docx,
            OoxmlContentTypes.Workbook or OoxmlContentTypes.WorkbookTemplate => SourceFormat.Xlsx,
            _ => throw NeitherWordNorExcel(fileName, package),
        };
    }

    private static RefusedDocumentException NeitherWordNorExcel(string fileName, OoxmlPackage package)
    {
        if (package.Contains("OFD.xml"))
            return Refused("ofd", $"{fileName} 是 OFD 版式文件，暂不能读取，请上传生成它的 Word 或 Excel 原文件。");
        if (package.Contains("mimetype") && package.Contains("content.xml"))
            return Refused("opendocument",
                $"{fileName} 是 OpenDocument 文件，请在 WPS 或 Office 中另存为 .docx 或 .xlsx 后再上传。");
        if (package.Contains(OoxmlPackage.ContentTypesPart))
            return Refused("not-word-or-excel",
                $"{fileName} 缺少 Word 正文或 Excel 工作簿，请在 WPS 或 Office 中打开后另存为 .docx 或 .xlsx 再上传。");
        return Refused("archive", $"{fileName} 是压缩包，请解压后分别上传其中的 Word 或 Excel 文件。");
    }

    private static RefusedDocumentException Refused(string code, string sentence) => new(new(code, sentence));
}
