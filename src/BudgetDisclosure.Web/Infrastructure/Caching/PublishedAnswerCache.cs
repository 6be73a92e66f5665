using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Pages;
using Microsoft.Extensions.Caching.Memory;

namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>What an answer depends on.</summary>
/// <param name="Located">The version, and all that changes what its pages say: which one counts now, what was withheld.</param>
internal readonly record struct PublishedAnswerKey(
    LocatedVersion Located, string Path, string? Scope, int Number, bool EachFigure, AmountUnit? Unit, string Coding);

/// <summary>Answers of published versions, in memory; the least used go when it is full.</summary>
internal sealed class PublishedAnswerCache(long mostBytes) : IDisposable
{
    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = mostBytes });

    public PublishedAnswer? Find(PublishedAnswerKey key) => _answers.Get<PublishedAnswer>(key);

    public void Add(PublishedAnswerKey key, PublishedAnswer answer) =>
        _answers.Set(key, answer, new MemoryCacheEntryOptions { Size = answer.Size });

    public void Dispose() => _answers.Dispose();
}
