using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Ooxml;

namespace BudgetDisclosure.Documents.PublicCopies;

/// <summary>The copy of a source that the public gets.</summary>
/// <remarks>
/// A text file as it is. A .docx or .xlsx without properties, comments and custom parts, and without what refers to them,
/// or a program would call it damaged; every other part byte for byte. Times of parts are not kept.
/// </remarks>
public static partial class PublicCopy
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of the copy; the source's own where there is nothing to take out.</summary>
    /// <param name="bytes">A file that <see cref="Reading.DocumentReaders"/> has read.</param>
    public static ReadOnlyMemory<byte> Of(SourceFormat format, ReadOnlyMemory<byte> bytes)
    {
        if (format is not (SourceFormat.Docx or SourceFormat.Xlsx))
            return bytes;
        using var package = OoxmlPackage.Open(bytes);
        var removed = PrivateParts.Of(package);
        return removed.Count == 0 ? bytes : Without(package, removed);
    }

    private static byte[] Without(OoxmlPackage package, IReadOnlySet<string> removed)
    {
        var dropsComments = removed.Any(part => part.Contains("comments", StringComparison.OrdinalIgnoreCase));
        using var copy = new MemoryStream();
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in package.PartNames.Where(part => !removed.Contains(part)))
            {
                var entry = archive.CreateEntry(part, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var target = entry.Open();
                CopyPart(package, part, removed, dropsComments, target);
            }
        }
        return copy.ToArray();
    }

    private static void CopyPart(
        OoxmlPackage package, string part, IReadOnlySet<string> removed, bool dropsComments, Stream target)
    {
        if (part.Equals(OoxmlPackage.ContentTypesPart, StringComparison.OrdinalIgnoreCase))
        {
            CopyXml(package, part, reader => reader.GetAttribute("PartName") is ['/', .. var name] && removed.Contains(name), target);
        }
        else if (OoxmlPackage.SourceOfRelationships(part) is { } source
            && package.RelationshipsOf(source).Any(link => !link.External && removed.Contains(link.Target)))
        {
            var dropped = package.RelationshipsOf(source).Where(link => !link.External && removed.Contains(link.Target))
                .Select(link => link.Id).ToHashSet(StringComparer.Ordinal);
            CopyXml(package, part, reader => dropped.Contains(reader.GetAttribute("Id") ?? ""), target);
        }
        else
        {
            using var original = package.OpenAny(part);
            if (dropsComments && part.StartsWith("word/", StringComparison.OrdinalIgnoreCase)
                && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                CopyWithoutCommentMarks(original, target);
            else
                original.CopyTo(target);
        }
    }

    private static void CopyXml(OoxmlPackage package, string part, Func<XmlReader, bool> isDropped, Stream target)
    {
        using var reader = package.OpenXml(part)!;
        using var writer = XmlWriter.Create(target, new() { Encoding = new UTF8Encoding(false), CloseOutput = false });
        reader.MoveToContent();
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        writer.WriteAttributes(reader, defattr: false);
        reader.Read();
        while (reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            if (reader.NodeType == XmlNodeType.Element && isDropped(reader))
                reader.Skip();
            else
                writer.WriteNode(reader, defattr: false);
        }
        writer.WriteEndElement();
    }

    /// <summary>Latin-1 keeps every byte: all but the marks is as it was, in whatever encoding.</summary>
    private static void CopyWithoutCommentMarks(Stream original, Stream target)
    {
        using var bytes = new MemoryStream();
        original.CopyTo(bytes);
        var text = Encoding.Latin1.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        target.Write(Encoding.Latin1.GetBytes(CommentMark().Replace(text, "")));
    }

    [GeneratedRegex(@"<(?<name>(\w+:)?comment(RangeStart|RangeEnd|Reference))(\s[^<>]*)?(/>|>\s*</\k<name>\s*>)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CommentMark();
}
