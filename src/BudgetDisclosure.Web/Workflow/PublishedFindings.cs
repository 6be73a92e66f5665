using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>The findings of a publication as rows, and back.</summary>
public static class PublishedFindings
{
    public static IEnumerable<PublicationFinding> Of(Publication publication, IReadOnlyList<Finding> findings) =>
        findings.Select((finding, i) => new PublicationFinding
        {
            County = publication.County,
            Year = publication.Year,
            Publication = publication.Id,
            Number = i + 1,
            Code = finding.Kind.Code,
            Severity = SlugOf(finding.Kind.Severity),
            Message = finding.Message,
            Remedy = finding.Kind.Remedy,
            At = finding.At?.ToString(),
        });

    /// <summary>What was found when the publication was made, in that order.</summary>
    public static async Task<IReadOnlyList<Finding>> FindingsAsync(
        this DisclosureDbContext db, Publication publication, CancellationToken cancellation = default)
    {
        var rows = await db.PublicationFindings.AsNoTracking()
            .Where(row => row.County == publication.County && row.Year == publication.Year
                && row.Publication == publication.Id)
            .OrderBy(row => row.Number).ToListAsync(cancellation);
        return [.. rows.Select(Read)];
    }

    /// <summary>Severity and remedy as they were said then, whatever the catalogue says today.</summary>
    private static Finding Read(PublicationFinding row)
    {
        var severity = Enum.GetValues<Severity>().First(severity => SlugOf(severity) == row.Severity);
        var title = FindingKinds.All.FirstOrDefault(kind => kind.Code == row.Code)?.Title ?? row.Message;
        return new(
            new(row.Code, severity, title, row.Remedy),
            row.Message,
            SourcePosition.TryParse(row.At, out var at) ? at : null);
    }

    private static string SlugOf(Severity severity) => severity.ToString().ToLowerInvariant();
}
