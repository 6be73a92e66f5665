using BudgetDisclosure.Typesetting.Fonts;
using BudgetDisclosure.Typesetting.Layout;
using BudgetDisclosure.Typesetting.Text;

namespace BudgetDisclosure.Typesetting.Pdf;

/// <summary>The drawing instructions of a page. Whatever has a tag is marked with a number, the rest as an artifact.</summary>
internal sealed class PageContent(Page page, int pageIndex, EmbeddedFonts fonts, TaggedContent tagged)
{
    private readonly PdfBuffer content = new();
    private int marks;
    private (Face Face, double Size)? font;
    private double spacing;

    /// <summary>The tags that the numbers stand for, from 0.</summary>
    public List<Tag> MarkedTags { get; } = [];

    public ReadOnlySpan<byte> Write()
    {
        WriteRules();
        WriteTexts();
        foreach (var modules in page.Modules)
            WriteModules(modules);
        return content.Written;
    }

    private void WriteRules()
    {
        if (page.Rules is [])
            return;
        content.Write("/Artifact<</Type/Layout>>BDC\n"u8);
        foreach (var group in page.Rules.GroupBy(rule => (rule.Thickness, rule.IsDotted)))
        {
            content.Write(group.Key.Thickness).Write(group.Key.IsDotted ? " w 1 J[0 3]0 d\n"u8 : " w 0 J[]0 d\n"u8);
            foreach (var rule in group)
                Point(rule.X1, rule.Y1, " m "u8).Point(rule.X2, rule.Y2, " l\n"u8);
            content.Write("S\n"u8);
        }
        content.Write("EMC\n"u8);
    }

    private void WriteTexts()
    {
        for (var i = 0; i < page.Texts.Count;)
        {
            var (tag, isFooter) = (page.Texts[i].Tag, IsFooter(page.Texts[i]));
            if (tag is null)
                content.Write(isFooter ? "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"u8 : "/Artifact<</Type/Pagination>>BDC\n"u8);
            else
                Begin(tag);
            for (; i < page.Texts.Count && page.Texts[i].Tag == tag && IsFooter(page.Texts[i]) == isFooter; i++)
                WriteText(page.Texts[i]);
            content.Write("EMC\n"u8);
        }
    }

    private void WriteText(DrawnText text)
    {
        content.Write("BT "u8);
        if (Math.Abs(text.Spacing - spacing) > 0)
            content.Write(spacing = text.Spacing).Write(" Tc "u8);
        var isFirst = true;
        for (var start = 0; start < text.Letters.Count;)
        {
            var face = text.Letters[start].Face;
            Use(face, text.Size);
            if (isFirst)
                Point(text.X, text.Baseline, " Td"u8);
            isFirst = false;
            var end = start + 1;
            while (end < text.Letters.Count && text.Letters[end].Face == face)
                end++;
            Show(text.Letters.AsSpan(start..end), face);
            start = end;
        }
        content.Write("ET\n"u8);
    }

    /// <summary>Letters that are set closer than their font says take back the difference.</summary>
    private void Show(ReadOnlySpan<Letter> letters, Face face)
    {
        content.Write("[("u8);
        for (var i = 0; i < letters.Length; i++)
        {
            var glyph = fonts.GlyphOf(letters[i].CodePoint, face);
            content.StringByte((byte)(glyph >> 8)).StringByte((byte)(glyph & 0xFF));
            var closer = fonts.AdvanceOf(letters[i].CodePoint, face) - letters[i].Advance;
            if (closer != 0 && i + 1 < letters.Length)
                content.Write(")"u8).Write(closer).Write("("u8);
        }
        content.Write(")]TJ "u8);
    }

    private void Use(Face face, double size)
    {
        if (font == (face, size))
            return;
        font = (face, size);
        content.Write($"/{EmbeddedFonts.NameOf(face)} ").Write(size).Write(" Tf "u8);
    }

    private void WriteModules(DrawnModules modules)
    {
        Begin(modules.Tag);
        var count = modules.Image.Dark.Count;
        for (var row = 0; row < count; row++)
        {
            var dark = modules.Image.Dark[row];
            for (var column = 0; column < count; column++)
            {
                var start = column;
                while (column < count && dark[column])
                    column++;
                if (column > start)
                    WriteSquares(modules, row, start, column - start);
            }
        }
        content.Write("f\nEMC\n"u8);
        var height = count * modules.ModuleSize;
        tagged.AddBox(modules.Tag, [modules.X, page.Height - modules.Y - height, modules.X + height, page.Height - modules.Y]);
    }

    private void WriteSquares(DrawnModules modules, int row, int column, int count)
    {
        var size = modules.ModuleSize;
        Point(modules.X + (column * size), modules.Y + ((row + 1) * size), " "u8);
        content.Write(count * size).Write(" "u8).Write(size).Write(" re\n"u8);
    }

    /// <summary>Below the text of the page stands nothing else.</summary>
    private bool IsFooter(DrawnText text) => text.Tag is null && text.Baseline > page.Bottom;

    private void Begin(Tag tag)
    {
        content.Write($"/{tag.Kind}<</MCID ").Write(marks).Write(">>BDC\n"u8);
        tagged.AddMark(tag, pageIndex, marks++);
        MarkedTags.Add(tag);
    }

    /// <summary>A point, whose height PDF counts from below, and what is done there.</summary>
    private PageContent Point(double x, double y, ReadOnlySpan<byte> command)
    {
        content.Write(x).Write(" "u8).Write(page.Height - y).Write(command);
        return this;
    }
}
