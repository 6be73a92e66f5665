using BudgetDisclosure.Core.Recognition.Figures;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>Whether an organisation is made of administrative units (行政, 参公) alone, as far as its document says.</summary>
internal static class UnitKinds
{
    /// <returns>False where there are others, and where the document does not say.</returns>
    public static bool AllAdministrative(Disclosure disclosure)
    {
        var kinds = disclosure.Tables.Where(table => table is { Slug: "units", Scope: null }).SelectMany(Kinds).ToList();
        return kinds.Count > 0 ? kinds.TrueForAll(IsAdministrative) : Counted(disclosure, "行政单位") > 0 && Counted(disclosure, "事业单位") == 0;
    }

    private static IEnumerable<string> Kinds(DisclosureTable table)
    {
        var column = table.Columns.ToList().FindIndex(one => one.Key == "kind");
        return column < 0 ? [] : table.Rows.Select(row => row.Cells[column].Text).Where(text => text.Length > 0);
    }

    private static bool IsAdministrative(string kind) => !kind.Contains("事业", StringComparison.Ordinal)
        ? kind.Contains("行政", StringComparison.Ordinal) || kind.Contains("机关", StringComparison.Ordinal)
        : kind.Contains("参公", StringComparison.Ordinal) || kind.Contains("参照", StringComparison.Ordinal);

    /// <summary>行政单位1家，事业单位0家: the count behind the word; null where the text has none.</summary>
    private static int? Counted(Disclosure disclosure, string words)
    {
        foreach (var paragraph in disclosure.Sections.Where(section => section.Kind == SectionKind.Institutions).SelectMany(section => section.Paragraphs))
        {
            var text = paragraph.Text;
            foreach (var number in NumberScanner.Scan(text))
            {
                if (number.Kind == TextNumberKind.Count && text.AsSpan(0, number.Start).EndsWith(words, StringComparison.Ordinal))
                    return (int)number.Value;
            }
        }
        return null;
    }
}
