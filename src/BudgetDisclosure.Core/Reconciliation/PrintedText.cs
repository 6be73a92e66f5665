namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>What part of a disclosure a text is.</summary>
internal enum TextPart
{
    TableTitle,
    Caption,
    Note,
    Cell,
    Heading,
    Paragraph,
}

/// <summary>A text of the disclosure with its place, for rules over words.</summary>
internal sealed record PrintedText(TextPart Part, string Text, SourcePosition? At)
{
    /// <summary>The index in <see cref="Disclosure.Tables"/>; null for the narrative.</summary>
    public int? Table { get; init; }

    public CellAddress? Cell { get; init; }

    /// <summary>The index in <see cref="Disclosure.Sections"/>; null for a table.</summary>
    public int? Section { get; init; }

    /// <summary>The index inside the section; null for a heading.</summary>
    public int? Paragraph { get; init; }

    /// <summary>The whole text as an operand.</summary>
    public Operand Whole(string role) => Excerpt(role, 0, Text.Length);

    /// <summary>Some words of it as an operand.</summary>
    public Operand Excerpt(string role, int start, int length) => new(role, Text.Substring(start, length), At)
    {
        Cell = Cell,
        Passage = Section is { } section && Paragraph is { } paragraph ? new(section, paragraph, start, length) : null,
    };

    /// <summary>Every text of one organisation's tables; the narrative too where they are the document's own.</summary>
    public static IEnumerable<PrintedText> All(Books books) =>
        books.IsOwn ? OfTables(books).Concat(OfNarrative(books.Disclosure)) : OfTables(books);

    /// <summary>The same without the cells of tables: titles, lines above and below, headings, paragraphs.</summary>
    public static IEnumerable<PrintedText> BesideCells(Books books) => books.IsOwn
        ? OfTables(books, withCells: false).Concat(OfNarrative(books.Disclosure)) : OfTables(books, withCells: false);

    private static IEnumerable<PrintedText> OfTables(Books books, bool withCells = true)
    {
        for (var i = 0; i < books.Disclosure.Tables.Count; i++)
        {
            var table = books.Disclosure.Tables[i];
            if (table.Scope != books.Ledger.Scope || table.Withheld)
                continue;
            yield return new(TextPart.TableTitle, table.Title, table.TitleAt) { Table = i };
            foreach (var caption in table.Captions)
                yield return new(TextPart.Caption, caption.Text, caption.At) { Table = i };
            foreach (var cell in withCells ? CellsOf(table, i) : [])
                yield return cell;
            foreach (var note in table.Notes)
                yield return new(TextPart.Note, note.Text, note.At) { Table = i };
        }
    }

    public static IEnumerable<PrintedText> OfNarrative(Disclosure disclosure)
    {
        for (var i = 0; i < disclosure.Sections.Count; i++)
        {
            var section = disclosure.Sections[i];
            yield return new(TextPart.Heading, section.Title, section.At) { Section = i };
            for (var p = 0; p < section.Paragraphs.Count; p++)
            {
                var paragraph = section.Paragraphs[p];
                yield return new(TextPart.Paragraph, paragraph.Text, paragraph.At) { Section = i, Paragraph = p };
            }
        }
    }

    /// <summary>Cells that print words; a number says nothing here.</summary>
    private static IEnumerable<PrintedText> CellsOf(DisclosureTable table, int index)
    {
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var cells = table.Rows[row].Cells;
            for (var column = 0; column < cells.Count; column++)
            {
                if (cells[column] is { Withheld: false, Amount: null, Value: null, Text.Length: > 1 } cell)
                {
                    yield return new(TextPart.Cell, cell.Text, cell.At)
                    {
                        Table = index, Cell = new(index, row, column),
                    };
                }
            }
        }
    }
}
