using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Facts;
using BudgetDisclosure.Documents.Rendering.Json;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow.Withholdings;

/// <summary>Carries withholdings out inside a transaction: rows, document, facts, findings, audit.</summary>
/// <remarks>
/// The rows come first: only with them the database lets the content go. All findings of the publication go with any of
/// its content, because they quote it; so do the checks, which are then made again of what is left.
/// </remarks>
internal sealed class WithholdingActs(DisclosureDbContext db)
{
    /// <summary>What a withholding is called in the audit log.</summary>
    public const string AuditAction = "withhold";

    /// <summary>What the audit log calls the content that is left of a version.</summary>
    public const string RedactAction = "redact";

    public async Task CarryOutAsync(
        Publication publication, IReadOnlyList<Withholding> withholdings, string who, CancellationToken cancellation)
    {
        db.Withholdings.AddRange(withholdings);
        await db.SaveChangesAsync(cancellation);
        var left = await RedactAsync(publication, withholdings, cancellation);
        if (withholdings.Any(row => row.Scope != Withholding.OfFile))
            await new PublishedChecks(db).AfterWithholdingAsync(publication, withholdings[0].At, cancellation);
        var acts = withholdings.Select(row => Act(AuditAction, AuditDetail(publication, row), row.At));
        if (left is not null)
            acts = acts.Append(Act(RedactAction, RedactDetail(publication, left), withholdings[0].At));
        await db.AppendAsync(acts, cancellation);
        await db.SaveChangesAsync(cancellation);

        AuditedAct Act(string action, string detail, DateTime at) =>
            new() { At = at, Who = who, Action = action, Subject = publication.Address, Detail = detail };
    }

    /// <summary>What the audit log says of a withholding.</summary>
    public static string AuditDetail(Publication publication, Withholding withholding) =>
        $"version {publication.Version}, {withholding.Scope}, {withholding.Id}, {withholding.ComputeHash()}";

    /// <summary>What the audit log says of the content that is left.</summary>
    /// <param name="hash">The SHA-256 of its document.</param>
    public static string RedactDetail(Publication publication, string hash) =>
        $"version {publication.Version}, {publication.PublicationHash}, {hash}";

    /// <summary>The hash of the document that is left; null where none is, or where it stays as it was.</summary>
    private async Task<string?> RedactAsync(
        Publication publication, IReadOnlyList<Withholding> withholdings, CancellationToken cancellation)
    {
        var documents = db.Documents.Where(row => row.Publication == publication.Id);
        if (withholdings.All(row => row.Scope == Withholding.OfFile))
            return null;
        await db.PublicationFindings.Where(row => row.Publication == publication.Id).ExecuteDeleteAsync(cancellation);
        if (withholdings.Any(row => row.Scope == Withholding.OfVersion))
        {
            await documents.ExecuteDeleteAsync(cancellation);
            await db.DeleteFactsAsync(publication.Id, cancellation);
            await LeaveDerivedAsync(publication, left: null, cancellation);
            return null;
        }
        var parts = withholdings.Where(row => row.Scope != Withholding.OfFile)
            .Select(row => WithheldPart.Parse(row.Scope, row.Target)).ToList();
        var document = await documents.AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (document is null)
            return null;
        var content = DisclosureJson.Read(Brotli.Decompress(document.Json));
        foreach (var part in parts)
            content = content.Without(part) ?? content;
        return await ReplaceAsync(publication, content, cancellation);
    }

    private async Task<string> ReplaceAsync(Publication publication, Disclosure content, CancellationToken cancellation)
    {
        var json = CanonicalDisclosure.WriteUnsalted(content);
        var packed = Brotli.Compress(json);
        await db.Documents.Where(row => row.Publication == publication.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(document => document.Json, packed), cancellation);
        await db.DeleteFactsAsync(publication.Id, cancellation);
        var left = DisclosureJson.Read(json);
        await db.WriteFactsAsync(PublishedFacts.Of(publication, left), cancellation);
        await LeaveDerivedAsync(publication, left, cancellation);
        return CanonicalDisclosure.Hash(json);
    }

    /// <summary>What was made of the publication, or it of, holds no more than what is left.</summary>
    private async Task LeaveDerivedAsync(Publication publication, Disclosure? left, CancellationToken cancellation)
    {
        await new PublishedKeyFigures(db).AfterWithholdingAsync(publication, left, cancellation);
        await new PublishedSearch(db).AfterWithholdingAsync(publication, left, cancellation);
        await new WithheldDrafts(db).EraseAsync(publication, left, cancellation);
        await new WithheldFeedback(db).EraseAsync(publication, cancellation);
    }
}
