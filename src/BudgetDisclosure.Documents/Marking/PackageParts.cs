using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using System.Xml;
using BudgetDisclosure.Documents.Reading.Ooxml;

namespace BudgetDisclosure.Documents.Marking;

/// <summary>The parts of a package, of which some are changed or added; the rest is copied byte for byte.</summary>
internal sealed class PackageParts(OoxmlPackage package)
{
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A carriage return in a text must not become a line feed.</summary>
    private static readonly XmlWriterSettings Faithful = new()
    {
        NewLineHandling = NewLineHandling.Entitize,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    private readonly Dictionary<string, XDocument> _changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, byte[]> _replaced = new(StringComparer.OrdinalIgnoreCase);

    public OoxmlPackage Package => package;

    public bool Contains(string part) => package.Contains(part) || _changed.ContainsKey(part) || _replaced.ContainsKey(part);

    /// <summary>A part to be looked at.</summary>
    public XDocument Read(string part) => _changed.TryGetValue(part, out var changed) ? changed : Load(part);

    /// <summary>A part to be changed: it is written anew.</summary>
    public XDocument Open(string part) => _changed.TryGetValue(part, out var known) ? known : _changed[part] = Load(part);

    public void Add(string part, XDocument content) => _changed[part] = content;

    public byte[] Bytes(string part)
    {
        if (_replaced.TryGetValue(part, out var known))
            return known;
        using var copy = new MemoryStream();
        using var stream = package.OpenAny(part);
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public void Replace(string part, byte[] content) => _replaced[part] = content;

    /// <summary>A name in a folder that no part has: xl/comments2.xml.</summary>
    public string FreeName(string start, string ending)
    {
        for (var n = 1; ; n++)
        {
            if ($"{start}{n}{ending}" is var name && !Contains(name))
                return name;
        }
    }

    /// <summary>Adds a link from a part to another and gives its id.</summary>
    /// <param name="type">The whole relationship type.</param>
    public string Link(string from, string type, string to)
    {
        var slash = from.LastIndexOf('/') + 1;
        var name = $"{from[..slash]}_rels/{from[slash..]}.rels";
        if (!Contains(name))
            Add(name, new(new XElement(Links + "Relationships")));
        var root = Open(name).Root!;
        var taken = root.Elements().Select(link => (string?)link.Attribute("Id")).ToHashSet(StringComparer.Ordinal);
        var id = Enumerable.Range(1, taken.Count + 1).Select(n => $"rId{n}").First(free => !taken.Contains(free));
        root.Add(new XElement(
            Links + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", "/" + to)));
        return id;
    }

    public void DeclareType(string part, string contentType) => Declare("Override", "PartName", "/" + part, contentType);

    public void DeclareExtension(string extension, string contentType) => Declare("Default", "Extension", extension, contentType);

    public byte[] ToBytes()
    {
        using var copy = new MemoryStream();
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in package.PartNames.Concat(_changed.Keys).Concat(_replaced.Keys).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                var entry = archive.CreateEntry(part, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var target = entry.Open();
                Write(part, target);
            }
        }
        return copy.ToArray();
    }

    private void Write(string part, Stream target)
    {
        if (_changed.TryGetValue(part, out var changed))
        {
            using var writer = XmlWriter.Create(target, Faithful);
            changed.Save(writer);
            return;
        }
        if (_replaced.TryGetValue(part, out var replaced))
        {
            target.Write(replaced);
            return;
        }
        using var source = package.OpenAny(part);
        source.CopyTo(target);
    }

    private XDocument Load(string part)
    {
        using var reader = package.OpenXml(part) ?? throw new InvalidOperationException($"{part} is not there, or no XML.");
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private void Declare(string element, string attribute, string value, string contentType)
    {
        var root = Open(OoxmlPackage.ContentTypesPart).Root!;
        if (root.Elements(Types + element)
            .Any(known => string.Equals((string?)known.Attribute(attribute), value, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }
        var declared = new XElement(Types + element, new XAttribute(attribute, value), new XAttribute("ContentType", contentType));
        if (element == "Default")
            root.AddFirst(declared);
        else
            root.Add(declared);
    }
}
