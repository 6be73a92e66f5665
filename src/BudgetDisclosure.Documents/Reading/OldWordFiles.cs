using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Docx;

namespace BudgetDisclosure.Documents.Reading;

/// <summary>Makes a .docx of an old Word file (.doc, .wps).</summary>
/// <remarks>Throws <see cref="RefusedDocumentException"/>, and nothing else, for a file that it cannot convert.</remarks>
public delegate byte[] WordConversion(ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

/// <summary>Old Word files: read as the .docx that another program makes of them, which is guarded like every other.</summary>
public static class OldWordFiles
{
    private const string SaveAgain = "请用 WPS 或 Word 打开，另存为 .docx 后再上传。";

    /// <summary>The conversion went beyond its time and was stopped.</summary>
    public static RefusedDocumentException TooSlow() =>
        Of("old-word-too-slow", $"这个旧版 Word 文件转换了太久，已中止。{SaveAgain}");

    /// <summary>The conversion gave nothing, or nothing that is a Word file.</summary>
    public static RefusedDocumentException NotConverted() =>
        Of("old-word-not-converted", $"这个旧版 Word 文件没有转换成功，可能已损坏或设有密码。{SaveAgain}");

    /// <summary>True for a binary Word file of a size that is read.</summary>
    internal static bool IsOne(ReadOnlyMemory<byte> bytes) =>
        bytes.Length <= UploadGuard.MaxFileBytes && FileKinds.Of(bytes) == FileKind.OldWord;

    internal static ReadingOutcome Read(
        string fileName, ReadOnlyMemory<byte> bytes, WordConversion convert, CancellationToken cancellation)
    {
        var converted = convert(bytes, cancellation);
        if (FileKinds.Of(converted) != FileKind.Zip || UploadGuard.Inspect(fileName, converted) != SourceFormat.Docx)
            throw NotConverted();
        var document = new DocxReader().Read(converted, cancellation);
        document = document with
        {
            Format = SourceFormat.Doc,
            Findings = [new(FindingKinds.Converted, FindingKinds.Converted.Title), .. document.Findings],
        };
        return new(document, null) { Converted = converted };
    }

    private static RefusedDocumentException Of(string code, string sentence) => new(new(code, sentence));
}
