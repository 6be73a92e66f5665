using System.Globalization;
using System.Text;
using BudgetDisclosure.Benchmarks.Nation;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Benchmarks.Load;

/// <summary>The rows that facts hang on, and the facts as files for the tools of the databases.</summary>
internal static class LoadTables
{
    /// <summary>Publications without content, so that foreign keys hold.</summary>
    public static async Task AddPublicationsAsync(DisclosureDbContext db, NationFacts facts)
    {
        db.Counties.Add(new() { Code = NationDisclosures.County, Name = "示例县" });
        var index = 0;
        string? previous = null;
        foreach (var (department, id, _) in facts.Publications)
        {
            var hash = $"{++index:x64}";
            db.Organisations.Add(new() { County = NationDisclosures.County, Code = department, DisplayOrder = index });
            db.Publications.Add(new()
            {
                Id = id,
                County = NationDisclosures.County,
                Year = NationDisclosures.Year,
                Organisation = department,
                Stage = Stage.Budget,
                Version = 1,
                ChainIndex = index,
                ContentHash = hash,
                PreviousHash = previous,
                PublicationHash = hash,
                Address = $"/{NationDisclosures.County}/{department}/{NationDisclosures.Year}/budget",
                PublishedAt = DateTime.UnixEpoch,
                Who = "benchmark",
                Reason = "",
                Files = [],
            });
            previous = hash;
        }
        await db.SaveChangesAsync();
    }

    /// <summary>A CSV file for each table, with nothing between commas for null.</summary>
    public static IReadOnlyList<(string Table, string Columns, string File)> WriteFiles(
        DisclosureDbContext db, NationFacts facts, string folder)
    {
        var files = new List<(string, string, string)>();
        foreach (var kind in facts.Publications.SelectMany(publication => publication.Facts).GroupBy(fact => fact.GetType()))
        {
            var entity = db.Model.FindEntityType(kind.Key)!;
            var properties = entity.GetProperties().ToList();
            var file = Path.Combine(folder, $"{entity.GetTableName()}.csv");
            using var writer = new StreamWriter(file, append: false, new UTF8Encoding(false));
            foreach (var fact in kind)
                writer.WriteLine(string.Join(',', properties.Select(property => Text(property.GetGetter().GetClrValue(fact)))));
            var columns = string.Join(", ", properties.Select(property => property.GetColumnName()));
            files.Add((entity.GetTableName()!, columns, file));
        }
        return files;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => $"\"{text.Replace("\"", "\"\"")}\"",
        bool flag => flag ? "1" : "0",
        Guid id => id.ToString().ToUpperInvariant(), // as EF Core writes it on SQLite
        IFormattable other => other.ToString(format: null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException(),
    };
}
