using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>Takes files and says of each which draft it became, or why not.</summary>
[TakesFiles]
public sealed class UploadModel(
    DisclosureDbContext db, DisclosureImport import, DraftReview review, ImportTurns turns) : StaffPage
{
    /// <summary>What became of a file; a draft or a sentence.</summary>
    public sealed record Entry(string Name, string Sentence, Guid? Draft = null, string? Title = null);

    private const string Same = "和同时上传的另一份内容完全一样，只读一份。";

    private readonly Dictionary<Guid, string> _faults = [];

    /// <summary>MB that all files of one upload may have together.</summary>
    public static int MostMegabytes => UploadBounds.MaxRequestBytes >> 20;

    public County County { get; private set; } = null!;

    /// <summary>File by file, the refused ones first; null before anything was handed in.</summary>
    public IReadOnlyList<Entry>? Entries { get; private set; }

    public string? Sentence { get; private set; }

    /// <summary>What a browser says before it sends too much.</summary>
    public string TooLarge { get; } =
        $"选的文件加起来超过 {MostMegabytes} MB，什么也没有发送。请分几次上传，一次不超过 {MostMegabytes} MB。";

    [BindProperty]
    public string? Year { get; set; }

    [BindProperty]
    public string? Stage { get; set; }

    [BindProperty]
    public string? Department { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    public async Task<IActionResult> OnGetAsync(string county) => await FindAsync(county) ? Page() : Forbid();

    public async Task<IActionResult> OnPostAsync(string county, List<IFormFile> files, CancellationToken cancellation)
    {
        if (!await FindAsync(county))
            return Forbid();
        var (given, wrong) = ReadGiven();
        Sentence = wrong ?? (files.Count == 0 ? "还没有选文件。请先选择要上传的文件。" : null);
        if (Sentence is null)
            Entries = await turns.RunAsync(() => ImportAsync(files, given, cancellation), cancellation);
        return Page();
    }

    /// <summary>What is wrong with a draft that was just made, in half a sentence.</summary>
    public string FaultsOf(Guid draft) => _faults[draft];

    private async Task<bool> FindAsync(string county)
    {
        if (!Person.MaySomewhere(county, StaffRole.Uploader)
            || await db.Counties.AsNoTracking().SingleOrDefaultAsync(row => row.Code == county) is not { } found)
            return false;
        County = found;
        return true;
    }

    private (GivenIdentity Given, string? Wrong) ReadGiven()
    {
        var given = new GivenIdentity
        {
            County = new(County.Code, null),
            Stage = Stages.TryParse(Stage),
            Department = CodeOf(Department),
            Unit = CodeOf(Unit),
        };
        if (string.IsNullOrWhiteSpace(Year))
            return (given, null);
        return FiscalYear.TryParse(Year.Trim(), out var year)
            ? (given with { Year = year }, null)
            : (given, $"“{Year.Trim()}”不是年度。年度是四位数字，例如 2026；文件里写明了年度的不用填。");
    }

    private static NamedCode? CodeOf(string? code) => string.IsNullOrWhiteSpace(code) ? null : new(code.Trim(), null);

    private async Task<IReadOnlyList<Entry>> ImportAsync(
        IReadOnlyList<IFormFile> uploads, GivenIdentity given, CancellationToken cancellation)
    {
        using var files = new ImportFiles();
        foreach (var (i, upload) in uploads.Index())
            files.Add(folder: "", UploadedNames.Of(upload), archive: $"zip {i}", upload.OpenReadStream);
        var request = new ImportRequest(CountyCode.Parse(County.Code), given, ImportMode.Draft, Person.Named)
        {
            Author = new(Actor, (organisation, department) =>
                Person.May(new(County.Code, organisation, department), StaffRole.Uploader)),
        };
        var entries = files.Refused.Select(file => new Entry(file.Name, file.Sentence)).ToList();
        await foreach (var outcome in import.ImportAsync(files.Items, request, progress: null, cancellation))
            entries.AddRange(outcome.Names.Select(name => EntryOf(name, outcome)));
        foreach (var draft in entries.Select(entry => entry.Draft).OfType<Guid>().Distinct())
            _faults[draft] = await FaultsAsync(draft, cancellation);
        var named = entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        entries.AddRange(files.Items.Where(item => !named.Contains(item.Shown)).Select(item => new Entry(item.Shown, Same)));
        return [.. entries.OrderBy(entry => entry.Draft is not null)];
    }

    private async Task<string> FaultsAsync(Guid id, CancellationToken cancellation)
    {
        var draft = await db.Drafts.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
        var failing = (await review.CheckAsync(draft, cancellation)).Where(check => check.IsFailure)
            .Select(check => check.Rule).Distinct().Count();
        var warnings = DraftContent.Read(draft).Findings.Count(finding => finding.Kind.Severity != Severity.Hint);
        return failing + warnings == 0 ? "没有发现问题" : $"{failing} 条规则不符，{warnings} 处提醒";
    }

    private static Entry EntryOf(string name, ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Drafted drafted => new(
            name, drafted.IsNew ? "已存为草稿" : "和现有的草稿相同，没有变化", drafted.Draft, TitleOf(drafted.Disclosure)),
        ImportOutcome.Refused refused => new(name, refused.Sentence),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };

    private static string TitleOf(Disclosure disclosure)
    {
        var organisation = (disclosure.Unit ?? disclosure.Department)!;
        return DisclosureReport.TitleOf(
            organisation.Name ?? organisation.Code, disclosure.Unit is not null, disclosure.Year, disclosure.Stage);
    }
}
