using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Testing;

/// <summary>A read document built line by line and grid by grid, and what recognition makes of it.</summary>
public sealed class DocumentBuilder
{
    private readonly List<SourceBlock> _blocks = [];
    private int _tables;
    private int _lines;

    public DocumentBuilder Lines(params string[] texts)
    {
        foreach (var text in texts)
            Add(new(text, SourcePosition.OfParagraph(++_lines)));
        return this;
    }

    /// <summary>A paragraph whose number the word processor makes.</summary>
    public DocumentBuilder Numbered(string number, string text) =>
        Add(new(text, SourcePosition.OfParagraph(++_lines)) { AutomaticNumber = number });

    /// <summary>A Word table; see <see cref="Grid"/>.</summary>
    public DocumentBuilder Table(params string[] rows)
    {
        _blocks.Add(Grid.Of(++_tables, rows));
        return this;
    }

    public DocumentBuilder Sheet(string name, params string[] rows)
    {
        _blocks.Add(Grid.Sheet(name, rows));
        return this;
    }

    /// <summary>A table of a text export.</summary>
    public DocumentBuilder Export(params string[] rows)
    {
        _blocks.Add(Grid.Export(1000 * ++_tables, rows));
        return this;
    }

    public SourceDocument Build() => new(SourceFormat.Docx, _blocks);

    public Disclosure Recognise(GivenIdentity? given = null) => Recogniser.Recognise([Source()], given);

    /// <summary>The document as a file; its name and hash are of no matter.</summary>
    public NamedSource Source() => new("测试.docx", new string('0', 64), Build());

    private DocumentBuilder Add(SourceParagraph paragraph)
    {
        _blocks.Add(paragraph);
        return this;
    }
}
