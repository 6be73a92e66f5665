using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Disclosures;

namespace BudgetDisclosure.Web.Pages.Departments.Details;

/// <summary>An indicator in one line: what is aimed at, or what counts as good.</summary>
public sealed record IndicatorLine(string Name, string Aim);

/// <summary>A programme (职责, 项目) with its money and indicators.</summary>
/// <param name="Fen">Null where no amount is printed.</param>
/// <param name="Budget">The cell of the amount; null where none is printed.</param>
/// <param name="Unit">What the table counts in, as printed.</param>
public sealed record ProgrammeView(
    string Name, long? Fen, QuotedCell? Budget, string? Unit, string? Goal, string Address,
    IReadOnlyList<IndicatorLine> Indicators)
{
    /// <param name="tables">The performance tables, by their number in the disclosure.</param>
    public static IReadOnlyList<ProgrammeView> Of(
        PublishedDisclosure shown, IReadOnlyDictionary<int, QuotedTable> tables)
    {
        var publication = shown.Publication;
        var facts = FactExtraction.Extract(
            shown.Disclosure with { Sections = [] }, new(publication.County, publication.Year, publication.Id));
        var indicators = facts.OfType<Indicator>().ToLookup(one => (one.TableNumber, one.ProgrammeRow));
        return [.. facts.OfType<Programme>().Where(one => tables.ContainsKey(one.TableNumber)).Select(one => Of(
            one, tables[one.TableNumber], indicators[(one.TableNumber, one.RowNumber)]))];
    }

    private static ProgrammeView Of(Programme programme, QuotedTable table, IEnumerable<Indicator> indicators) => new(
        programme.Name, programme.Budget,
        programme.Budget is { } fen ? table.CellOf(fen, programme.RowNumber - 1, "budget") : null,
        table.Unit, programme.Goal, table.Address,
        [.. indicators.Select(one => new IndicatorLine(one.Name, AimOf(one))).Distinct()]);

    private static string AimOf(Indicator indicator)
    {
        if (indicator.Target is { } target)
            return $"{indicator.Nature}{target}{indicator.CountedIn}";
        (string Grade, string? Text)[] grades =
            [("优", indicator.Excellent), ("良", indicator.Good), ("中", indicator.Fair), ("差", indicator.Poor)];
        return string.Join('，', grades.Where(one => one.Text is not null).Select(one => $"{one.Grade} {one.Text}"));
    }
}
