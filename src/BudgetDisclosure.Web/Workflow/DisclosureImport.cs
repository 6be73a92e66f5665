using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>How far an import goes.</summary>
public enum ImportMode
{
    /// <summary>Read, recognise and report; store nothing.</summary>
    Validate,
    Publish,
}

/// <summary>What people say about the files of an import, and how far it goes.</summary>
public sealed record ImportRequest(CountyCode County, GivenIdentity Given, ImportMode Mode, string Who);

/// <summary>What became of one file or one disclosure.</summary>
/// <param name="Names">The files it is about.</param>
public abstract record ImportOutcome(IReadOnlyList<string> Names)
{
    public sealed record Refused(IReadOnlyList<string> Names, string Sentence) : ImportOutcome(Names);

    /// <summary>Published, or fit to be.</summary>
    public sealed record Accepted(IReadOnlyList<string> Names, Disclosure Disclosure, PublicationOutcome Publication)
        : ImportOutcome(Names)
    {
        /// <summary>True where the county was not known before and was named by the document.</summary>
        public bool CountyIsNew { get; init; }

        /// <summary>The county that the organisation's name begins with, where it is not the one named by the import.</summary>
        public string? OtherCounty { get; init; }
    }
}

/// <summary>The one way in: files are read, put together, recognised, and each disclosure published.</summary>
public sealed class DisclosureImport(DisclosureDbContext db, Publishing publishing)
{
    /// <summary>Yields what became of each file that was refused, then of each disclosure.</summary>
    public async IAsyncEnumerable<ImportOutcome> ImportAsync(
        IEnumerable<IncomingFile> files, ImportRequest request,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var read = new List<ReadFile>();
        foreach (var file in files)
        {
            var (source, refusal) = file.Read(cancellation);
            if (source is null)
                yield return new ImportOutcome.Refused([file.Name], refusal!);
            else if (ContradictsYear(source, request.Given) is { } sentence)
                yield return new ImportOutcome.Refused([file.Name], sentence);
            else
                read.Add(new(file, source, Recogniser.Recognise([source], request.Given)));
        }
        foreach (var group in DisclosureGrouping.Group(read))
            yield return await ImportGroupAsync(group, request, cancellation);
    }

    private static string? ContradictsYear(NamedSource source, GivenIdentity given) =>
        given.Year is { } year && Recogniser.Recognise([source]).Year is { } printed && printed != year
            ? $"文件写的是 {printed} 年，而指定的是 {year} 年。请核对后去掉 --year，或改用正确的文件。"
            : null;

    private async Task<ImportOutcome> ImportGroupAsync(
        IReadOnlyList<ReadFile> group, ImportRequest request, CancellationToken cancellation)
    {
        string[] names = [.. group.Select(file => file.File.Name)];
        var disclosure = group.Count == 1
            ? group[0].Disclosure
            : Recogniser.Recognise([.. group.Select(file => file.Source)], request.Given);
        if (WhyNot(disclosure) is { } sentence)
            return new ImportOutcome.Refused(names, sentence);

        var (county, isNew) = await CountyAsync(request, disclosure, cancellation);
        disclosure = disclosure with { County = county };
        var publication = new PublicationRequest(
            disclosure, [.. group.Select(file => new StoredSource(file.File, file.Source.Document.Format))], request.Who);
        var outcome = request.Mode == ImportMode.Publish
            ? await publishing.PublishAsync(publication, cancellation)
            : await publishing.ForeseeAsync(publication, cancellation);
        if (outcome.Refusal is { } refusal)
            return new ImportOutcome.Refused(names, refusal);
        return new ImportOutcome.Accepted(names, disclosure, outcome)
        {
            CountyIsNew = isNew,
            OtherCounty = CountyNames.FromOrganisation((disclosure.Department ?? disclosure.Unit)?.Name) is { } named
                && named != county.Name ? named : null,
        };
    }

    private static string? WhyNot(Disclosure disclosure)
    {
        if (disclosure.HasNothingRecognised())
            return "文件中没有认出预算公开的表格或说明。请确认是部门预算或决算公开文件。";
        if (disclosure.Year is null && disclosure.Findings.FirstOrDefault(finding => finding.Kind == FindingKinds.YearContradicts) is { } years)
            return $"{years.Message}。请改正文件，或用 --year 指定。";
        if (disclosure.Year is null)
            return "文件没有写明年度。请用 --year 指定，例如 --year 2019。";
        var organisation = disclosure.Unit ?? disclosure.Department;
        var option = disclosure.Unit is null ? "--department" : "--unit";
        if (organisation?.Code is not { } code)
            return $"文件没有写明{(disclosure.Unit is null ? "部门" : "单位")}编码。请用 {option} 指定，例如 {option} 434。";
        return OrganisationCode.TryParse(code, out _)
            ? null
            : $"“{code}”不能作为部门或单位编码：编码为 1 到 12 位字母或数字，不能是年份。请用 {option} 指定。";
    }

    /// <summary>A county not known yet gets the name that its organisation's name starts with.</summary>
    private async Task<(NamedCode County, bool IsNew)> CountyAsync(
        ImportRequest request, Disclosure disclosure, CancellationToken cancellation)
    {
        var code = request.County.Value;
        if (await db.Counties.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellation) is { } known)
            return (new(code, known.Name), IsNew: false);
        var name = CountyNames.FromOrganisation((disclosure.Department ?? disclosure.Unit)?.Name) ?? code;
        return (new(code, name), IsNew: true);
    }
}
