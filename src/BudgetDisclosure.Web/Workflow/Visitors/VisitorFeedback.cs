using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow.Visitors;

/// <summary>What a visitor writes about a disclosure, or about a cell of it.</summary>
/// <param name="Version">The version that the visitor saw.</param>
public sealed record FeedbackWords(DisclosureIdentity Identity, int Version, string? Message, string? Contact)
{
    /// <summary>The table, whose copy of it, and the cell's id; null for what is about the whole.</summary>
    public (string Slug, string? Scope, string Cell)? Cell { get; init; }
}

/// <summary>What became of it.</summary>
public abstract record FeedbackOutcome
{
    public sealed record Refused(string Sentence) : FeedbackOutcome;

    public sealed record Done(Guid Id) : FeedbackOutcome;
}

/// <summary>Takes what visitors think wrong, for the staff of the organisation; nothing of it is ever public.</summary>
public sealed class VisitorFeedback(DisclosureDbContext db, TimeProvider clock)
{
    public const int LeastMessage = 5;
    public const int MostMessage = 1000;
    public const int MostContact = 100;
    public const int MostRemark = 150;

    /// <summary>How many of one disclosure wait at most: a flood fills neither the disk nor the staff's list.</summary>
    public const int MostOpen = 100;

    /// <summary>A contact that nobody has needed by then is erased.</summary>
    public static readonly TimeSpan ContactLasts = TimeSpan.FromDays(180);

    /// <summary>Who reads it: whoever works on the organisation's disclosures, and who manages them.</summary>
    public static readonly StaffRole[] Readers =
        [StaffRole.Uploader, StaffRole.Reviewer, StaffRole.Publisher, StaffRole.Administrator];

    /// <summary>What can come of it, as the audit log says it.</summary>
    public static readonly IReadOnlyList<string> Outcomes =
        ["数字没有错", "已经更正", "将要更正", "已转给有关单位", "不是数字的问题"];

    private const int HandledShown = 50;

    public async Task<FeedbackOutcome> ReceiveAsync(FeedbackWords words, CancellationToken cancellation = default)
    {
        var (message, contact) = (Visible(words.Message), Visible(words.Contact));
        if (Complaint(message, contact) is { } sentence)
            return new FeedbackOutcome.Refused(sentence);
        if (await Open(words.Identity).CountAsync(cancellation) >= MostOpen)
            return new FeedbackOutcome.Refused($"这份公开已经有 {MostOpen} 条意见等待处理，暂时收不下更多。请过些天再提。");
        var (county, organisation, year, stage) = words.Identity;
        var feedback = new Feedback
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            County = county,
            Organisation = organisation,
            Year = year,
            Stage = stage,
            Version = words.Version,
            Message = message,
            Contact = contact.Length == 0 ? null : contact,
            At = clock.UtcSecond(),
        };
        if (words.Cell is var (slug, scope, cell))
            feedback.IsAbout(slug, scope, cell);
        db.Feedback.Add(feedback);
        await db.SaveChangesAsync(cancellation);
        return new FeedbackOutcome.Done(feedback.Id);
    }

    /// <summary>What waits in the county for the person, oldest first, and what was handled last.</summary>
    public async Task<(IReadOnlyList<Feedback> Open, IReadOnlyList<Feedback> Handled)> ListAsync(
        StaffPerson person, string county, CancellationToken cancellation = default)
    {
        var parents = await ParentsAsync(county, cancellation);
        var rows = await db.Feedback.AsNoTracking().Where(row => row.County == county).OrderBy(row => row.Id)
            .ToListAsync(cancellation);
        rows = rows.FindAll(row => IsFor(person, row, parents));
        return (rows.FindAll(row => row.HandledAt is null),
            [.. rows.Where(row => row.HandledAt is not null).OrderByDescending(row => row.HandledAt)
                .Take(HandledShown)]);
    }

    /// <summary>Closes one with a word; the contact goes, and the audit log says who did it.</summary>
    public async Task<FeedbackOutcome> HandleAsync(
        StaffPerson person, string county, Guid id, string? outcome, string? remark, StaffActor by,
        CancellationToken cancellation = default)
    {
        var said = Visible(remark);
        if (!Outcomes.Contains(outcome))
            return new FeedbackOutcome.Refused("请选择处理结果。");
        if (said.Length > MostRemark)
            return new FeedbackOutcome.Refused($"处理说明最多 {MostRemark} 字，现在有 {said.Length} 字，请删短一些。");
        await using var transaction = await db.BeginActAsync(cancellation);
        var feedback = await db.Feedback
            .SingleOrDefaultAsync(row => row.Id == id && row.County == county, cancellation);
        if (feedback is null || !IsFor(person, feedback, await ParentsAsync(county, cancellation)))
            return new FeedbackOutcome.Refused("没有这一条意见。");
        if (feedback.HandledAt is not null)
            return new FeedbackOutcome.Refused($"{feedback.HandledBy}已经处理了这一条：{feedback.Outcome}。");
        feedback.Handle(said.Length == 0 ? outcome! : $"{outcome}：{said}", by.Named, clock.UtcSecond());
        await db.AppendAsync([FeedbackActs.Handled(feedback, outcome!, by)], cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new FeedbackOutcome.Done(id);
    }

    /// <summary>Erases contacts that are older than <see cref="ContactLasts"/>.</summary>
    /// <returns>How many.</returns>
    public Task<int> EraseOldContactsAsync(CancellationToken cancellation = default)
    {
        var before = clock.UtcSecond() - ContactLasts;
        return db.Feedback.Where(row => row.Contact != null && row.At < before)
            .ExecuteUpdateAsync(row => row.SetProperty(feedback => feedback.Contact, (string?)null), cancellation);
    }

    private IQueryable<Feedback> Open(DisclosureIdentity identity) => db.Feedback.Where(row =>
        row.County == identity.County && row.Organisation == identity.Organisation && row.Year == identity.Year
        && row.Stage == identity.Stage && row.HandledAt == null);

    /// <summary>Without what cannot be seen, and no database of the two need take.</summary>
    private static string Visible(string? text) =>
        string.Concat((text ?? "").Where(sign => !char.IsControl(sign) || sign is '\n' or '\r' or '\t')).Trim();

    private static string? Complaint(string message, string contact) =>
        message.Length < LeastMessage ? $"请写明哪里不对，至少 {LeastMessage} 个字。"
        : message.Length > MostMessage ? $"最多写 {MostMessage} 字，现在有 {message.Length} 字，请删短一些。"
        : contact.Length > MostContact ? $"联系方式最多 {MostContact} 字，现在有 {contact.Length} 字，请删短一些。"
        : null;

    private static bool IsFor(StaffPerson person, Feedback row, Dictionary<string, string?> parents) =>
        person.May(new(row.County, row.Organisation, parents.GetValueOrDefault(row.Organisation)), Readers);

    private Task<Dictionary<string, string?>> ParentsAsync(string county, CancellationToken cancellation) =>
        db.Organisations.AsNoTracking().Where(row => row.County == county)
            .ToDictionaryAsync(row => row.Code, row => row.Parent, cancellation);
}
