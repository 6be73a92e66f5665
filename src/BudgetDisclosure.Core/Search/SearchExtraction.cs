using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Core.Search;

/// <summary>What search finds of a disclosure. The same document always gives the same, in the same order.</summary>
public static class SearchExtraction
{
    public static IReadOnlyList<SearchableText> Extract(Disclosure disclosure, KeyFigureOrigin origin) =>
        [.. Places(disclosure, origin).Where(place => place.Text.Length > 0).Distinct().Select((place, i) => new SearchableText(
            new()
            {
                County = origin.Facts.County,
                Year = origin.Facts.Year,
                Publication = origin.Facts.Publication,
                Number = i + 1,
                Stage = disclosure.Stage.Slug(),
                Organisation = origin.Organisation,
                Kind = place.Kind,
                Text = Bigrams.KeyOf(place.Text),
                Code = place.Code,
                Place = place.Address,
                Budget = place.Budget,
            },
            place.Text))];

    private sealed record Place(string Kind, string Text, string Address, string Code = "", long? Budget = null);

    private static IEnumerable<Place> Places(Disclosure disclosure, KeyFigureOrigin origin) =>
        [.. Codes(disclosure, origin), .. Performance(disclosure, origin), .. Paragraphs(disclosure)];

    private static IEnumerable<Place> Codes(Disclosure disclosure, KeyFigureOrigin origin) =>
        KeyFigureExtraction.Extract(disclosure, origin).Where(figure => figure.Code.Length > 0)
            .SelectMany(figure => figure.Subject switch
            {
                KeySubjects.Function => Coded(figure, CodeRegistry.Function),
                KeySubjects.Economic => Coded(figure, CodeRegistry.Economic),
                KeySubjects.ThreePublic => [new(figure.Subject, figure.Name ?? "", "", figure.Code)],
                _ => [],
            });

    /// <summary>Under the name of the year and, where it differs, the printed one.</summary>
    private static IEnumerable<Place> Coded(KeyFigure figure, CodeRegistry registry)
    {
        string?[] names = [registry.NameOf(figure.Code, new FiscalYear(figure.Year)), figure.Name];
        return names.OfType<string>().DefaultIfEmpty("").Distinct(StringComparer.Ordinal)
            .Select(name => new Place(figure.Subject, $"{figure.Code} {name}".TrimEnd(), "", figure.Code));
    }

    private static IEnumerable<Place> Performance(Disclosure disclosure, KeyFigureOrigin origin)
    {
        var ids = CellIds.OfAll(disclosure.Tables);
        foreach (var fact in FactExtraction.Extract(disclosure, origin.Facts).OfType<RowFact>())
        {
            var table = disclosure.Tables[fact.TableNumber - 1];
            foreach (var (kind, text, budget) in TextsOf(fact))
                yield return new(kind, text, AddressIn(table, ids[table], fact.RowNumber - 1, text), "", budget);
        }
    }

    private static IEnumerable<(string Kind, string Text, long? Budget)> TextsOf(RowFact fact) => fact switch
    {
        Programme programme => About(programme.Budget, programme.Name, programme.Description, programme.Goal),
        ProgrammeActivity activity => About(activity.Budget, activity.Name, activity.Description, activity.Goal),
        Indicator indicator => [(SearchKinds.Indicator, indicator.Name, null)],
        _ => [],
    };

    private static IEnumerable<(string Kind, string Text, long? Budget)> About(long? budget, params string?[] texts) =>
        texts.OfType<string>().Select(text => (SearchKinds.Programme, text, budget));

    /// <summary>The cell that prints the text; where its row was put together of several, the beginning of the row.</summary>
    private static string AddressIn(DisclosureTable table, CellIds ids, int row, string text)
    {
        var scope = table.Scope?.Code ?? table.Scope?.Name;
        var column = Enumerable.Range(0, table.Columns.Count).FirstOrDefault(i => table.Rows[row].Cells[i].Text == text);
        return $"/tables/{table.Slug}{(scope is null ? "" : $"?scope={Uri.EscapeDataString(scope)}")}#{Uri.EscapeDataString(ids[row, column])}";
    }

    private static IEnumerable<Place> Paragraphs(Disclosure disclosure) =>
        disclosure.Sections.SelectMany((section, i) => section.Paragraphs.Select((paragraph, n) =>
            new Place(SearchKinds.Paragraph, paragraph.Text, $"#section-{i + 1}.{n + 1}")));
}
