using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>What is known of the newest act.</summary>
/// <param name="Number">Its number in the audit log; 0 before the first, null while nobody could say yet.</param>
/// <param name="IsCertain">False where the database did not answer: the number is then the last that was known.</param>
internal sealed record SeenAct(long? Number, bool IsCertain);

/// <summary>The number of the newest act in the audit log: while it stands, no published answer changes.</summary>
/// <remarks>
/// Every publication and every withholding writes its entry in its own transaction, whichever process does it. The
/// database is asked at most once in a quarter of a second, by a request that comes after; what this process commits
/// shows at once. A database that does not answer makes nobody wait for long.
/// </remarks>
internal sealed partial class NewestAct(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NewestAct> log)
{
    /// <summary>How long the database's word counts.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a request waits for it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private static readonly SeenAct Unknown = new(Number: null, IsCertain: false);
    private readonly Lock _door = new();
    private Look _last = new(Unknown, At: null);
    private long _confirmedAt;
    private long _newestTold;
    private Question? _asking;

    /// <summary>The newest act that the database has ever told of, however long ago; 0 before the first.</summary>
    public long NewestTold => Volatile.Read(ref _newestTold);

    /// <summary>As of a quarter of a second ago at most, unless it says that it is not certain.</summary>
    public ValueTask<SeenAct> ReadAsync()
    {
        var last = Volatile.Read(ref _last);
        return IsFresh(last) ? new(last.Seen) : new(AskAsync());
    }

    /// <summary>Something was committed here: whoever reads from now on asks again.</summary>
    public void Forget()
    {
        lock (_door)
        {
            _last = _last with { At = null };
            _asking = null;
        }
    }

    private bool IsFresh(Look look) => look.At is { } at && clock.GetElapsedTime(at) < Interval;

    /// <summary>Readers wait together for one question.</summary>
    private async Task<SeenAct> AskAsync()
    {
        Question asking;
        lock (_door)
        {
            if (IsFresh(_last))
                return _last.Seen;
            _asking ??= Ask();
            asking = _asking;
        }
        if (clock.GetElapsedTime(asking.At) > Patience)
            return Uncertain();
        try
        {
            return await asking.Answer.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            return Uncertain();
        }
    }

    private Question Ask()
    {
        var question = new Question(clock.GetTimestamp(), new(TaskCreationOptions.RunContinuationsAsynchronously));
        _ = Task.Run(() => AnswerAsync(question));
        return question;
    }

    private async Task AnswerAsync(Question question)
    {
        var seen = Uncertain();
        try
        {
            seen = await LookAsync();
        }
        finally
        {
            Keep(question, seen);
        }
    }

    /// <summary>Forgotten questions are answered too, but their answers are not kept.</summary>
    private void Keep(Question question, SeenAct seen)
    {
        lock (_door)
        {
            Volatile.Write(ref _newestTold, Math.Max(_newestTold, seen.Number ?? 0));
            if (_asking == question)
            {
                if (_last.Seen.IsCertain && !seen.IsCertain)
                    SayAway();
                _last = new(seen, question.At);
                if (seen.IsCertain)
                    Volatile.Write(ref _confirmedAt, question.At);
                _asking = null;
            }
        }
        question.Answer.SetResult(seen);
    }

    private async Task<SeenAct> LookAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<DisclosureDbContext>();
            var newest = await db.Audit.Where(entry => !entry.Action.StartsWith(AuditEntry.StaffPrefix))
                .OrderByDescending(entry => entry.Number).Select(entry => entry.Number).FirstOrDefaultAsync();
            return new(newest, IsCertain: true);
        }
        catch (Exception trouble) when (DatabaseTroubles.Of(trouble) is not null)
        {
            return Uncertain();
        }
    }

    /// <summary>What was known when the database went; nothing where nobody had asked for long.</summary>
    private SeenAct Uncertain()
    {
        var last = Volatile.Read(ref _last).Seen;
        var isOld = clock.GetElapsedTime(Volatile.Read(ref _confirmedAt)) > LastKnownVersions.LongestUnconfirmed;
        return last.IsCertain && isOld ? Unknown : last with { IsCertain = false };
    }

    [LoggerMessage(LogLevel.Warning, "数据库没有应答。已在内存里的公开页面照常提供，标明未能核对是否最新。")]
    private partial void SayAway();

    private sealed record Look(SeenAct Seen, long? At);

    private sealed record Question(long At, TaskCompletionSource<SeenAct> Answer);
}
