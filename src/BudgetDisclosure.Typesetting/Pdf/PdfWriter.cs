using BudgetDisclosure.Typesetting.Fonts;
using BudgetDisclosure.Typesetting.Layout;

namespace BudgetDisclosure.Typesetting.Pdf;

/// <summary>Writes a laid-out document as a tagged PDF 1.7 (PDF/UA-1, PDF/A-2a).</summary>
internal sealed class PdfWriter
{
    private readonly LaidOutDocument document;
    private readonly PdfObjects objects;
    private readonly EmbeddedFonts fonts;
    private readonly TaggedContent tagged = new();
    private readonly int[] pageNumbers;
    private readonly int pageTree;
    private readonly List<Tag> links = [];

    private PdfWriter(LaidOutDocument document, FontLibrary library, PdfObjects target)
    {
        (this.document, objects) = (document, target);
        fonts = new(document.Pages, library);
        pageTree = objects.Reserve();
        pageNumbers = [.. document.Pages.Select(_ => objects.Reserve())];
    }

    /// <summary>Writes front to back; the stream need not seek.</summary>
    public static void Write(LaidOutDocument document, FontLibrary library, Stream stream)
    {
        using var target = new PdfObjects(stream);
        var catalog = new PdfWriter(document, library, target).WriteCatalog();
        target.Finish(catalog, target.Add(DocumentMetadata.Information(document.Source)));
    }

    private int WriteCatalog()
    {
        var marked = WritePages(fonts.Write(objects));
        var structure = new StructureTree(objects, tagged, pageNumbers).Write(document.Structure, marked, links);
        var profile = objects.AddStream("/N 3", SrgbProfile.ToBytes());
        var metadata = objects.Reserve();
        objects.WritePlainStream(metadata, "/Type/Metadata/Subtype/XML", DocumentMetadata.Xmp(document.Source));
        var catalog = new PdfBuffer().Write("<</Type/Catalog/Pages "u8).Reference(pageTree)
            .Write("/Lang"u8).TextString(document.Source.Language)
            .Write("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot "u8).Reference(structure)
            .Write("/Metadata "u8).Reference(metadata)
            .Write("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)"u8)
            .Write("/DestOutputProfile "u8).Reference(profile).Write(">>]"u8);
        if (new Outline(objects, pageNumbers).Write(document.Headings) is { } outline)
            catalog.Write("/PageMode/UseOutlines/Outlines "u8).Reference(outline);
        if (document.Pages[0].IsTitlePage)
            catalog.Write("/PageLabels<</Nums[0<</P"u8).TextString("封面").Write(">>1<</S/D/St 2>>]>>"u8);
        return objects.Add(catalog.Write(">>"u8));
    }

    /// <returns>Of each page, the tag of each mark.</returns>
    private List<IReadOnlyList<Tag>> WritePages(int resources)
    {
        var marked = new List<IReadOnlyList<Tag>>();
        var tree = new PdfBuffer().Write("<</Type/Pages/Count "u8).Write(pageNumbers.Length).Write("/Kids["u8);
        for (var i = 0; i < document.Pages.Count; i++)
        {
            var content = new PageContent(document.Pages[i], i, fonts, tagged);
            var stream = objects.AddStream("", content.Write());
            WritePage(i, resources, stream);
            marked.Add(content.MarkedTags);
            tree.Reference(pageNumbers[i]).Write(" "u8);
        }
        objects.Write(pageTree, tree.Write("]>>"u8));
        return marked;
    }

    private void WritePage(int index, int resources, int content)
    {
        var page = document.Pages[index];
        var buffer = new PdfBuffer().Write("<</Type/Page/Parent "u8).Reference(pageTree)
            .Write("/MediaBox[0 0 "u8).Write(page.Width).Write(" "u8).Write(page.Height)
            .Write("]/Resources "u8).Reference(resources).Write("/Contents "u8).Reference(content)
            .Write("/StructParents "u8).Write(index).Write("/Tabs/S"u8);
        if (page.Links is not [])
        {
            buffer.Write("/Annots["u8);
            foreach (var link in page.Links)
                buffer.Reference(WriteLink(link, index)).Write(" "u8);
            buffer.Write("]"u8);
        }
        objects.Write(pageNumbers[index], buffer.Write(">>"u8));
    }

    private int WriteLink(DrawnLink link, int pageIndex)
    {
        var page = document.Pages[pageIndex];
        var buffer = new PdfBuffer().Write("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8)
            .Write(link.X).Write(" "u8).Write(page.Height - link.Y - link.Height).Write(" "u8)
            .Write(link.X + link.Width).Write(" "u8).Write(page.Height - link.Y)
            .Write("]/StructParent "u8).Write(document.Pages.Count + links.Count).Write("/Contents"u8).TextString(link.Description);
        if (link.Heading is { } heading)
            Outline.Destination(heading, pageNumbers, buffer.Write("/Dest"u8));
        if (link.Address is { } address)
            buffer.Write("/A<</S/URI/URI("u8).Write(EscapedAddress(address)).Write(")>>"u8);
        var number = objects.Add(buffer.Write(">>"u8));
        links.Add(link.Tag);
        tagged.AddLink(link.Tag, pageIndex, number);
        return number;
    }

    /// <summary>Without the three signs that mean something within a string.</summary>
    private static string EscapedAddress(Uri address) => address.AbsoluteUri
        .Replace("\\", "%5C", StringComparison.Ordinal)
        .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
