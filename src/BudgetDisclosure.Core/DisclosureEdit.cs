namespace BudgetDisclosure.Core;

/// <summary>What of the files an edit changes.</summary>
public enum EditKind
{
    /// <summary>The text of a cell.</summary>
    Cell,

    /// <summary>The text of a paragraph, a title or a line outside cells.</summary>
    Paragraph,

    /// <summary>What a table is taken for.</summary>
    Table,
}

/// <summary>
/// A text that is another than in the file it was read from, or a table that a person assigned to one of the catalogue.
/// </summary>
/// <param name="At">Where the text stands in the file; of a table any place of it, its title or a cell.</param>
/// <param name="Was">The text in the file; the printed title of a table.</param>
/// <param name="Now">The text that was read instead; the slug of a table.</param>
/// <param name="Reason">Why, in words that the public reads.</param>
public sealed record DisclosureEdit(EditKind Kind, SourcePosition At, string Was, string Now, string Reason)
{
    /// <summary>True where what it is about was withheld (屏蔽): its texts are empty.</summary>
    public bool Withheld { get; init; }

    /// <summary>What is left of it once what it is about was withheld: its place.</summary>
    public DisclosureEdit WithoutTexts() => new(Kind, At, "", "", "") { Withheld = true };
}

/// <summary>Names of <see cref="EditKind"/> in JSON and in storage.</summary>
public static class EditKinds
{
    public static string Slug(this EditKind kind) => kind.ToString().ToLowerInvariant();

    public static EditKind Parse(string slug) =>
        Enum.GetValues<EditKind>().First(kind => string.Equals(kind.Slug(), slug, StringComparison.Ordinal));
}
