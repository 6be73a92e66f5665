using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Bulk;
using BudgetDisclosure.Documents.Rendering.Csv;
using BudgetDisclosure.Web.Api;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Bulk;

/// <summary>Describes the bulk files: a Fiscal Data Package 0.3, which is a Tabular Data Package.</summary>
/// <remarks>Paths are below the package's own address, so that they hold wherever the portal stands.</remarks>
internal static class DataPackage
{
    private const string Schema = "figures";

    public static async Task<byte[]> WriteAsync(DisclosureDbContext db, CancellationToken cancellation)
    {
        var counties = await db.Counties.AsNoTracking().ToDictionaryAsync(county => county.Code, cancellation);
        var years = await db.CurrentPublications.Select(row => new { row.County, row.Year }).Distinct()
            .OrderBy(row => row.County).ThenBy(row => row.Year).ToListAsync(cancellation);
        var package = new JsonObject
        {
            ["profile"] = "fiscal-data-package",
            ["name"] = "department-budgets",
            ["title"] = "部门预算、决算公开数据",
            ["description"] = "每个县每年一个 ZIP，其中 figures.csv 一行一个数，带科目、单位、版本、原文件校验值和位置。",
            ["countryCode"] = "CN",
            ["granularity"] = "aggregated",
            ["licenses"] = new JsonArray([.. counties.Values.Select(Licences.Of).Distinct().Order(StringComparer.Ordinal).Select(LicenceOf)]),
            ["resources"] = new JsonArray([.. years.Select(row => ResourceOf(counties[row.County], row.Year))]),
            ["model"] = Model(),
        };
        if (years.Count > 0)
        {
            package["fiscalPeriod"] = new JsonObject
            {
                ["start"] = Day(years.Min(row => row.Year), "01-01"), ["end"] = Day(years.Max(row => row.Year), "12-31"),
            };
        }
        return Encoding.UTF8.GetBytes(package.ToJsonString(ApiAnswer.Options));
    }

    private static string Day(int year, string day) => string.Create(CultureInfo.InvariantCulture, $"{year}-{day}");

    private static JsonObject ResourceOf(County county, int year) => new()
    {
        ["profile"] = "tabular-data-resource",
        ["name"] = string.Create(CultureInfo.InvariantCulture, $"{Schema}-{county.Code}-{year}"),
        ["title"] = $"{county.Name} {year} 年",
        ["path"] = BulkRoutes.AddressOf(county.Code, year)[1..],
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["compression"] = "zip",
        ["innerpath"] = BulkPackage.Figures,
        ["encoding"] = "utf-8-sig",
        ["dialect"] = new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\r\n", ["quoteChar"] = "\"", ["doubleQuote"] = true },
        ["licenses"] = new JsonArray(LicenceOf(Licences.Of(county))),
        ["schema"] = new JsonObject { ["fields"] = new JsonArray([.. FigureFields.All.Select(FieldOf)]), ["missingValues"] = new JsonArray("") },
    };

    /// <summary>Names as Open Definition has them.</summary>
    private static JsonObject LicenceOf(string licence) => new()
    {
        ["name"] = licence == Licences.NotSet ? "notspecified" : "other", ["title"] = licence,
    };

    private static JsonObject FieldOf(FigureField field)
    {
        var json = new JsonObject
        {
            ["name"] = field.Name, ["type"] = field.Type, ["title"] = field.Title, ["description"] = field.Description,
        };
        if (field.Values.Count > 0)
            json["constraints"] = new JsonObject { ["enum"] = new JsonArray([.. field.Values.Select(value => (JsonNode)value.Value)]) };
        return json;
    }

    /// <summary>Which fields are amounts, and what they are told apart by.</summary>
    private static JsonObject Model() => new()
    {
        ["measures"] = new JsonObject
        {
            ["amount"] = new JsonObject { ["source"] = "amount_yuan", ["currency"] = "CNY", ["factor"] = 1 },
        },
        ["dimensions"] = new JsonObject
        {
            ["date"] = Dimension("datetime", "year"),
            ["administration"] = Dimension("entity", "county", "department", "unit"),
            ["phase"] = Dimension("other", "stage"),
            ["table"] = Dimension("other", "table", "version", "column"),
            ["line"] = Dimension("classification", "row_code", "row_name"),
            ["source"] = Dimension("other", "source_sha256", "at"),
        },
    };

    private static JsonObject Dimension(string type, params string[] fields) => new()
    {
        ["dimensionType"] = type,
        ["primaryKey"] = new JsonArray([.. fields.Select(field => (JsonNode)field)]),
        ["attributes"] = new JsonObject(fields.Select(field =>
            KeyValuePair.Create(field, (JsonNode?)new JsonObject { ["source"] = field }))),
    };
}
