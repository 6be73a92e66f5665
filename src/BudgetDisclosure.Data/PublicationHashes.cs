using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Data;

/// <summary>What the hash of a publication covers; docs/adr/0007-publication-hash.md says how to recompute it.</summary>
public sealed record SealedPublication
{
    public required string? Previous { get; init; }
    public required string Content { get; init; }
    /// <summary>Hashes of the source files, in their order.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
    public required string? Pdf { get; init; }
    public required string Address { get; init; }
    public required int Version { get; init; }
    public required DateTime PublishedAt { get; init; }
    public required string Reason { get; init; }
}

/// <summary>Hashes of acts: SHA-256 over canonical JSON as RFC 8785 prints it.</summary>
/// <remarks>
/// Written by hand because the base library's encoders escape some characters depending on its Unicode version, and
/// with them a hash would change.
/// </remarks>
public static class PublicationHashes
{
    public static string Compute(SealedPublication publication) => Hash(TextOf(publication));

    /// <summary>The text whose SHA-256 the publication hash is: anybody can take it.</summary>
    public static string TextOf(SealedPublication publication) => Text(
        ("address", Quoted(publication.Address)),
        ("content", Quoted(publication.Content)),
        ("pdf", Quoted(publication.Pdf)),
        ("previous", Quoted(publication.Previous)),
        ("publishedAt", Quoted(Seconds(publication.PublishedAt))),
        ("reason", Quoted(publication.Reason)),
        ("sources", $"[{string.Join(',', publication.Sources.Select(Quoted))}]"),
        ("version", publication.Version.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Over what was published beside the content: explanations by rule, signatures by kind; null where there is neither.</summary>
    public static string? Compute(IEnumerable<Waiver> waivers, IEnumerable<PublicationSignOff> signOffs)
    {
        var (words, signatures) = (
            waivers.OrderBy(row => row.Rule, StringComparer.Ordinal).Select(TextOf).ToList(),
            signOffs.OrderBy(row => row.Kind, StringComparer.Ordinal).Select(TextOf).ToList());
        return words.Count + signatures.Count == 0
            ? null
            : Hash(Text(("explanations", $"[{string.Join(',', words)}]"), ("signOffs", $"[{string.Join(',', signatures)}]")));
    }

    private static string TextOf(Waiver waiver) => Text(
        ("at", Quoted(Seconds(waiver.At))),
        ("reason", Quoted(waiver.Reason)),
        ("rule", Quoted(waiver.Rule)),
        ("who", Quoted(waiver.Who)));

    private static string TextOf(PublicationSignOff signOff) => Text(
        ("documentNumber", Quoted(signOff.DocumentNumber)),
        ("kind", Quoted(signOff.Kind)),
        ("signatory", Quoted(signOff.Signatory)),
        ("signedOn", Quoted(Day(signOff.SignedOn))));

    internal static string Compute(AuditEntry entry) => Hash(Text(
        ("action", Quoted(entry.Action)),
        ("at", Quoted(Seconds(entry.At))),
        ("detail", Quoted(entry.Detail)),
        ("from", entry.FromAddress is null ? null : Quoted(entry.FromAddress)),
        ("number", entry.Number.ToString(CultureInfo.InvariantCulture)),
        ("previous", Quoted(entry.PreviousHash)),
        ("subject", Quoted(entry.Subject)),
        ("who", Quoted(entry.Who))));

    internal static string Compute(Withholding withholding) => Hash(Text(
        ("at", Quoted(Seconds(withholding.At))),
        ("authority", Quoted(withholding.Authority)),
        ("confirmedBy", Quoted(withholding.ConfirmedBy)),
        ("decidedBy", Quoted(withholding.DecidedBy)),
        ("ground", Quoted(withholding.Ground)),
        ("id", Quoted(withholding.Id.ToString())),
        ("publication", Quoted(withholding.PublicationId.ToString())),
        ("scope", Quoted(withholding.Scope)),
        ("target", Quoted(withholding.Target))));

    internal static string Compute(WithholdingProposal proposal) => Hash(Text(
        ("authority", Quoted(proposal.Authority)),
        ("county", Quoted(proposal.County)),
        ("decidedOn", Quoted(Day(proposal.DecidedOn))),
        ("documentNumber", Quoted(proposal.DocumentNumber)),
        ("ground", Quoted(proposal.Ground)),
        ("id", Quoted(proposal.Id.ToString())),
        ("organisation", Quoted(proposal.Organisation)),
        ("proposedAt", Quoted(Seconds(proposal.ProposedAt))),
        ("proposer", Quoted(proposal.Proposer)),
        ("reason", Quoted(proposal.Reason)),
        ("scope", Quoted(proposal.Scope)),
        ("stage", Quoted(proposal.Stage.Slug())),
        ("target", Quoted(proposal.Target)),
        ("version", proposal.Version?.ToString(CultureInfo.InvariantCulture)),
        ("year", proposal.Year.ToString(CultureInfo.InvariantCulture))));

    /// <summary>The members come in the order of their names; one that is null is left out.</summary>
    private static string Text(params ReadOnlySpan<(string Name, string? Json)> members)
    {
        var text = new StringBuilder("{");
        foreach (var (name, json) in members)
        {
            if (json is null)
                continue;
            text.Append(text.Length > 1 ? "," : "").Append('"').Append(name).Append("\":").Append(json);
        }
        return text.Append('}').ToString();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Quoted(string? text)
    {
        if (text is null)
            return "null";
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                '\b' => quoted.Append("\\b"),
                '\t' => quoted.Append("\\t"),
                '\n' => quoted.Append("\\n"),
                '\f' => quoted.Append("\\f"),
                '\r' => quoted.Append("\\r"),
                < ' ' => quoted.Append($"\\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        }
        return quoted.Append('"').ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Seconds(DateTime utc) =>
        utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
