using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Withholdings;

namespace BudgetDisclosure.Web.Verification;

/// <summary>A document is what was published, or exactly what was left of it when a part was withheld (屏蔽).</summary>
/// <remarks>The publication vouches for the one by its content hash, the audit log's chain for the other.</remarks>
internal sealed class DocumentChecks(
    IReadOnlyList<Withholding> withholdings, IReadOnlyList<AuditEntry> audit, VerificationReport report)
{
    private readonly ILookup<Guid, Withholding> _withheld =
        withholdings.Where(row => row.Scope != Withholding.OfFile).ToLookup(row => row.PublicationId);
    private readonly ILookup<string, AuditEntry> _redactions =
        audit.Where(row => row.Action == WithholdingActs.RedactAction).ToLookup(row => row.Subject);

    /// <summary>True where any content was withheld; a source file alone is none.</summary>
    public bool IsWithheld(Publication publication) => _withheld.Contains(publication.Id);

    /// <summary>The document's content, or null where there is none to go on with; why not has been said.</summary>
    public Disclosure? Verify(Publication publication, PublishedDocument? document)
    {
        var withheld = _withheld[publication.Id].ToList();
        var isWhole = withheld.Exists(row => row.Scope == Withholding.OfVersion);
        foreach (var row in withheld)
        {
            var what = row.Target is "" ? "" : $"：{row.Target}";
            report.Withhold($"{publication.Named()}已屏蔽{what}，保留散列值 {publication.PublicationHash}。");
        }
        if (document is null)
        {
            if (!isWhole)
                report.Fail($"{publication.Named()}的公开内容不见了，也没有屏蔽记录。");
            return null;
        }
        report.Documents++;
        if (isWhole)
        {
            report.Fail($"{publication.Named()}已整版屏蔽，但公开内容还在。");
            return null;
        }
        return Read(publication, document.Json, withheld);
    }

    private Disclosure? Read(Publication publication, byte[] packed, List<Withholding> withheld)
    {
        if (Brotli.TryDecompress(packed) is not { } json)
        {
            report.Fail($"{publication.Named()}的公开内容无法解压，已经损坏。");
            return null;
        }
        if (!HasItsHash(publication, CanonicalDisclosure.Hash(json), withheld))
            return null;
        var content = DisclosureJson.Read(json);
        PublicationChecks.VerifyAgainstContent(publication, content, report);
        VerifyRedacted(publication, content, withheld);
        return content;
    }

    private bool HasItsHash(Publication publication, string hash, List<Withholding> withheld)
    {
        if (withheld.Count == 0 && hash == publication.ContentHash)
            return true;
        if (withheld.Count == 0)
            report.Fail($"{publication.Named()}的公开内容被改动：内容散列值应为 {publication.ContentHash}，实际是 {hash}。");
        else if (hash == publication.ContentHash)
            report.Fail($"{publication.Named()}有内容已屏蔽，但存的还是屏蔽之前的公开内容，连同盐值。");
        else if (LastRedaction(publication)?.Detail != WithholdingActs.RedactDetail(publication, hash))
            report.Fail($"{publication.Named()}屏蔽之后的公开内容被改动：它的散列值 {hash} 与审计记录不符。");
        else
            return true;
        return false;
    }

    private AuditEntry? LastRedaction(Publication publication) => _redactions[publication.Address]
        .LastOrDefault(entry => entry.Detail.StartsWith(
            WithholdingActs.RedactDetail(publication, hash: ""), StringComparison.Ordinal));

    private void VerifyRedacted(Publication publication, Disclosure content, List<Withholding> withheld)
    {
        if (withheld.Count > 0 && content.Salt is not null)
            report.Fail($"{publication.Named()}有内容已屏蔽，但公开内容里还留着盐值。");
        foreach (var row in withheld)
        {
            if (content.Without(WithheldPart.Parse(row.Scope, row.Target)) is not null)
                report.Fail($"{publication.Named()}的 {row.Target} 已屏蔽，但公开内容里还有。");
        }
    }
}
