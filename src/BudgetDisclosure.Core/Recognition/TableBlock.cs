using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>A step of a document after segmentation: a line of text or a table with what belongs to it.</summary>
internal abstract record Segment;

/// <summary>A line of text outside table bodies.</summary>
/// <param name="Text">Squeezed text.</param>
/// <param name="Part">Counts grids and sheets: lines of one part stood together.</param>
internal sealed record TextLine(string Text, SourcePosition At, int Part) : Segment
{
    public string? AutomaticNumber { get; init; }

    public int? OutlineLevel { get; init; }

    public ParagraphPlace Place { get; init; }

    /// <summary>True for the first line of a worksheet.</summary>
    public bool OpensSheet { get; init; }

    /// <summary>True for a line that stood in a cell grid.</summary>
    public bool FromGrid { get; init; }
}

/// <summary>A cell grid cut into header, body and notes.</summary>
internal sealed partial record TableBlock(SourceTable Grid, int Part) : Segment
{
    public List<SourceRow> Header { get; } = [];

    /// <summary>The 栏次 row, which only tells how many columns there are.</summary>
    public List<SourceRow> Numbering { get; } = [];

    public List<SourceRow> Body { get; } = [];

    /// <summary>How many rows of the body were printed above the header.</summary>
    public int RowsAboveHeader { get; set; }

    /// <summary>Rows of the body below a header printed again with its columns in another order.</summary>
    public HashSet<SourceRow> OtherOrder { get; } = new(ReferenceEqualityComparer.Instance);

    public List<TextLine> Notes { get; } = [];

    public TextLine? Title { get; set; }

    /// <summary>Organisation, year, unit and date lines above the header.</summary>
    public List<TextLine> Meta { get; } = [];

    /// <summary>True where the title is a heading of the narrative as well, and so stays there.</summary>
    public bool TitleIsHeading { get; set; }

    public bool Hidden { get; init; }

    /// <summary>What the worksheet's name says of a table without a title; a name that programs give says nothing.</summary>
    public string SheetName => Grid.Name is { } name && !GivenName().IsMatch(name) ? name : "";

    [GeneratedRegex(@"^(表|Sheet|工作表)\s*[（(]?[0-9]*[）)]?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex GivenName();
}
