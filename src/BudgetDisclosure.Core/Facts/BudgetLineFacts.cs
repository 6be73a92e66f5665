using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Facts;

/// <summary>The lines of budget tables; each entry of a row is a line.</summary>
internal static class BudgetLineFacts
{
    public static IEnumerable<Fact> Of(TableReading reading)
    {
        var columns = reading.Table.Columns;
        var entries = columns.Select(column => column.Side ?? 0).Distinct().Order().ToList();
        for (var row = 0; row < reading.Table.Rows.Count; row++)
        {
            foreach (var entry in entries)
            {
                if (Line(reading, row, entry) is { } line)
                    yield return line;
            }
        }
    }

    private static BudgetLine? Line(TableReading reading, int row, int entry)
    {
        var cells = reading.Table.Rows[row].Cells;
        string? name = null;
        Coordinate? place = null;
        var amounts = new Dictionary<string, long>(StringComparer.Ordinal);
        var isBlank = true;
        for (var i = 0; i < cells.Count; i++)
        {
            if ((reading.Table.Columns[i].Side ?? 0) != entry)
                continue;
            var kind = reading.Coordinates!.Described(i)?.Kind;
            isBlank &= cells[i].Text is "" || kind is ColumnKind.Ordinal;
            if (kind is ColumnKind.Label or ColumnKind.Name)
                name ??= cells[i].Text is "" ? null : cells[i].Text;
            if (reading.Coordinates.At(row, i) is not { } coordinate)
                continue;
            place ??= coordinate;
            if (cells[i].Amount is { } amount)
                amounts.TryAdd(AmountWords.Of(coordinate, reading.Stage, reading.Description.Fund), amount.Fen);
        }
        return isBlank || place is null ? null : Compose(reading, row, entry, name, place.Value, amounts);
    }

    private static BudgetLine Compose(
        TableReading reading, int row, int entry, string? name, Coordinate place, Dictionary<string, long> amounts)
    {
        var isEconomic = reading.Description.Rows == RowIdentity.EconomicCode || place.Code is ['3' or '5', ..];
        var isTotal = place.Code is null && place.Line is Lines.Total or Lines.YearTotal;
        return new()
        {
            County = reading.Origin.County, Year = reading.Origin.Year, Publication = reading.Origin.Publication,
            TableNumber = reading.Number, RowNumber = row + 1, Entry = entry,
            Slug = place.Table, Stage = reading.Stage.Slug(), Side = place.Side?.Word(),
            FunctionCode = isEconomic ? null : place.Code, EconomicCode = isEconomic ? place.Code : null,
            Line = place.Line, Name = name,
            Level = isTotal ? 0 : place.Code is { } code ? (code.Length - 1) / 2 : null,
            IsTotal = isTotal,
            Total = Of(Measure.Total), OfTheYear = Of(Measure.OfTheYear), Basic = Of(Measure.Basic),
            Personnel = Of(Measure.Personnel), Operating = Of(Measure.Operating), Project = Of(Measure.Project),
            RemittedUpwards = Of(Measure.RemittedUpwards), Business = Of(Measure.Business),
            SubsidyToAffiliates = Of(Measure.SubsidyToAffiliates), LastYear = Of(Measure.LastYear),
            Change = Of(Measure.Change), OpeningBalance = Of(Measure.OpeningBalance), Received = Of(Measure.Received),
            ClosingBalance = Of(Measure.ClosingBalance), Planned = amounts.TryGetValue(AmountWords.Planned, out var planned) ? planned : null,
            Appropriation = From(Fund.Appropriation), General = From(Fund.General),
            GovernmentFund = From(Fund.GovernmentFund), StateCapital = From(Fund.StateCapital),
            SpecialAccount = From(Fund.SpecialAccount), SuperiorSubsidy = From(Fund.SuperiorSubsidy),
            InstitutionalIncome = From(Fund.InstitutionalIncome),
            InstitutionalSpecialAccount = From(Fund.InstitutionalSpecialAccount),
            BusinessIncome = From(Fund.BusinessIncome), AffiliateRemittance = From(Fund.AffiliateRemittance),
            OtherIncome = From(Fund.OtherIncome), UnitFunds = From(Fund.UnitFunds),
            CarriedForward = From(Fund.CarriedForward), ReserveUsed = From(Fund.ReserveUsed),
        };

        long? Of(Measure measure) => amounts.TryGetValue(measure.Word(), out var fen) ? fen : null;
        long? From(Fund fund) => amounts.TryGetValue(fund.Word(), out var fen) ? fen : null;
    }
}

/// <summary>The amounts of the “三公” tables, long or wide.</summary>
internal static class ThreePublicFacts
{
    public static IEnumerable<Fact> Of(TableReading reading)
    {
        for (var row = 0; row < reading.Table.Rows.Count; row++)
        {
            for (var column = 0; column < reading.Table.Columns.Count; column++)
            {
                var cell = reading.Table.Rows[row].Cells[column];
                if (reading.Coordinates!.At(row, column) is not { } place || cell.Withheld)
                    continue;
                yield return new ThreePublicAmount
                {
                    County = reading.Origin.County, Year = reading.Origin.Year, Publication = reading.Origin.Publication,
                    TableNumber = reading.Number, RowNumber = row + 1, ColumnNumber = column + 1,
                    Slug = place.Table, Stage = place.Stage.Slug(), Line = place.Line,
                    Measure = place.Measure.Word(), Fund = place.Fund.Word(),
                    Fen = cell.Amount?.Fen, Reason = reading.Text(row, "reason"),
                };
            }
        }
    }
}
