using BudgetDisclosure.Typesetting.Fonts;

namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>The foot of each page: the document's line on the left, the page's number on the right.</summary>
internal static class FooterLayout
{
    private const double NumberWidth = 110;

    public static void Draw(IReadOnlyList<Page> pages, string? line, FontLibrary fonts)
    {
        foreach (var page in pages.Where(page => !page.IsTitlePage))
        {
            var top = page.Height - Typography.FooterHeight - Typography.Footer.LineHeight;
            var number = SetText.Of($"第 {page.Number} 页 共 {pages.Count} 页", fonts, Typography.Footer, NumberWidth);
            number.DrawLine(0, page, null, page.Right - NumberWidth, NumberWidth, top, LineAlignment.Right);
            if (line is not null)
                DrawLine(line, page, top, fonts);
            page.Rules.Add(new(page.Left, top - 3, page.Right, top - 3, Typography.ThinRule));
        }
    }

    /// <summary>Two lines at most; more would leave the page.</summary>
    private static void DrawLine(string line, Page page, double top, FontLibrary fonts)
    {
        var width = page.Right - page.Left - NumberWidth;
        var text = SetText.Of(line, fonts, Typography.Footer, width);
        for (var i = 0; i < Math.Min(text.Lines.Length, 2); i++)
            text.DrawLine(i, page, null, page.Left, width, top + (i * text.Style.LineHeight), LineAlignment.Left);
    }
}
