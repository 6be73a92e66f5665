using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Staff.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace BudgetDisclosure.Web.Pages.Staff.Years;

/// <summary>The year on one sheet of A4 across, for the leader; continued where there are too many rows.</summary>
public sealed class SheetModel(DisclosureDbContext db, YearRows years, TimeProvider clock) : YearPage(db)
{
    /// <summary>Rows that stand below each other in one of the two columns of a sheet.</summary>
    public const int RowsBelow = 42;

    private const int Columns = 2;

    public YearTotals Totals { get; private set; } = null!;

    /// <summary>Sheet by sheet, column by column, with the numbers of the rows.</summary>
    public IReadOnlyList<IReadOnlyList<(int Number, YearRow Row)[]>> Sheets { get; private set; } = [];

    public DateTime PrintedAt { get; } = clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(string county, int year, CancellationToken cancellation)
    {
        if (!await FindAsync(county, year, cancellation))
            return Forbid();
        var rows = await years.OfAsync(County.Code, Year, Stage, scope => Person.May(scope, DraftPage.Readers), cancellation);
        Totals = new(rows);
        Sheets = [.. rows.Select((row, i) => (Number: i + 1, Row: row)).Chunk(RowsBelow * Columns)
            .Select(sheet => (IReadOnlyList<(int Number, YearRow Row)[]>)[.. sheet.Chunk((sheet.Length + 1) / Columns)])];
        return Page();
    }

    /// <summary>Without the county's name, which the heading says.</summary>
    public string ShortName(YearRow row) =>
        row.Name.Length > County.Name.Length && row.Name.StartsWith(County.Name, StringComparison.Ordinal)
            ? row.Name[County.Name.Length..] : row.Name;
}
