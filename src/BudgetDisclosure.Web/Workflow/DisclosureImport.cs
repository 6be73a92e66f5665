using System.Runtime.CompilerServices;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Reading.Csv;
using BudgetDisclosure.Web.Workflow.Accounts;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>How far an import goes.</summary>
public enum ImportMode
{
    /// <summary>Read, recognise and report; store nothing.</summary>
    Validate,
    /// <summary>Make drafts of what was read.</summary>
    Draft,
    Publish,
}

/// <summary>What people say about the files of an import, and how far it goes.</summary>
public sealed record ImportRequest(CountyCode County, GivenIdentity Given, ImportMode Mode, string Who)
{
    /// <summary>True where somebody has checked that what earlier versions had withheld may be shown as it is now.</summary>
    public bool IsAfterWithholding { get; init; }

    /// <summary>Who makes drafts, and of whose disclosures; null for an operator.</summary>
    public DraftAuthor? Author { get; init; }

    /// <summary>What sentences tell people to do.</summary>
    internal ImportAdvice Advice => Author is null ? ImportAdvice.OfCommand : ImportAdvice.OfPage;
}

/// <summary>Who makes drafts.</summary>
/// <param name="May">Whether the person may hand in for this organisation (and its department, where it is a unit).</param>
public sealed record DraftAuthor(StaffActor Actor, Func<string, string?, bool> May);

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

    /// <summary>Made a draft, or the same draft stood already.</summary>
    public sealed record Drafted(IReadOnlyList<string> Names, Disclosure Disclosure, Guid Draft, bool IsNew)
        : ImportOutcome(Names);
}

