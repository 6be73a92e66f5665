using BudgetDisclosure.Web.Infrastructure.Caching;
using Microsoft.Extensions.Caching.Memory;

namespace BudgetDisclosure.Web.Reading;

/// <summary>Pages in another way of reading, by the tag of the page they were made from.</summary>
/// <remarks>When it is full, the least used go.</remarks>
internal sealed class AnswersInOtherWays(long mostBytes) : IDisposable
{
    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = mostBytes });

    public PublishedAnswer? Find((string Tag, ReadingWay Way, string Coding) key) => _answers.Get<PublishedAnswer>(key);

    public void Add((string Tag, ReadingWay Way, string Coding) key, PublishedAnswer answer) =>
        _answers.Set(key, answer, new MemoryCacheEntryOptions { Size = answer.Size });

    public void Dispose() => _answers.Dispose();
}
