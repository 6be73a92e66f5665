using System.IO.Compression;
using BudgetDisclosure.Benchmarks.Nation;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Benchmarks.Query;

/// <summary>
/// The invented departments' budgets, over and over under the codes of other counties and years: as many lines as wanted.
/// </summary>
/// <remarks>
/// Facts, key figures and county sums are of the portal's own code. Documents are kept for the disclosures that are
/// asked for, files and runs of the rules for none.
/// </remarks>
internal sealed class GrownNation(int counties)
{
    private const int CountiesPerProvince = 11;
    private const int FirstYear = 2017;
    private const int YearCount = 5;
    private const int Departments = 80;
    private const int RowsPerTable = 25;
    private const int Asked = 44;

    private static readonly string[] provinces =
        ["11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45"];

    private static readonly List<Template> templates = [.. NationDisclosures.Departments(Departments).Select(Template.Of)];

    private int chainIndex;

    /// <summary>The lines of budget tables.</summary>
    public long Lines => (long)counties * YearCount * templates.Sum(template => template.Lines);

    public int Publications => counties * YearCount * Departments;

    /// <summary>An organisation of each of some counties, spread over all of them.</summary>
    public IReadOnlyList<(string County, string Department)> Samples { get; } =
    [
        .. Enumerable.Range(0, Asked).Select(i => (
            CountyCodeOf(i * counties / Asked % counties), templates[i * 7 % Departments].Department)).Distinct(),
    ];

    public IEnumerable<string> DepartmentPages => Samples.Select(sample => $"/{sample.County}/{sample.Department}");

    public IEnumerable<string> CodePages => Samples.Select(sample => $"/{sample.County}/functions/201?year={LastYear}");

    public IEnumerable<string> YearPages => Samples.Select(sample => $"/{sample.County}/{LastYear}");

    public IEnumerable<string> ProvincePages =>
        Samples.Select(sample => $"/province/{sample.County[..2]}?year={LastYear}").Distinct();

    private static int LastYear => FirstYear + YearCount - 1;

    public async Task FillAsync(DisclosureDbContext db)
    {
        for (var county = 0; county < counties; county++)
        {
            await using var transaction = await db.BeginActAsync();
            await AddCountyAsync(db, CountyCodeOf(county));
            await transaction.CommitAsync();
        }
    }

    private static string CountyCodeOf(int index) =>
        $"{provinces[index / CountiesPerProvince]}01{index % CountiesPerProvince + 1:00}";

    private async Task AddCountyAsync(DisclosureDbContext db, string county)
    {
        db.Counties.Add(new() { Code = county, Name = $"示例{county}县" });
        foreach (var (template, order) in templates.Select((template, i) => (template, i)))
        {
            var organisation = new Organisation { County = county, Code = template.Department, DisplayOrder = order };
            organisation.Names.Add(new()
            {
                County = county, Organisation = template.Department, Year = FirstYear, Name = $"示例县第{template.Department}局",
            });
            db.Organisations.Add(organisation);
        }
        await db.SaveChangesAsync();
        for (var year = FirstYear; year <= LastYear; year++)
            await AddYearAsync(db, county, year);
        db.ChangeTracker.Clear();
    }

    private async Task AddYearAsync(DisclosureDbContext db, string county, int year)
    {
        var publications = templates.ConvertAll(template => PublicationOf(db, template, county, year));
        await db.SaveChangesAsync();
        foreach (var (template, publication) in templates.Zip(publications))
            await db.WriteFactsAsync([.. template.Facts.Select(fact => fact with { County = county, Year = year, Publication = publication })]);
        db.CountyFigures.AddRange(await db.SumFiguresAsync(county, year, Stage.Budget));
        db.PublishedYears.Add(new() { County = county, Year = year, Stage = Stage.Budget, Disclosures = Departments });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private Guid PublicationOf(DisclosureDbContext db, Template template, string county, int year)
    {
        var hash = $"{++chainIndex:x64}";
        var publication = new Publication
        {
            Id = new Guid(chainIndex, 0, 0, new byte[8]),
            County = county,
            Year = year,
            Organisation = template.Department,
            Stage = Stage.Budget,
            Version = 1,
            ChainIndex = chainIndex,
            ContentHash = hash,
            PreviousHash = chainIndex == 1 ? null : $"{chainIndex - 1:x64}",
            PublicationHash = hash,
            Address = $"/{county}/{template.Department}/{year}/budget",
            PublishedAt = DateTime.UnixEpoch,
            Who = "benchmark",
            Reason = "",
            Files = [],
            Document = Samples.Contains((county, template.Department))
                ? new() { Publication = new Guid(chainIndex, 0, 0, new byte[8]), Json = template.Packed } : null,
        };
        db.Publications.Add(publication);
        db.CurrentPublications.Add(new()
        {
            County = county, Year = year, Organisation = template.Department, Stage = Stage.Budget, PublicationId = publication.Id,
        });
        return publication.Id;
    }

    /// <summary>What a department has in every county and year.</summary>
    private sealed record Template(string Department, IReadOnlyList<Fact> Facts, byte[] Packed)
    {
        public int Lines { get; } = Facts.OfType<BudgetLine>().Count();

        public static Template Of(string department)
        {
            var disclosure = NationDisclosures.Of(department, RowsPerTable);
            var origin = new FactOrigin(NationDisclosures.County, NationDisclosures.Year, Guid.Empty);
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
                DisclosureJson.Write(disclosure, brotli);
            return new(
                department,
                [.. FactExtraction.Extract(disclosure, origin), .. KeyFigureExtraction.Extract(disclosure, new(origin, department))],
                packed.ToArray());
        }
    }
}
