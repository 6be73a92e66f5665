using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace BudgetDisclosure.Documents.Reading.Ooxml;

/// <summary>A .docx or .xlsx as parts and the links between them; every part is read as a stream of nodes.</summary>
/// <remarks>
/// Part names go from the package's root without a leading slash (<c>word/document.xml</c>) and ignore case.
/// Whatever the ZIP or XML library throws comes out as <see cref="RefusedDocumentException"/> if the reading is
/// wrapped in <see cref="Reading"/>.
/// </remarks>
internal sealed class OoxmlPackage : IDisposable
{
    public const string ContentTypesPart = "[Content_Types].xml";

    /// <summary>Excel itself allows 65,530 links on a sheet.</summary>
    public const int MaxRelationshipsPerPart = 70_000;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> parts;
    private readonly Dictionary<string, string> contentTypes = new(StringComparer.OrdinalIgnoreCase);

    private OoxmlPackage(ZipArchive archive)
    {
        this.archive = archive;
        PackageBounds.Check(archive.Entries);
        parts = archive.Entries.ToDictionary(entry => entry.FullName, StringComparer.OrdinalIgnoreCase);
        ReadContentTypes();
        MainPart = RelationshipsOf("").FirstOrDefault(link => link is { Type: "officeDocument", External: false })
            is { } main && Contains(main.Target) ? main.Target : null;
    }

    /// <summary>The part that the package's own relationship <c>officeDocument</c> names, if it is there.</summary>
    public string? MainPart { get; }

    /// <summary>Every part in the order of the file, whatever it holds.</summary>
    public IEnumerable<string> PartNames => archive.Entries.Select(entry => entry.FullName).Where(part => !part.EndsWith('/'));

    /// <summary>Parts that are XML by name or by content type; no other part is ever opened as XML.</summary>
    public IEnumerable<string> XmlParts => parts.Keys.Where(IsXml);

    /// <summary>The parts that own a relationship file, the package itself (the empty name) included.</summary>
    public IEnumerable<string> PartsWithRelationships => parts.Keys.Select(SourceOfRelationships).OfType<string>();

    public bool HasMacros => parts.Keys.Any(part =>
        part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) ||
        (ContentTypeOf(part)?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) ?? false));

    /// <summary>Opens a package within <see cref="PackageBounds"/>; <see cref="UploadGuard"/> bounds its XML.</summary>
    public static OoxmlPackage Open(ReadOnlyMemory<byte> bytes) => Reading(ContentTypesPart, () =>
    {
        var zip = new ZipArchive(StreamOver(bytes), ZipArchiveMode.Read);
        try
        {
            return new OoxmlPackage(zip);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    });

    /// <summary>Runs code that reads a part; what the libraries throw becomes a refusal that names the part.</summary>
    /// <remarks>The libraries throw kinds they do not document: all but cancellation are caught here.</remarks>
    public static T Reading<T>(string part, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (RefusedDocumentException or OperationCanceledException))
        {
            throw new RefusedDocumentException(new("broken-package",
                $"文件已损坏，部件 {part} 无法读取，请在 WPS 或 Office 中打开原文件、另存为新文件后再上传。"), e);
        }
    }

    public bool Contains(string part) => parts.ContainsKey(part);

    public string? ContentTypeOf(string part) =>
        contentTypes.GetValueOrDefault("/" + part) ?? contentTypes.GetValueOrDefault(ExtensionOf(part));

    /// <summary>The links of a part in the order of the file; those of the package itself for the empty name.</summary>
    public IReadOnlyList<OoxmlRelationship> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var links = new List<OoxmlRelationship>();
        using var reader = OpenXml($"{part[..slash]}_rels/{part[slash..]}.rels");
        while (reader is not null && reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
                continue;
            if (links.Count == MaxRelationshipsPerPart)
                throw new RefusedDocumentException(new("too-many-links",
                    $"文件部件 {part} 的链接超过 {MaxRelationshipsPerPart} 个，请删除多余的超链接后再上传。"));
            links.Add(RelationshipAt(reader, part));
        }

        return links;
    }

    /// <summary>A forward reader without DTD or outside access; null if the part is missing or no XML.</summary>
    public XmlReader? OpenXml(string part) =>
        parts.TryGetValue(part, out var entry) && IsXml(part) ? XmlReader.Create(entry.Open(), SafeSettings) : null;

    /// <summary>The XML of a part as it is unpacked; null if there is no such part or it is not XML, which no guard saw.</summary>
    public Stream? OpenBytes(string part) =>
        parts.TryGetValue(part, out var entry) && IsXml(part) ? entry.Open() : null;

    /// <summary>The bytes of a part that is there, as it is unpacked; to be copied, not to be read.</summary>
    public Stream OpenAny(string part) => parts[part].Open();

    /// <summary>Opens the part that the main part names by this type of relationship; null if none.</summary>
    public XmlReader? OpenOfMain(string type) =>
        MainPart is { } main && RelationshipsOf(main).FirstOrDefault(l => l.Type == type && !l.External) is { } link
            ? OpenXml(link.Target) : null;

    public void Dispose() => archive.Dispose();

    /// <summary>A character takes at least a byte, so the part's bound is also that of its characters.</summary>
    private static XmlReaderSettings SafeSettings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = PackageBounds.MaxPartBytes,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private static MemoryStream StreamOver(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new(array.Array!, array.Offset, array.Count, writable: false)
            : new(bytes.ToArray(), writable: false);

    private static OoxmlRelationship RelationshipAt(XmlReader reader, string part)
    {
        var target = reader.GetAttribute("Target") ?? "";
        var external = reader.GetAttribute("TargetMode") == "External";
        var type = reader.GetAttribute("Type") ?? "";
        return new(reader.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..],
            external ? target : OoxmlRelationship.Resolve(part, target), external);
    }

    /// <summary>
    /// <c>word/_rels/document.xml.rels</c> belongs to <c>word/document.xml</c>; null for what is no relationship file.
    /// </summary>
    public static string? SourceOfRelationships(string part)
    {
        const string folder = "_rels/", ending = ".rels";
        var slash = part.LastIndexOf('/') + 1;
        return part[..slash].EndsWith(folder, StringComparison.OrdinalIgnoreCase) &&
            part.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            ? part[..(slash - folder.Length)] + part[slash..^ending.Length]
            : null;
    }

    private static string ExtensionOf(string part) => part[(part.LastIndexOf('.') + 1)..];

    /// <summary>Keyed by extension or, with a leading slash, by part; only what the package holds is kept.</summary>
    private void ReadContentTypes()
    {
        var extensions = parts.Keys.Select(ExtensionOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        using var reader = OpenXml(ContentTypesPart);
        while (reader is not null && reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.GetAttribute("ContentType") is not { } type)
                continue;
            if (reader.GetAttribute("PartName") is ['/', ..] name && Contains(name[1..]))
                contentTypes[name] = type;
            else if (reader.GetAttribute("Extension") is { } extension && extensions.Contains(extension))
                contentTypes[extension] = type;
        }
    }

    private bool IsXml(string part) =>
        ExtensionOf(part).ToUpperInvariant() is "XML" or "RELS" ||
        (ContentTypeOf(part) is { } type && (type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) ||
            type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase)));
}
