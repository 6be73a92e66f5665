using System.Xml;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Ooxml;

/// <summary>What a package holds that nobody sees on its pages: who made it, embedded files, links to somewhere.</summary>
internal static class UnseenParts
{
    private static readonly string[] PersonElements = ["creator", "lastModifiedBy", "Manager"];

    private static readonly string[] EmbeddedTypes = ["oleObject", "package", "control"];

    public static IReadOnlyList<Finding> In(OoxmlPackage package)
    {
        var links = package.PartsWithRelationships.SelectMany(package.RelationshipsOf).ToList();
        var findings = new List<Finding>();
        if (HasPersons(package, links))
            findings.Add(new(FindingKinds.DocumentProperties, "文件属性里留有作者、最后编辑者或负责人的姓名"));
        var embedded = links.Count(link => !link.External && EmbeddedTypes.Contains(link.Type));
        if (embedded > 0)
            findings.Add(new(FindingKinds.EmbeddedObject, $"文件里嵌有 {embedded} 个其他文件，其内容没有读出"));
        var targets = links.Where(link => link.External && !IsWebPage(link.Target)).ToList();
        if (targets.Count > 0)
            findings.Add(new(FindingKinds.ExternalLink, $"文件有 {targets.Count} 处链接到本机、邮箱或其他文件"));
        return findings;
    }

    private static bool HasPersons(OoxmlPackage package, IEnumerable<OoxmlRelationship> links)
    {
        var parts = links.Where(link => !link.External && PrivateParts.IsProperties(link.Type))
            .Select(link => link.Target).Distinct(StringComparer.OrdinalIgnoreCase);
        return parts.Any(part => OoxmlPackage.Reading(part, () => NamesSomebody(package, part)));
    }

    private static bool NamesSomebody(OoxmlPackage package, string part)
    {
        using var reader = package.OpenXml(part);
        var isName = false;
        while (reader is not null && reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element)
                isName = PersonElements.Contains(reader.LocalName);
            else if (reader.NodeType is XmlNodeType.Text && isName && !string.IsNullOrWhiteSpace(reader.Value))
                return true;
        }
        return false;
    }

    private static bool IsWebPage(string target) =>
        target.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || target.StartsWith('#');
}
