using BudgetDisclosure.Typesetting.Fonts;

namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>Lays a document out on pages. The same document and fonts always give the same pages.</summary>
internal static class DocumentLayout
{
    /// <exception cref="UnknownCharacterException">No font has a character of the document.</exception>
    /// <exception cref="ArgumentException">A heading's level or a table's rows are none.</exception>
    public static LaidOutDocument LayOut(Document document, FontLibrary fonts)
    {
        var composition = new Composition(fonts);
        var flow = new PageFlow();
        var blocks = Prepare(document.Blocks, composition);
        foreach (var block in blocks)
            Place(block, flow);
        if (flow.Pages is [])
            flow.StartPage(PageOrientation.Portrait);
        var pages = WithContents(flow.Pages, blocks.OfType<ContentsLayout>().SingleOrDefault());
        FooterLayout.Draw(pages, document.Footer, fonts);
        return new(document, pages, composition.Structure, composition.Headings);
    }

    /// <summary>From the last to the first, since a heading or a short line asks what follows it.</summary>
    private static BlockLayout[] Prepare(IReadOnlyList<Block> blocks, Composition composition)
    {
        var layouts = new BlockLayout[blocks.Count];
        for (var i = blocks.Count - 1; i >= 0; i--)
            layouts[i] = Prepare(blocks[i], i + 1 < blocks.Count ? layouts[i + 1] : null, composition);
        return layouts;
    }

    private static BlockLayout Prepare(Block block, BlockLayout? next, Composition composition) => block switch
    {
        TitlePage title => new TitlePageLayout(title, composition),
        Contents contents => new ContentsLayout(contents, composition),
        Heading heading => new HeadingLayout(heading, next, composition),
        Paragraph paragraph => new ParagraphLayout(paragraph, next, composition),
        Table table => new TableLayout(table, composition),
        Colophon colophon => new ColophonLayout(colophon, composition),
        _ => throw new ArgumentException($"{block.GetType().Name} is no block that can be laid out.", nameof(block)),
    };

    private static void Place(BlockLayout block, PageFlow flow)
    {
        if (block is not (TitlePageLayout or ContentsLayout))
        {
            if (block.StartsPage && flow.Pages is not [] && !flow.IsFresh)
                flow.StartPage(block.Orientation);
            flow.Require(block.Above + block.LeadHeight, block.Orientation);
            flow.Skip(block.Above);
        }
        block.Place(flow);
    }

    private static List<Page> WithContents(IReadOnlyList<Page> body, ContentsLayout? contents)
    {
        List<Page> pages = [.. body];
        var (contentsPages, entries) = contents?.LayOut() ?? ([], []);
        pages.InsertRange(contents?.Position ?? 0, contentsPages);
        for (var i = 0; i < pages.Count; i++)
            pages[i].Number = i + 1;
        contents?.Draw(entries);
        return pages;
    }
}
