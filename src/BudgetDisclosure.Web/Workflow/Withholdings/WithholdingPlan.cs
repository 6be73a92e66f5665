using System.Security.Cryptography;
using System.Text;
using BudgetDisclosure.Data;

namespace BudgetDisclosure.Web.Workflow.Withholdings;

/// <summary>What a withholding would take from one version: the target, and the source files that show it.</summary>
/// <param name="Scope">version, file, table, row or cell.</param>
/// <param name="Target">As the act will say it.</param>
/// <param name="Files">Hashes; empty where the target is itself a file.</param>
public sealed record PlannedWithholding(
    Publication Publication, string Scope, string Target, IReadOnlyList<string> Files);

/// <summary>What a withholding would take, as the database stands.</summary>
/// <param name="Items">In the order of the versions.</param>
/// <param name="OtherVersions">Versions that show the same and were not asked for.</param>
/// <param name="Refusal">Why it cannot be carried out; null where it can.</param>
public sealed record WithholdingPlan(
    IReadOnlyList<PlannedWithholding> Items, IReadOnlyList<int> OtherVersions, string? Refusal = null)
{
    /// <summary>Source files after the content that was read from them.</summary>
    public IEnumerable<WithheldItem> Withheld => Items.SelectMany(item =>
        item.Files.Select(file => Of(item, Withholding.OfFile, file)).Prepend(Of(item, item.Scope, item.Target)));

    /// <summary>A hash that is another one where anything else would go than what somebody saw.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Withheld.Select(item => $"{item.Version} {item.Scope} {item.Target}")))));

    internal static WithholdingPlan Refuse(string sentence) => new([], [], sentence);

    private static WithheldItem Of(PlannedWithholding item, string scope, string target) =>
        new(item.Publication.Address, item.Publication.Version, scope, target);
}
