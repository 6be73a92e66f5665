namespace BudgetDisclosure.Documents.Reading.Ooxml;

/// <summary>The parts of a package that are not for the public: properties, comments with their authors, custom data.</summary>
internal static class PrivateParts
{
    /// <summary>Types of relationships, in transitional and strict files.</summary>
    private static readonly string[] Properties =
    [
        "core-properties", "extended-properties", "custom-properties", "extendedProperties", "customProperties", "thumbnail",
    ];

    private static readonly string[] Comments =
    [
        "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "person", "threadedComment",
        "revisionHeaders", "usernames",
    ];

    private static readonly string[] Folders = ["docProps/", "customXml/"];

    public static bool IsProperties(string relationshipType) => Properties.Contains(relationshipType);

    /// <summary>Names of all such parts, with what they alone lead to and their own relationship files.</summary>
    public static IReadOnlySet<string> Of(OoxmlPackage package)
    {
        var parts = package.PartNames
            .Where(part => Folders.Any(folder => part.StartsWith(folder, StringComparison.OrdinalIgnoreCase)))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var links = package.PartsWithRelationships.SelectMany(package.RelationshipsOf).Where(link => !link.External);
        var open = new Queue<string>(links.Where(link => IsPrivate(link.Type)).Select(link => link.Target).Concat(parts));
        while (open.TryDequeue(out var part))
        {
            if (!package.Contains(part) || part == package.MainPart || (!parts.Add(part) && !IsInFolder(part)))
                continue;
            if (parts.Add(RelationshipsPart(part)))
            {
                foreach (var link in package.RelationshipsOf(part).Where(link => !link.External))
                    open.Enqueue(link.Target);
            }
        }
        parts.RemoveWhere(part => !package.Contains(part));
        return parts;
    }

    public static string RelationshipsPart(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    private static bool IsPrivate(string type) =>
        type == "customXml" || Properties.Contains(type) || Comments.Contains(type);

    private static bool IsInFolder(string part) =>
        Folders.Any(folder => part.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
}
