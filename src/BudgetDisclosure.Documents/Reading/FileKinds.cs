using System.Text;
using BudgetDisclosure.Documents.Reading.Html;
using BudgetDisclosure.Documents.Reading.Xls;

namespace BudgetDisclosure.Documents.Reading;

/// <summary>What a file is by its first bytes; <see cref="UploadGuard"/> knows which kinds are read.</summary>
internal enum FileKind
{
    Text,
    Zip,
    OldWord,
    OldExcel,
    OldOffice,
    Encrypted,
    Pdf,
    Archive,
    Html,
    OfficeXml,
    RichText,
    Binary,
}

/// <summary>Tells kinds of files apart by content, and has the sentence for each that is not read.</summary>
internal static class FileKinds
{
    /// <summary>Enough to see what a text begins with, a byte order mark and blank lines before it included.</summary>
    private const int OpeningBytes = 1024;

    private static readonly byte[] CompoundMark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] SevenZip = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C];
    private static readonly byte[] GZip = [0x1F, 0x8B];

    private static readonly string[] HtmlOpenings =
        ["<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<div", "<!--", "<style"];

    public static FileKind Of(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (bytes.StartsWith("PK"u8) && bytes is [_, _, < 0x20, ..])
            return FileKind.Zip;
        if (bytes.StartsWith(CompoundMark.AsSpan(0, 4)))
            return OfCompoundFile(file);
        if (IsBareWorkbook(bytes))
            return FileKind.OldExcel;
        if (bytes[..Math.Min(bytes.Length, OpeningBytes)].IndexOf("%PDF-"u8) >= 0)
            return FileKind.Pdf;
        if (bytes.StartsWith("Rar!"u8) || bytes.StartsWith(SevenZip) || bytes.StartsWith(GZip))
            return FileKind.Archive;
        return OfOpening(bytes) ?? (PlainText.IsPlausible(bytes) ? FileKind.Text : FileKind.Binary);
    }

    /// <summary>The stream of an old workbook (BIFF 5 or 8) without the compound file around it.</summary>
    public static bool IsBareWorkbook(ReadOnlySpan<byte> bytes) =>
        bytes is [0x09, 0x08, 0x08 or 0x10, 0x00, 0x00, 0x05 or 0x06, 0x05, 0x00, ..];

    public static string Code(this FileKind kind) => kind switch
    {
        FileKind.OldWord or FileKind.OldOffice => "old-office",
        FileKind.Encrypted => "encrypted",
        FileKind.Archive => "archive",
        FileKind.OfficeXml => "office-xml",
        FileKind.RichText => "rich-text",
        _ => "binary",
    };

    public static string Sentence(this FileKind kind) => kind switch
    {
        FileKind.OldWord => "是旧版 Word 文件（.doc），请用 WPS 或 Word 另存为 .docx 后再上传。",
        FileKind.OldOffice =>
            "是旧版 Office 文件（.doc 或 .xls），请用 WPS、Word 或 Excel 另存为 .docx 或 .xlsx 后再上传；如设有密码，请先取消。",
        FileKind.Encrypted => "设有打开密码，请在 WPS、Word 或 Excel 中取消密码并保存后再上传。",
        FileKind.Archive => "是压缩包，请解压后分别上传其中的 Word 或 Excel 文件。",
        FileKind.OfficeXml => "是 XML 文件，请用 WPS、Word 或 Excel 打开后另存为 .docx 或 .xlsx 再上传。",
        FileKind.RichText => "是 RTF 文件，请用 WPS 或 Word 打开后另存为 .docx 再上传。",
        _ => "不是能读取的文档（可能是图片或已损坏），请上传 Word（.docx）、Excel（.xlsx）或文本文件。",
    };

    /// <summary>By the streams below the root: a workbook may hold a Word file inside and the other way round.</summary>
    private static FileKind OfCompoundFile(ReadOnlyMemory<byte> file)
    {
        var compound = CompoundFile.TryOpen(file);
        if (Has("EncryptedPackage"))
            return FileKind.Encrypted;
        if (Has("WordDocument"))
            return FileKind.OldWord;
        return Has("Workbook") || Has("Book") ? FileKind.OldExcel : FileKind.OldOffice;

        bool Has(string stream) => compound?.Has(stream) ?? Names(file.Span, stream);
    }

    /// <summary>In a damaged file the names, which are in UTF-16, are looked for anywhere.</summary>
    private static bool Names(ReadOnlySpan<byte> bytes, string stream) =>
        bytes.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    /// <summary>Markup that offices save under .doc and .xls names.</summary>
    private static FileKind? OfOpening(ReadOnlySpan<byte> bytes)
    {
        var opening = PlainText.MarkedEncoding(bytes).GetString(bytes[..Math.Min(bytes.Length, OpeningBytes)])
            .TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (Starts("{\\rtf"))
            return FileKind.RichText;
        if (Array.Exists(HtmlOpenings, Starts) || MhtmlFile.IsOne(bytes))
            return FileKind.Html;
        if (Starts("<?xml"))
            return opening.Contains("<html", StringComparison.OrdinalIgnoreCase) ? FileKind.Html : FileKind.OfficeXml;
        return null;

        bool Starts(string text) => opening.StartsWith(text, StringComparison.OrdinalIgnoreCase);
    }
}
