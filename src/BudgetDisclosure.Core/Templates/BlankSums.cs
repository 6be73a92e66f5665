using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Templates;

/// <summary>A cell of a blank table, row and column from 0.</summary>
public readonly record struct BlankCell(int Row, int Column);

/// <summary>How a cell of a blank table is reckoned from others.</summary>
public abstract record BlankSum
{
    /// <summary>The cells add up to it.</summary>
    public sealed record Of(IReadOnlyList<BlankCell> Addends) : BlankSum;

    /// <summary>What the classes (三位编码) of its column add up to, from the row on.</summary>
    public sealed record OfClasses(int FirstRow) : BlankSum;

    /// <summary>What all entries of its column add up to, from the row on.</summary>
    public sealed record OfEntries(int FirstRow) : BlankSum;

    /// <summary>This year's figure less last year's.</summary>
    public sealed record Change(BlankCell ThisYear, BlankCell LastYear) : BlankSum;

    /// <summary>The same figure of another table.</summary>
    public sealed record SameAs(string Slug, Coordinate Place) : BlankSum;
}

/// <summary>Finds what adds up in a blank table, by what the rules hold of a filled one.</summary>
internal sealed class BlankSums
{
    private readonly BlankTable _blank;
    private readonly LedgerTable _ledger;
    private readonly Dictionary<BlankCell, BlankSum> _sums = [];

    public BlankSums(BlankTable blank, Stage stage)
    {
        _blank = blank;
        _ledger = new(blank.AsTable, 0, new(null, null, stage), blank.Coordinates);
    }

    public Dictionary<BlankCell, BlankSum> All()
    {
        if (_blank.Rows.Any(row => row.Kind == BlankRowKind.Line))
            Lines();
        Totals();
        Items();
        Rows();
        Changes();
        return _sums;
    }

    /// <summary>本年合计, 总计 and lines with parts of their own, in every column of a side.</summary>
    private void Lines()
    {
        foreach (var column in _ledger.Columns)
        {
            var tree = _ledger.LinesOf(column);
            if (tree.YearTotal is { } year)
                Add(year, column, tree.OfTheYear);
            if (tree.Total is { } total)
                Add(total, column, tree.YearTotal is { } own ? [own, .. tree.CarriedOver] : [.. tree.OfTheYear, .. tree.CarriedOver]);
            foreach (var line in tree.Lines.Where(line => line != tree.YearTotal && tree.PartsOf(line).Count > 1))
                Add(line, column, tree.PartsOf(line));
        }
    }

    private void Add(TableLine whole, AmountColumn column, IReadOnlyList<TableLine> parts) =>
        _sums[new(whole.Row, column.Index)] = new BlankSum.Of([.. parts.Select(part => new BlankCell(part.Row, column.Index))]);

    private void Totals()
    {
        for (var row = 0; row < _blank.Rows.Count; row++)
        {
            if (_blank.Rows[row].Kind != BlankRowKind.Total)
                continue;
            for (var column = 0; column < _blank.Columns.Count; column++)
            {
                if (IsAddedUp(_blank.Columns[column]))
                    _sums[new(row, column)] = _blank.IsCoded ? new BlankSum.OfClasses(row + 1) : new BlankSum.OfEntries(row + 1);
            }
        }
    }

    /// <summary>Persons are added up; numbers of things of different kinds are not.</summary>
    private bool IsAddedUp(ColumnDescription column) =>
        column is { Kind: ColumnKind.Amount, Measure: not Measure.UnitPrice } || (column.Kind == ColumnKind.Count && !_blank.HasAmounts);

    /// <summary>Where items are columns: 合计, and what has parts, for each stage.</summary>
    private void Items()
    {
        var lines = _blank.Description.Lines;
        for (var column = 0; column < _blank.Columns.Count; column++)
        {
            if (_blank.Columns[column] is not { Line: { } line } whole)
                continue;
            var parts = Enumerable.Range(0, _blank.Columns.Count).Where(other =>
                _blank.Columns[other] is { Line: { } part } item && item.Stage == whole.Stage && part != Tables.Lines.Total
                && WholeOf(part) == (line == Tables.Lines.Total ? null : line)).ToList();
            for (var row = 0; parts.Count > 0 && row < _blank.Rows.Count; row++)
                _sums[new(row, column)] = new BlankSum.Of([.. parts.Select(part => new BlankCell(row, part))]);
        }

        string? WholeOf(string part) => lines.FirstOrDefault(one => one.Key == part)?.PartOf;
    }

    private void Rows()
    {
        foreach (var sum in ColumnSums.Of(_ledger).Where(sum => sum.IsWhole))
        {
            for (var row = 0; row < _blank.Rows.Count; row++)
            {
                if (_blank.Rows[row].Kind != BlankRowKind.Line || _blank.Coordinates.At(row, sum.Total.Index)?.Line is not null)
                    _sums[new(row, sum.Total.Index)] = new BlankSum.Of([.. sum.Parts.Select(part => new BlankCell(row, part.Index))]);
            }
        }
    }

    /// <summary>A table of changes takes this year's figures from the table that states them.</summary>
    private void Changes()
    {
        foreach (var change in _ledger.Columns.Where(column => column.Measure == Measure.Change))
        {
            var now = _ledger.Columns.Single(column => column.Measure == Measure.Total);
            var last = _ledger.Columns.Single(column => column.Measure == Measure.LastYear);
            for (var row = 0; row < _blank.Rows.Count; row++)
            {
                _sums[new(row, change.Index)] = new BlankSum.Change(new(row, now.Index), new(row, last.Index));
                if (_blank.Coordinates.At(row, now.Index) is { } place)
                    _sums[new(row, now.Index)] = new BlankSum.SameAs(ThreePublic.Description.Slug, place);
            }
        }
    }
}
