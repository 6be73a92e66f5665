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

    /// <summary>Gives a draft this content: submission, approval and what was acknowledged of other findings are void.</summary>
    public void PutInto(Draft draft, Disclosure disclosure, Guid by, DateTime at)
    {
        (draft.Json, draft.ContentHash, draft.Findings) = (Json, ContentHash, Findings);
        (draft.ChangedAt, draft.ChangedBy) = (at, by);
        Acknowledgements.Keep(draft, disclosure);
        draft.Reopen();
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
