using System.Buffers;
using System.Security.Cryptography;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Documents.Rendering.Json;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>The content of a draft in the bytes that will be published, and back.</summary>
/// <remarks>The salt is drawn for each content: its hash is what people sign, and what the publication has.</remarks>
internal sealed record DraftContent(byte[] Json, string ContentHash, byte[] Findings)
{
    public static DraftContent Of(Disclosure disclosure)
    {
        var json = CanonicalDisclosure.Write(disclosure, RandomNumberGenerator.GetBytes(CanonicalDisclosure.SaltBytes));
        var findings = new ArrayBufferWriter<byte>();
        DisclosureJson.Write(new Disclosure { Findings = disclosure.Findings }, findings);
        return new(Brotli.Compress(json), CanonicalDisclosure.Hash(json), Brotli.Compress(findings.WrittenSpan));
    }

    /// <summary>The disclosure with its salt and with what reading found.</summary>
    public static Disclosure Read(Draft draft) => Brotli.Read(draft.Json, DisclosureJson.Read) with
    {
        Findings = Brotli.Read(draft.Findings, DisclosureJson.Read).Findings,
    };

    /// <summary>True where the two say the same, whatever their salts are.</summary>
    public static bool IsSame(Disclosure left, Disclosure right) =>
        CanonicalDisclosure.WriteUnsalted(left).AsSpan().SequenceEqual(CanonicalDisclosure.WriteUnsalted(right));
}
