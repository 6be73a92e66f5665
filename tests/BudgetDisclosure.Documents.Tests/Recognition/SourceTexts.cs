using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Documents.Tests.Recognition;

/// <summary>The texts of a read document by their place.</summary>
internal sealed class SourceTexts
{
    private readonly ILookup<SourcePosition, string> _texts;

    public SourceTexts(SourceDocument document) => _texts = document.Blocks.SelectMany(Texts)
        .ToLookup(text => text.At, text => LabelText.Squeeze(text.Text));

    /// <summary>True where a cell or paragraph at the place has exactly this text.</summary>
    public bool Has(SourcePosition at, string text) => _texts[at].Contains(text);

    /// <summary>True where the text is part of what stands at the place, blanks left out of account.</summary>
    public bool Holds(SourcePosition at, string text) =>
        _texts[at].Any(own => Bare(text).EndsWith(Bare(own)) || Bare(own).Contains(Bare(text)));

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<(SourcePosition At, string Text)> Texts(SourceBlock block) => block switch
    {
        SourceTable table => table.Rows.SelectMany(row => row.Cells).Select(cell => (cell.Position, cell.Text)),
        SourceParagraph paragraph => [(paragraph.Position, paragraph.Text)],
        _ => [],
    };
}
