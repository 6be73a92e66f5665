namespace BudgetDisclosure.Core.Reports;

/// <summary>The blocks of a report in printed order; whatever the printed order leaves out follows it.</summary>
internal static class ReportOrder
{
    public static IEnumerable<ReportBlock> Of(Disclosure disclosure)
    {
        var last = 0;
        var tableLevel = 1;
        foreach (var item in Items(disclosure))
        {
            var block = Block(disclosure, item, last, tableLevel);
            if (block is HeadedReportBlock headed)
                last = headed.Level;
            if (block is ReportHeading)
                tableLevel = 2;
            if (block is not null)
                yield return block;
        }
    }

    private static ReportBlock? Block(Disclosure disclosure, PrintedItem item, int last, int tableLevel)
    {
        switch (item.Kind)
        {
            case PrintedItemKind.Table:
                return new ReportTable(item.Index, tableLevel, disclosure.Tables[item.Index]);
            case PrintedItemKind.Unrecognised:
                return new ReportUnrecognised(item.Index, tableLevel, disclosure.Unrecognised[item.Index]);
            case PrintedItemKind.Paragraph:
                var text = disclosure.Sections[item.Index].Paragraphs[item.Paragraph].Text;
                return new ReportParagraph(item.Index, item.Paragraph, text);
            default:
                var section = disclosure.Sections[item.Index];
                return section.Title is "" ? null
                    : new ReportHeading(item.Index, Math.Min(section.Level, last + 1), SectionHeading.Print(section.Number, section.Title));
        }
    }

    private static IEnumerable<PrintedItem> Items(Disclosure disclosure)
    {
        var named = disclosure.PrintedOrder.ToHashSet();
        var all = All(disclosure).ToHashSet();
        return disclosure.PrintedOrder.Where(all.Contains).Concat(All(disclosure).Where(item => !named.Contains(item)));
    }

    private static IEnumerable<PrintedItem> All(Disclosure disclosure)
    {
        for (var i = 0; i < disclosure.Tables.Count; i++)
            yield return new(PrintedItemKind.Table, i);
        for (var i = 0; i < disclosure.Unrecognised.Count; i++)
            yield return new(PrintedItemKind.Unrecognised, i);
        for (var i = 0; i < disclosure.Sections.Count; i++)
        {
            yield return new(PrintedItemKind.Section, i);
            for (var p = 0; p < disclosure.Sections[i].Paragraphs.Count; p++)
                yield return new(PrintedItemKind.Paragraph, i, p);
        }
    }
}
