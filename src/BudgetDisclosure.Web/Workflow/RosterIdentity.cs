using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Rosters;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>Whose disclosure it is according to the roster.</summary>
/// <param name="Department">The department above a unit; null for a department itself.</param>
/// <param name="RosterYear">The year of the roster, which may be another than the disclosure's.</param>
public sealed record RosterIdentity(RosterOrganisation Organisation, RosterOrganisation? Department, int RosterYear)
{
    /// <summary>When the disclosure was approved by the county's list of approvals; null where that says nothing.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>The disclosure under the roster's codes; names of another year stay as the document prints them.</summary>
    public Disclosure Apply(Disclosure disclosure)
    {
        var isOfYear = disclosure.Year?.Value == RosterYear;
        var own = new NamedCode(Organisation.Code, NameOf(Organisation, disclosure.Unit ?? disclosure.Department));
        return disclosure with
        {
            Department = Department is null ? own : new(Department.Code, NameOf(Department, disclosure.Department)),
            Unit = Department is null ? null : own,
            ApprovedOn = disclosure.ApprovedOn ?? ApprovedOn
                ?? (isOfYear && disclosure.Stage == Stage.Budget ? Organisation.ApprovedOn : null),
        };

        string NameOf(RosterOrganisation entry, NamedCode? printed) =>
            isOfYear ? entry.Name : printed?.Name ?? entry.Name;
    }
}

/// <summary>Looks up whose disclosures the files of one import are.</summary>
public sealed class RosterIdentification(DisclosureDbContext db)
{
    private readonly Dictionary<(string County, int? Year), CountyRoster?> _rosters = [];

    /// <summary>Both null where the county has no roster, or the document names nobody.</summary>
    /// <param name="request">With what people said; a code of theirs goes before any name.</param>
    public async Task<(RosterIdentity? Identity, string? Refusal)> IdentifyAsync(
        Disclosure disclosure, ImportRequest request, CancellationToken cancellation)
    {
        if ((disclosure.Unit ?? disclosure.Department) is not ({ Code: not null } or { Name: not null }))
            return default;
        var (county, given) = (request.County, request.Given);
        var year = disclosure.Year?.Value;
        if (!_rosters.TryGetValue((county.Value, year), out var roster))
            _rosters[(county.Value, year)] = roster = await db.RosterForAsync(county.Value, year, cancellation);
        if (roster is null)
            return default;
        var countyName = await db.Counties.Where(row => row.Code == county.Value).Select(row => row.Name)
            .SingleOrDefaultAsync(cancellation);
        var code = (given.Unit ?? given.Department)?.Code;
        var named = code is null ? (disclosure.Unit ?? disclosure.Department)! : new(code, null);
        return RosterMatching.Find(roster.Organisations, countyName, named) switch
        {
            RosterMatch.Found { Organisation: { Exempt: true } exempt } => (null, Exempt(exempt)),
            RosterMatch.Found { Organisation: var entry } => (await IdentityOfAsync(entry, roster, disclosure, county.Value, cancellation), null),
            RosterMatch.Ambiguous several => (null, Ambiguous(named, several.Organisations, request.Advice)),
            RosterMatch.Missing missing => (null, Missing(named, roster, missing.Near, request.Advice)),
            var other => throw new InvalidOperationException($"Unknown match {other}."),
        };
    }

    private async Task<RosterIdentity> IdentityOfAsync(
        RosterOrganisation entry, CountyRoster roster, Disclosure disclosure, string county, CancellationToken cancellation)
    {
        var year = disclosure.Year?.Value;
        return new(entry, roster.Organisations.FirstOrDefault(other => other.Code == entry.Parent), roster.Year)
        {
            ApprovedOn = await db.Approvals
                .Where(row => row.County == county && row.Year == year && row.Stage == disclosure.Stage
                    && row.Organisation == entry.Code)
                .Select(row => (DateOnly?)row.ApprovedOn).SingleOrDefaultAsync(cancellation),
        };
    }

    private static string Exempt(RosterOrganisation entry) =>
        $"{Named(entry)} 在名录中写明依法不公开{(entry.ExemptGround is { } ground ? $"（{ground}）" : "")}。请核对名录后再导入。";

    private static string Ambiguous(NamedCode named, IReadOnlyList<RosterOrganisation> several, ImportAdvice advice) =>
        $"{InWords(named)}在名录中对应 {several.Count} 个：{List(several)}。请核对文件，或{advice.GiveDepartment}。";

    private static string Missing(NamedCode named, CountyRoster roster, IReadOnlyList<RosterOrganisation> near, ImportAdvice advice) =>
        $"{roster.Year} 年名录中没有{InWords(named)}。{(near.Count > 0 ? $"相近的有：{List(near)}。" : "")}"
        + $"请核对文件，在名录中补上它或它的别名，或{advice.GiveDepartment}。";

    private static string List(IReadOnlyList<RosterOrganisation> entries) => string.Join('、', entries.Select(Named));

    private static string Named(RosterOrganisation entry) => $"{entry.Code} {entry.Name}";

    private static string InWords(NamedCode named) => named switch
    {
        { Name: { } name, Code: { } code } => $"“{name}”（编码 {code}）",
        { Name: { } name } => $"“{name}”",
        _ => $"编码 {named.Code}",
    };
}
