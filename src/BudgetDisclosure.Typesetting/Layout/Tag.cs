namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>What a part of a document is, named as PDF names it.</summary>
internal enum TagKind
{
    Document,
    H1,
    H2,
    H3,
    P,
    TOC,
    TOCI,
    Reference,
    Link,
    Table,
    Caption,
    THead,
    TBody,
    TR,
    TH,
    TD,
    Figure,

    /// <summary>A section by another name (RoleMap): the title page, so that a reader knows it for no content.</summary>
    Cover,

    /// <summary>A section by another name: where the document comes from.</summary>
    Colophon,
}

/// <summary>Which cells a header cell speaks of.</summary>
internal enum HeaderScope
{
    None,
    Column,
    Row,
}

/// <summary>A node of the tree that says how a document is built; draw operations point to its leaves.</summary>
internal sealed class Tag
{
    private readonly List<Tag> children = [];

    public Tag(TagKind kind) => Kind = kind;

    public TagKind Kind { get; }

    public IReadOnlyList<Tag> Children => children;

    public HeaderScope Scope { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    /// <summary>What a picture shows, in words.</summary>
    public string? Alternative { get; init; }

    public Tag Add(TagKind kind) => Add(new Tag(kind));

    public Tag Add(Tag child)
    {
        children.Add(child);
        return child;
    }
}
