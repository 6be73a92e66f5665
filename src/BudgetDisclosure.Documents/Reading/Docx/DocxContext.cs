using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Ooxml;

namespace BudgetDisclosure.Documents.Reading.Docx;

/// <summary>What goes through a whole document: its styles and lists, the running numbers, what was noticed.</summary>
internal sealed class DocxContext(OoxmlPackage package, CancellationToken cancellation)
{
    /// <summary>A million: a disclosure has two thousand, a county's whole volume some hundred times as many.</summary>
    public const int MaxCells = 1_000_000;

    /// <summary>Every cell has one; the 200,000 beside them are a book of 8,000 pages. Empty ones count.</summary>
    public const int MaxParagraphs = MaxCells + 200_000;

    private readonly WordNumbering numbering = WordNumbering.Of(package);
    private readonly Dictionary<(string Kind, string Id), SourcePosition> references = [];
    private ListCounters? lists;
    private int cells;
    private int paragraphs;

    public WordStyles Styles { get; } = WordStyles.Of(package);

    public DocxNotices Notices { get; } = new();

    public ListCounters Lists => lists ??= new(numbering, Styles);

    /// <summary>Body paragraphs outside tables so far, empty ones included.</summary>
    public int Paragraphs { get; private set; }

    /// <summary>Tables begun so far; a nested one gets the next number after the one it stands in.</summary>
    public int Tables { get; private set; }

    /// <summary>Where a note or comment is referred to; the first place counts.</summary>
    public SourcePosition? ReferenceTo(string kind, string id) =>
        references.TryGetValue((kind, id), out var position) ? position : null;

    public void Refer(string kind, string id, SourcePosition position)
    {
        if (references.Count < MaxParagraphs)
            references.TryAdd((kind, id), position);
    }

    public SourcePosition NextParagraph() => SourcePosition.OfParagraph(++Paragraphs);

    public int NextTable() => ++Tables;

    public void CountCell()
    {
        cancellation.ThrowIfCancellationRequested();
        if (++cells > MaxCells)
            throw TooMuch("too-many-cells", $"表格单元格超过 {MaxCells} 个");
    }

    public void CountParagraph()
    {
        cancellation.ThrowIfCancellationRequested();
        if (++paragraphs > MaxParagraphs)
            throw TooMuch("too-many-paragraphs", $"段落超过 {MaxParagraphs} 个");
    }

    private static RefusedDocumentException TooMuch(string code, string fault) =>
        new(new(code, $"文件的{fault}，请拆分为几个文件后再上传。"));
}
