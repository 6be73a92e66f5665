using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Csv;
using BudgetDisclosure.Web.Api;
using BudgetDisclosure.Web.Pages.Figures;

namespace BudgetDisclosure.Web.Pages.Compare;

/// <summary>The comparison as a file: one row per figure, each with its cell and licence.</summary>
public static class CompareFile
{
    private const string CsvType = "text/csv; charset=utf-8";
    private const string SentenceType = "text/plain; charset=utf-8";
    private const string Name = "compare.csv";

    private static readonly string[] Header =
    [
        "county", "county_name", "organisation", "organisation_name", "year", "stage", "item", "item_name", "amount",
        "unit", "without_amount", "place", "with_amount", "incomparable", "table", "cell_address", "calculated_from",
        "licence",
    ];

    public static void MapCompareFile(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/compare.csv", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private static async Task<IResult> AnswerAsync(HttpContext context, DisclosureDbContext db)
    {
        if (CompareQuery.Asked(context.Request.Query) is not { } asked
            || await new ComparisonReader(db).ReadAsync(asked, context.RequestAborted) is not { } result)
        {
            return Results.NotFound();
        }
        if (result.Comparison is not { } comparison)
            return Results.Text(WhyNot(result), SentenceType, statusCode: StatusCodes.Status422UnprocessableEntity);
        using var buffer = new MemoryStream();
        Write(comparison, buffer);
        return Results.File(buffer.ToArray(), CsvType, Name);
    }

    private static string WhyNot(CompareResult result) =>
        result.IsTooMuch ? $"地址里有 {result.Of.Count} 个部门，一次最多比较 {CompareQuery.Most} 个。"
        : result.Refusals.Count > 0 ? string.Join('\n', result.Refusals)
        : "没有选部门。请在地址里写明，例如 ?year=2019&of=130630/434。";

    private static void Write(Comparison comparison, Stream target)
    {
        using var csv = new CsvWriter(target);
        csv.Row(Header);
        var from = string.Join('；', comparison.Scale.Sources);
        foreach (var row in comparison.Rows)
        {
            foreach (var (one, cell) in comparison.Organisations.Zip(row.Cells))
                csv.Row(FieldsOf(comparison, row, one, cell, from));
        }
    }

    private static string?[] FieldsOf(
        Comparison comparison, ComparedRow row, ComparedOrganisation one, ComparedCell cell, string from) =>
    [
        one.County.Code, one.County.Name, one.Code, one.Name,
        comparison.At.Year.ToString(CultureInfo.InvariantCulture), comparison.At.Stage.Slug(),
        row.Item.Key, row.Item.Name,
        cell.Amount?.ToString("0.00", CultureInfo.InvariantCulture), comparison.Scale.Unit, cell.Words,
        cell.Place?.Number.ToString(CultureInfo.InvariantCulture), row.Known.ToString(CultureInfo.InvariantCulture),
        row.Incomparable, cell.Figure?.Slug, cell.Figure?.CellAddress(), from, Licences.Of(one.County),
    ];
}
