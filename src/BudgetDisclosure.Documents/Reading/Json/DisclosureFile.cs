using System.Text.Json;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Rendering.Json;

namespace BudgetDisclosure.Documents.Reading.Json;

/// <summary>What reading a disclosure document came to; exactly one of the two is null.</summary>
public readonly record struct DisclosureFileOutcome(Disclosure? Disclosure, string? Refusal);

/// <summary>A file that holds the disclosure document of docs/api.md: whoever has it can print the report again.</summary>
/// <remarks>It may come from anybody, so what it says is held to the bounds that other files are held to.</remarks>
public static class DisclosureFile
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = DisclosureFileBounds.MaxDepth };

    /// <summary>True for what begins as a JSON object does; no other kind of file that is read does.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes) => WithoutMark(bytes).TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    public static DisclosureFileOutcome Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > UploadGuard.MaxFileBytes)
            return Refused($"文件超过 {UploadGuard.MaxFileBytes / 1024 / 1024} MB，不是本平台的公开文档。请重新下载。");
        try
        {
            using var json = JsonDocument.Parse(bytes[^WithoutMark(bytes.Span).Length..], Options);
            var disclosure = DisclosureJsonReader.Read(json.RootElement);
            return DisclosureFileBounds.WhyNot(disclosure) is { } sentence ? Refused(sentence) : new(disclosure, null);
        }
        catch (JsonException trouble) when (trouble.LineNumber is { } line)
        {
            return Refused($"不是完整的 JSON：第 {line + 1} 行有误。请重新下载，不要用编辑器改动。");
        }
        catch (Exception trouble) when (IsOfContent(trouble))
        {
            return Refused("是 JSON，但不是本平台的公开文档：缺少必有的项目，或者项目的类型、取值不对。请重新下载，不要改动。");
        }
    }

    /// <summary>What the reader of stored documents lets escape where a member is of another type, or its text means nothing.</summary>
    private static bool IsOfContent(Exception trouble) =>
        trouble is JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentException;

    private static DisclosureFileOutcome Refused(string sentence) => new(null, sentence);

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;
}
