using BudgetDisclosure.Typesetting.Layout;

namespace BudgetDisclosure.Typesetting.Pdf;

/// <summary>The headings as the list that a reader shows beside the pages; those below another are folded away.</summary>
internal sealed class Outline(PdfObjects objects, int[] pageNumbers)
{
    private sealed record Item(HeadingPlace? Heading, int Number)
    {
        public List<Item> Children { get; } = [];
    }

    /// <returns>The number of its root, or null where there are no headings.</returns>
    public int? Write(IReadOnlyList<HeadingPlace> headings)
    {
        if (headings is [])
            return null;
        var root = new Item(null, objects.Reserve());
        var path = new Stack<Item>([root]);
        foreach (var heading in headings)
        {
            while (path.Peek().Heading is { } above && above.Level >= heading.Level)
                path.Pop();
            var item = new Item(heading, objects.Reserve());
            path.Peek().Children.Add(item);
            path.Push(item);
        }
        var buffer = Ends(root, new PdfBuffer().Write("<</Type/Outlines"u8));
        objects.Write(root.Number, buffer.Write("/Count "u8).Write(root.Children.Count).Write(">>"u8));
        WriteChildren(root);
        return root.Number;
    }

    /// <summary>Where a heading stands, as a destination.</summary>
    public static PdfBuffer Destination(HeadingPlace heading, int[] pageNumbers, PdfBuffer buffer) =>
        buffer.Write("["u8).Reference(pageNumbers[heading.Page.Number - 1])
            .Write("/XYZ "u8).Write(heading.Page.Left).Write(" "u8).Write(heading.Page.Height - heading.Y).Write(" null]"u8);

    private void WriteChildren(Item parent)
    {
        for (var i = 0; i < parent.Children.Count; i++)
        {
            var item = parent.Children[i];
            var buffer = new PdfBuffer().Write("<</Title"u8).TextString(item.Heading!.Text)
                .Write("/Parent "u8).Reference(parent.Number);
            Destination(item.Heading, pageNumbers, buffer.Write("/Dest"u8));
            if (i > 0)
                buffer.Write("/Prev "u8).Reference(parent.Children[i - 1].Number);
            if (i + 1 < parent.Children.Count)
                buffer.Write("/Next "u8).Reference(parent.Children[i + 1].Number);
            if (item.Children is not [])
                Ends(item, buffer).Write("/Count "u8).Write(-item.Children.Count);
            objects.Write(item.Number, buffer.Write(">>"u8));
            WriteChildren(item);
        }
    }

    private static PdfBuffer Ends(Item item, PdfBuffer buffer) =>
        buffer.Write("/First "u8).Reference(item.Children[0].Number).Write("/Last "u8).Reference(item.Children[^1].Number);
}
