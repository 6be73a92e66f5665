using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Templates;

/// <summary>What a new template takes over from another disclosure: who it is of, what stays, and the figures to compare with.</summary>
/// <remarks>
/// A budget of the year before gives last year's figures; in final accounts a budget of the same year gives the planned
/// ones, and final accounts of the year before what changed. Of any other document no figure is taken.
/// </remarks>
public sealed class TakenOver
{
    /// <summary>The sections that stay as they are from year to year.</summary>
    private static readonly SectionKind[] Staying = [SectionKind.Duties, SectionKind.Institutions, SectionKind.Terms];

    private readonly Dictionary<(string, Side?, string?, string?, Measure, Fund), Money> _amounts = [];
    private readonly Disclosure _last;
    private readonly decimal _fenPerUnit;
    private readonly bool _isYearBefore;
    private readonly bool _isPlan;

    /// <param name="last">As published or recognised.</param>
    /// <param name="year">The template's; null where it has none: the document is then taken for the one of the year before.</param>
    /// <param name="stage">The template's.</param>
    /// <param name="unit">In which the template counts.</param>
    public TakenOver(Disclosure last, FiscalYear? year, Stage stage, AmountUnit unit)
    {
        _last = last;
        _fenPerUnit = unit.FenPerUnit();
        _isYearBefore = last.Stage == stage && (year is null || last.Year is null || last.Year.Value.Value == year.Value.Value - 1);
        _isPlan = stage == Stage.Final && last.Stage == Stage.Budget && (year is null || last.Year is null || last.Year == year);
        if (!_isYearBefore && !_isPlan)
            return;
        foreach (var table in last.Tables.Where(table => table.Scope is null))
            Take(table);
    }

    /// <summary>True where any figure is taken over.</summary>
    public bool HasFigures => _amounts.Count > 0;

    public NamedCode? Organisation => _last.Unit ?? _last.Department;

    /// <summary>The figure that belongs into a cell of last year's or of planned amounts, in the template's unit; null for none.</summary>
    public decimal? Amount(Coordinate place, Stage stage) =>
        place.Measure == Measure.LastYear ? LastYears(place with { Measure = Measure.Total })
        : place.Stage != stage && _isPlan ? Known(place) : null;

    /// <summary>The same figure of the year before, in the template's unit.</summary>
    public decimal? LastYears(Coordinate place) => _isYearBefore ? Known(place) : null;

    /// <summary>The paragraphs of a section that stays from year to year.</summary>
    public IReadOnlyList<string> Paragraphs(SectionKind kind) => !Staying.Contains(kind) ? []
        : [.. _last.Sections.Where(section => section.Kind == kind).SelectMany(section => section.Paragraphs).Select(paragraph => paragraph.Text)];

    /// <summary>The words of a table of units, line by line.</summary>
    public string? Text(BlankTable table, BlankCell cell)
    {
        if (table.Description != Units.Description || table.Columns[cell.Column].Kind != ColumnKind.Text)
            return null;
        if (_last.Tables.FirstOrDefault(one => one.Slug == table.Description.Slug && one.Scope is null) is not { } units)
            return null;
        var column = units.Columns.ToList().FindIndex(one => one.Key == table.Columns[cell.Column].Key);
        var entries = units.Rows.Where(row => !row.Cells.Any(text => LabelText.Key(text.Text) is "合计" or "总计")).ToList();
        var entry = table.Rows.Take(cell.Row).Count(row => row.Kind == BlankRowKind.Entry);
        return column < 0 || entry >= entries.Count ? null : entries[entry].Cells[column].Text;
    }

    private decimal? Known(Coordinate place) =>
        _amounts.TryGetValue(KeyOf(place), out var amount) ? decimal.Round(amount.Fen / _fenPerUnit, 2, MidpointRounding.AwayFromZero) : null;

    private void Take(DisclosureTable table)
    {
        if (TableCoordinates.Of(table, _last.Stage) is not { } coordinates)
            return;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                if (table.Rows[row].Cells[column].Amount is { } amount && coordinates.At(row, column) is { } place && place.Stage == _last.Stage)
                    _amounts.TryAdd(KeyOf(place), amount);
            }
        }
    }

    /// <summary>The same thing in a budget and in final accounts, in this year's words and in the last's.</summary>
    private (string, Side?, string?, string?, Measure, Fund) KeyOf(Coordinate place)
    {
        var subject = place.Table == ThreePublicChanges.Description.Slug ? ThreePublic.Description.Slug : LedgerTable.SubjectOf(place.Table);
        var line = place.Line is { } label ? FunctionClasses.CodeOf(label, _last.Year) ?? label : null;
        return (subject, place.Side, line, place.Code, place.Measure, place.Fund);
    }
}