/// <summary>The one way in: files are read, put together, recognised, and each disclosure published.</summary>
/// <remarks>
/// Folder by folder, and in a folder one disclosure at a time: a file's content is let go once it is known whose it is,
/// and read again for its publication, but for the first <see cref="KeptBytes"/> of a folder.
/// </remarks>
public sealed class DisclosureImport(
    DisclosureDbContext db, Publishing publishing, DraftUpload drafts, DraftScopes scopes, RosterIdentification rosters)
{
    /// <summary>8 MB: the files of most departments, so that they are read once.</summary>
    public const int KeptBytes = 8 * 1024 * 1024;

    /// <summary>Enough places to start with; <c>check</c> lists them all.</summary>
    private const int MaxNamedPlaces = 5;

    /// <summary>Yields what became of each file that was refused, then of each disclosure.</summary>
    public IAsyncEnumerable<ImportOutcome> ImportAsync(
        IEnumerable<IncomingFile> files, ImportRequest request, CancellationToken cancellation = default) =>
        ImportAsync(files.Select(ImportItem.Of), request, progress: null, cancellation);

    /// <summary>The same of files that are opened one after the other, folder by folder.</summary>
    /// <param name="progress">Is told of each file before it is read.</param>
    public async IAsyncEnumerable<ImportOutcome> ImportAsync(
        IEnumerable<ImportItem> items, ImportRequest request, IProgress<ImportItem>? progress,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var done = new Dictionary<string, IReadOnlyList<ReadFile>>(StringComparer.Ordinal);
        foreach (var folder in items.GroupBy(item => item.Folder, StringComparer.Ordinal))
        {
            var read = new List<ReadFile>();
            var free = (long)KeptBytes;
            foreach (var item in folder)
            {
                progress?.Report(item);
                var (file, refusal) = await ReadAsync(item, request, free, cancellation);
                if (file is null)
                    yield return new ImportOutcome.Refused([item.Shown], refusal!);
                else
                    read.Add(file);
                free -= file?.Kept?.Length ?? 0;
            }
            foreach (var group in DisclosureGrouping.Group(read))
                yield return await ImportGroupAsync([.. group.DistinctBy(file => file.Sha256)], request, done, cancellation);
        }
    }

    /// <summary>What the file says alone; exactly one of the two is null.</summary>
    private async Task<(ReadFile? File, string? Refusal)> ReadAsync(
        ImportItem item, ImportRequest request, long free, CancellationToken cancellation)
    {
        var (opened, refusal) = Open(item, cancellation);
        if (opened is null)
            return (null, refusal);
        if (ContradictsYear(opened.Source, request) is { } sentence)
            return (null, sentence);
        var disclosure = Recogniser.Recognise([opened.Source], request.Given);
        var (identity, unknown) = await rosters.IdentifyAsync(disclosure, request, cancellation);
        if (unknown is not null)
            return (null, unknown);
        var organisation = disclosure.Unit ?? disclosure.Department;
        return (new(item, opened.File.Sha256, opened.Length <= free ? opened : null)
        {
            Organisation = identity?.Organisation.Code ?? organisation?.Code ?? organisation?.Name,
            Year = disclosure.Year,
            Stage = disclosure.Stage,
            Identity = identity,
        }, null);
    }

    private static (OpenedFile? File, string? Refusal) Open(ImportItem item, CancellationToken cancellation)
    {
        var (file, refusal) = item.Load();
        return file is null ? (null, refusal) : file.Read(cancellation);
    }

    private static string? ContradictsYear(NamedSource source, ImportRequest request) =>
        request.Given.Year is { } year && Recogniser.Recognise([source]).Year is { } printed && printed != year
            ? $"文件写的是 {printed} 年，而指定的是 {year} 年。{request.Advice.OtherYear}。"
            : null;

    private async Task<ImportOutcome> ImportGroupAsync(
        IReadOnlyList<ReadFile> group, ImportRequest request, Dictionary<string, IReadOnlyList<ReadFile>> done,
        CancellationToken cancellation)
    {
        string[] names = [.. group.Select(file => file.Item.Shown)];
        var opened = group.Select(file => file.Kept ?? Open(file.Item, cancellation).File).OfType<OpenedFile>().ToList();
        if (!opened.Select(file => file.File.Sha256).SequenceEqual(group.Select(file => file.Sha256)))
            return new ImportOutcome.Refused(names, "文件在导入过程中被改动或移走。请等文件不再变动后重新导入。");
        var sources = CsvPackageSources.Joined([.. opened.Select(file => file.Source)]);
        var disclosure = Recogniser.Recognise(sources, request.Given);
        var known = group.Select(file => file.Identity).FirstOrDefault(identity => identity is not null);
        disclosure = known?.Apply(disclosure) ?? disclosure;
        if (WhyNot(disclosure, request.Advice) is { } sentence)
            return new ImportOutcome.Refused(names, sentence);

        var (county, isNew) = await CountyAsync(request, disclosure, cancellation);
        if (isNew && await db.Counties.AsNoTracking().FirstOrDefaultAsync(row => row.Name == county.Name && row.Code != county.Code, cancellation) is { } namesake)
            return new ImportOutcome.Refused(names, $"“{county.Name}”已登记为 {namesake.Code}，而指定的是没有登记过的 {county.Code}。请核对 --county；"
                + $"确是另一个县的，先运行 county add {county.Code} 名称。");
        disclosure = disclosure with { County = county };
        var publication = new PublicationRequest(
            disclosure, [.. opened.Select(StoredSource.Of)], request.Who)
        {
            IsAfterWithholding = request.IsAfterWithholding,
        };
        if (IsElsewhere(publication.Identity, group, done) is { } elsewhere)
            return new ImportOutcome.Refused(names, elsewhere);
        if (request.Mode == ImportMode.Draft)
        {
            var handedIn = new HandedIn(publication, request.Given, edits => WithEdits(sources, request, known, county, edits));
            return await DraftAsync(names, handedIn, request.Author!, cancellation);
        }
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

    private async Task<ImportOutcome> DraftAsync(
        string[] names, HandedIn handedIn, DraftAuthor author, CancellationToken cancellation)
    {
        var request = handedIn.Request;
        var scope = await scopes.OfAsync(request.Identity, request.Disclosure.Department?.Code, cancellation);
        if (!author.May(scope.Organisation!, scope.Department))
            return new ImportOutcome.Refused(
                names, $"文件是 {scope.Organisation} {(request.Disclosure.Unit ?? request.Disclosure.Department)?.Name} 的，您没有替它填报的权限。");
        return await drafts.SaveAsync(handedIn, author.Actor, cancellation) switch
        {
            DraftOutcome.Done done => new ImportOutcome.Drafted(names, request.Disclosure, done.Id, done.IsNew),
            DraftOutcome.Refused refused => new ImportOutcome.Refused(names, refused.Sentence),
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };
    }

    /// <summary>What the files say with the edits of the draft that they go to; null where that cannot be handed in.</summary>
    private static Disclosure? WithEdits(
        IReadOnlyList<NamedSource> sources, ImportRequest request, RosterIdentity? known, NamedCode county,
        IReadOnlyList<DisclosureEdit> edits)
    {
        var disclosure = Recogniser.Recognise(sources, request.Given, edits);
        disclosure = (known?.Apply(disclosure) ?? disclosure) with { County = county };
        return WhyNot(disclosure, request.Advice) is null ? disclosure : null;
    }

    /// <summary>Two folders of one import must not make versions of each other.</summary>
    private static string? IsElsewhere(
        DisclosureIdentity identity, IReadOnlyList<ReadFile> group, Dictionary<string, IReadOnlyList<ReadFile>> done)
    {
        if (done.TryAdd(identity.Address, [.. group.Select(file => file with { Kept = null })]))
            return null;
        var other = done[identity.Address];
        return group.Select(file => file.Sha256).ToHashSet().SetEquals(other.Select(file => file.Sha256))
            ? null
            : $"与 {string.Join('、', other.Select(file => file.Item.Shown))} 是同一份公开（{identity.Address}），却在另一个文件夹里。"
                + "请核对后放在同一个文件夹，或只留一份，再重新导入。";
    }

    /// <summary>Why a disclosure cannot be handed in; null where it can.</summary>
    internal static string? WhyNot(Disclosure disclosure, ImportAdvice advice)
    {
        if (disclosure.HasNothingRecognised())
            return "文件中没有认出预算公开的表格或说明。请确认是部门预算或决算公开文件。";
        if (disclosure.Findings.Where(finding => FindingKinds.Forbidding.Contains(finding.Kind)).ToList() is [_, ..] personal)
            return $"{string.Join('；', personal.Take(MaxNamedPlaces).Select(InWords))}{(personal.Count > MaxNamedPlaces ? $"；共 {personal.Count} 处" : "")}。"
                + "含有这些号码的文件不能发布，请删除后重新导入。";
        if (disclosure.Year is null && disclosure.Findings.FirstOrDefault(finding => finding.Kind == FindingKinds.YearContradicts) is { } years)
            return $"{years.Message}。请改正文件，或{advice.GiveYear}。";
        if (disclosure.Year is null)
            return $"文件没有写明年度。请{advice.GiveYear}。";
        var organisation = disclosure.Unit ?? disclosure.Department;
        var give = disclosure.Unit is null ? advice.GiveDepartment : advice.GiveUnit;
        if (organisation?.Code is not { } code)
            return $"文件没有写明{(disclosure.Unit is null ? "部门" : "单位")}编码。请{give}。";
        return OrganisationCode.TryParse(code, out _)
            ? null
            : $"“{code}”不能作为部门或单位编码：编码为 1 到 12 位字母或数字，不能是年份。请{give}。";
    }

    private static string InWords(Finding finding) =>
        finding.At is { } at ? $"{finding.Message}（{SourcePlaces.InWords(at)}）" : finding.Message;

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
