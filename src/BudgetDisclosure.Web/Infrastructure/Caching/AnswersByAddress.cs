using System.Collections.Concurrent;

namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>Answers under the address they were asked for, as long as no act follows.</summary>
/// <remarks>
/// The short way to what <see cref="PublishedAnswerCache"/> keeps. An act, or too many bytes, empties it: the next
/// request takes the long way, which finds the same answer or makes a new one, and puts it back.
/// </remarks>
internal sealed class AnswersByAddress(long mostBytes)
{
    private sealed record Generation(long Act, ConcurrentDictionary<(string Path, string Coding), PublishedAnswer> Answers)
    {
        public long Bytes;
    }

    private readonly Lock _door = new();
    private volatile Generation _now = New(act: 0);

    /// <summary>The answer for a whole path, the portal's base included, if it was made after <paramref name="act"/>.</summary>
    public PublishedAnswer? Find(string path, string coding, out long act)
    {
        var now = _now;
        act = now.Act;
        return now.Answers.GetValueOrDefault((path, coding));
    }

    /// <summary>Keeps an answer that was looked up when <paramref name="act"/> was the newest.</summary>
    public void Add(string path, string coding, PublishedAnswer answer, long act)
    {
        if (Renewed(act, answer.Size) is { } now && now.Answers.TryAdd((path, coding), answer))
            Interlocked.Add(ref now.Bytes, answer.Size);
    }

    /// <summary>The generation of an act; null where a later one has begun, or for what is too large.</summary>
    private Generation? Renewed(long act, long more)
    {
        lock (_door)
        {
            if (act < _now.Act || more > mostBytes)
                return null;
            if (act > _now.Act || Interlocked.Read(ref _now.Bytes) + more > mostBytes)
                _now = New(act);
            return _now;
        }
    }

    private static Generation New(long act) => new(act, new());
}
