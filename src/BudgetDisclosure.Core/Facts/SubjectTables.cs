using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Facts;

/// <summary>Tables whose rows are things: units, purchases, assets.</summary>
internal static class SubjectTables
{
    private static readonly LabelPattern Totals = "合计|总计|小计";

    public static IEnumerable<Fact> Staffing(TableReading table)
    {
        for (var row = 0; row < table.Table.Rows.Count; row++)
        {
            if (table.Text(row, "unit") is not { } name)
                continue;
            yield return new UnitStaffing
            {
                County = table.Origin.County, Year = table.Origin.Year, Publication = table.Origin.Publication,
                TableNumber = table.Number, RowNumber = row + 1, Name = name, Code = table.Text(row, "code"),
                Kind = table.Text(row, "kind"), Rank = table.Text(row, "rank"), Funding = table.Text(row, "funding"),
                Vehicles = table.Count(row, "vehicles"), Established = table.Count(row, "established"),
                EstablishedAdministrative = table.Count(row, "established.administrative"),
                EstablishedInstitutional = table.Count(row, "established.institutional"),
                Serving = table.Count(row, "serving"),
                ServingAdministrative = table.Count(row, "serving.administrative"),
                ServingInstitutional = table.Count(row, "serving.institutional"),
                Retired = table.Count(row, "retired"), RetiredCadre = table.Count(row, "retired.cadre"),
                RetiredOrdinary = table.Count(row, "retired.ordinary"),
                RetiredDischarged = table.Count(row, "retired.discharged"),
            };
        }
    }

    public static IEnumerable<Fact> Purchases(TableReading table)
    {
        for (var row = 0; row < table.Table.Rows.Count; row++)
        {
            yield return new Purchase
            {
                County = table.Origin.County, Year = table.Origin.Year, Publication = table.Origin.Publication,
                TableNumber = table.Number, RowNumber = row + 1,
                Project = table.Text(row, "project"), Item = table.Text(row, "item"),
                Catalogue = table.Text(row, "catalogue"), CountedIn = table.Text(row, "quantity-unit"),
                Quantity = table.Text(row, "quantity"),
                IsTotal = table.Table.Rows[row].Cells.Any(cell => Totals.Matches(LabelText.Key(cell.Text))),
                ProjectBudget = table.Fen(row, "project-budget"), Price = table.Fen(row, "price"),
                Total = table.Fen(row, "total"), Own = table.Fen(row, "own"), General = table.Fen(row, "general"),
                GovernmentFund = table.Fen(row, "fund"), StateCapital = table.Fen(row, "state-capital"),
                SpecialAccount = table.Fen(row, "special-account"), Other = table.Fen(row, "other"),
                OtherChannels = table.Fen(row, "other-channels"),
            };
        }
    }

    public static IEnumerable<Fact> Assets(TableReading table)
    {
        var value = Enumerable.Range(0, table.Table.Columns.Count)
            .FirstOrDefault(i => table.Table.Columns[i].Key == "value", -1);
        for (var row = 0; row < table.Table.Rows.Count; row++)
        {
            yield return new AssetLine
            {
                County = table.Origin.County, Year = table.Origin.Year, Publication = table.Origin.Publication,
                TableNumber = table.Number, RowNumber = row + 1,
                Line = value < 0 ? null : table.Coordinates!.At(row, value)?.Line,
                Name = table.Text(row, "item"), CountedIn = table.Text(row, "measure"),
                Quantity = table.Text(row, "quantity"), Value = table.Fen(row, "value"),
            };
        }
    }
}
