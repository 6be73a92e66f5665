namespace BudgetDisclosure.Documents.Reading.Ooxml;

/// <summary>What may point out of a package: links that a person clicks, nothing that opening fetches.</summary>
/// <remarks>
/// Genuine files name the template or workbook they were made with by a path on somebody's disk. Such a path reaches
/// nothing from elsewhere and is let be; the same link to a server would call it from every reader's machine.
/// </remarks>
internal static class ExternalTargets
{
    private static readonly string[] LeftFromSomebodysDisk =
        ["attachedTemplate", "externalLinkPath", "xlPathMissing", "xlStartup", "xlAlternateStartup", "xlLibrary"];

    public static void Check(string part, IEnumerable<OoxmlRelationship> relationships)
    {
        if (relationships.FirstOrDefault(link => link.External && !IsHarmless(link)) is not { } bad)
            return;
        throw new RefusedDocumentException(new("external-content",
            $"文件部件 {part} 引用了文件之外的内容（{bad.Type}），请在 WPS 或 Office 中断开外部链接、把图片嵌入文件并保存后再上传。"));
    }

    private static bool IsHarmless(OoxmlRelationship link) =>
        link.Type == "hyperlink" || (LeftFromSomebodysDisk.Contains(link.Type) && IsLocalPath(link.Target));

    /// <summary><c>file:///D:\Templates\a.dotm</c>, <c>D:\a.dotm</c>, <c>预算.xlsx</c>; no server, no share.</summary>
    private static bool IsLocalPath(string target)
    {
        var path = Uri.UnescapeDataString(target).Replace('\\', '/');
        if (path.StartsWith("file:///", StringComparison.OrdinalIgnoreCase))
            path = path["file:///".Length..];
        var hasDrive = path is [(>= 'A' and <= 'Z') or (>= 'a' and <= 'z'), ':', '/', ..];
        return !path.StartsWith("//", StringComparison.Ordinal) && (hasDrive || !path.Contains(':'));
    }
}
