namespace BudgetDisclosure.Typesetting;

/// <summary>What is to be set: its blocks from first to last, and what its file says of itself.</summary>
/// <remarks>Equal documents give equal bytes; whatever varies, time too, comes from the caller.</remarks>
public sealed record Document
{
    public required string Title { get; init; }

    public string? Author { get; init; }

    /// <summary>The program that made the document, with its version.</summary>
    public required string Producer { get; init; }

    /// <summary>As BCP 47 has it.</summary>
    public string Language { get; init; } = "zh-CN";

    public required DateTimeOffset Created { get; init; }

    /// <summary>Stands among what the file says of itself and nowhere else; null for none.</summary>
    public string? Identifier { get; init; }

    /// <summary>At the foot of every page, beside the page's number; what needs more than two lines is not shown.</summary>
    public string? Footer { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }
}

/// <summary>A part of a document that stands below the one before.</summary>
public abstract record Block
{
    /// <summary>How the page lies that the block stands on; another orientation begins a new page.</summary>
    public PageOrientation Orientation { get; init; }

    public bool StartsPage { get; init; }
}

public enum PageOrientation
{
    /// <summary>
    /// Tables lie where they fit, headings as what follows them, a short paragraph as the table below it, everything else stands upright.
    /// </summary>
    Automatic,
    Portrait,
    Landscape,
}

/// <summary>The first page (封面): a large title, a line below it, and lines at the foot: who, when.</summary>
public sealed record TitlePage(string Title, string? Subtitle, IReadOnlyList<string> Lines) : Block;

/// <summary>The list of all headings (目录) with their pages, on pages of its own. A document has one at most.</summary>
public sealed record Contents(string Title) : Block;

/// <param name="Level">1 to 3.</param>
public sealed record Heading(int Level, string Text) : Block
{
    /// <summary>In the middle, as titles of tables stand.</summary>
    public bool Centred { get; init; }
}

public sealed record Paragraph(string Text) : Block
{
    public ParagraphStyle Style { get; init; }
}

public enum ParagraphStyle
{
    /// <summary>Indented by two characters, justified.</summary>
    Body,

    /// <summary>Not indented, small: notes and sources.</summary>
    Small,
    Centred,
}

/// <summary>The end of a document: where it comes from, with an image of modules (二维码).</summary>
/// <remarks>It stays on one page where it fits.</remarks>
public sealed record Colophon : Block
{
    public required string Title { get; init; }

    public required IReadOnlyList<ColophonEntry> Entries { get; init; }

    public ModuleImage? Image { get; init; }

    public IReadOnlyList<string> SmallPrint { get; init; } = [];
}

/// <param name="Address">An absolute address that the value leads to, or null.</param>
public sealed record ColophonEntry(string Label, string Value, Uri? Address = null);

/// <summary>A square of dark and light modules, such as a QR code without its quiet zone.</summary>
/// <param name="Dark">Row by row from above; as many rows as columns.</param>
/// <param name="Description">What it holds, for who cannot see it.</param>
public sealed record ModuleImage(IReadOnlyList<IReadOnlyList<bool>> Dark, string Description);
