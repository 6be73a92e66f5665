using BudgetDisclosure.Typesetting.Layout;

namespace BudgetDisclosure.Typesetting.Pdf;

/// <summary>The tree of tags as objects, and the way back from what is marked on pages to its tag.</summary>
internal sealed class StructureTree(PdfObjects objects, TaggedContent tagged, int[] pageNumbers)
{
    private readonly Dictionary<Tag, int> numbers = [];
    private readonly PdfBuffer buffer = new();
    private readonly int root = objects.Reserve();

    /// <param name="marked">Of each page, the tag of each mark.</param>
    /// <param name="links">The tags of the links, in the order of their numbers, which follow those of the pages.</param>
    /// <returns>The number of the tree's root.</returns>
    public int Write(Tag document, IReadOnlyList<IReadOnlyList<Tag>> marked, IReadOnlyList<Tag> links)
    {
        Number(document);
        WriteElement(document, root);
        objects.Write(root, new PdfBuffer().Write("<</Type/StructTreeRoot/RoleMap<</Cover/Sect/Colophon/Sect>>/K "u8).Reference(numbers[document])
            .Write("/ParentTree "u8).Reference(WriteParents(marked, links))
            .Write("/ParentTreeNextKey "u8).Write(marked.Count + links.Count).Write(">>"u8));
        return root;
    }

    private void Number(Tag tag)
    {
        numbers.Add(tag, objects.Reserve());
        foreach (var child in tag.Children)
            Number(child);
    }

    private void WriteElement(Tag tag, int parent)
    {
        var marks = tagged.MarksOf(tag);
        var page = marks is [var first, ..] ? first.Page : tagged.LinkOf(tag)?.Page;
        buffer.Clear().Write($"<</S/{tag.Kind}/P ").Reference(parent);
        if (page is { } own)
            buffer.Write("/Pg "u8).Reference(pageNumbers[own]);
        WriteAttributes(tag);
        WriteKids(tag, marks, page);
        objects.Write(numbers[tag], buffer.Write(">>"u8));
        foreach (var child in tag.Children)
            WriteElement(child, numbers[tag]);
    }

    private void WriteAttributes(Tag tag)
    {
        if (tag.Alternative is { } alternative)
            buffer.Write("/Alt"u8).TextString(alternative);
        if (tagged.BoxOf(tag) is { } box)
        {
            buffer.Write("/A<</O/Layout/Placement/Block/BBox["u8);
            foreach (var side in box)
                buffer.Write(side).Write(" "u8);
            buffer.Write("]>>"u8);
        }
        if (tag is { Scope: HeaderScope.None, ColumnSpan: 1, RowSpan: 1 })
            return;
        buffer.Write("/A<</O/Table"u8);
        if (tag.ColumnSpan > 1)
            buffer.Write("/ColSpan "u8).Write(tag.ColumnSpan);
        if (tag.RowSpan > 1)
            buffer.Write("/RowSpan "u8).Write(tag.RowSpan);
        if (tag.Scope != HeaderScope.None)
            buffer.Write($"/Scope/{tag.Scope}");
        buffer.Write(">>"u8);
    }

    private void WriteKids(Tag tag, IReadOnlyList<(int Page, int Mark)> marks, int? page)
    {
        buffer.Write("/K["u8);
        foreach (var mark in marks)
        {
            if (mark.Page == page)
                buffer.Write(mark.Mark).Write(" "u8);
            else
            {
                buffer.Write("<</Type/MCR/Pg "u8).Reference(pageNumbers[mark.Page])
                    .Write("/MCID "u8).Write(mark.Mark).Write(">>"u8);
            }
        }
        foreach (var child in tag.Children)
            buffer.Reference(numbers[child]).Write(" "u8);
        if (tagged.LinkOf(tag) is { } link)
        {
            buffer.Write("<</Type/OBJR/Obj "u8).Reference(link.Annotation)
                .Write("/Pg "u8).Reference(pageNumbers[link.Page]).Write(">>"u8);
        }
        buffer.Write("]"u8);
    }

    private int WriteParents(IReadOnlyList<IReadOnlyList<Tag>> marked, IReadOnlyList<Tag> links)
    {
        var parents = new PdfBuffer().Write("<</Nums["u8);
        for (var i = 0; i < marked.Count; i++)
        {
            parents.Write(i).Write("["u8);
            foreach (var tag in marked[i])
                parents.Reference(numbers[tag]).Write(" "u8);
            parents.Write("]"u8);
        }
        for (var i = 0; i < links.Count; i++)
            parents.Write(marked.Count + i).Write(" "u8).Reference(numbers[links[i]]).Write(" "u8);
        return objects.Add(parents.Write("]>>"u8));
    }
}
