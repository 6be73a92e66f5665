using System.Net;
using System.Text.RegularExpressions;
using BudgetDisclosure.Web.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace BudgetDisclosure.Web.Tests.Pages;

/// <summary>Follows every link, form, style sheet and picture of a portal from some addresses on.</summary>
internal sealed partial class PortalWalk(HttpClient client)
{
    private readonly Dictionary<string, HttpStatusCode> _answers = [];
    private readonly Dictionary<string, HashSet<string>> _places = [];
    private readonly List<(string From, Uri To)> _jumps = [];
    private readonly Queue<Uri> _waiting = new();

    /// <summary>What each address came to, without the place on the page.</summary>
    public IReadOnlyDictionary<string, HttpStatusCode> Answers => _answers;

    /// <summary>Links to a place that the page they lead to does not have, with the page they stand on.</summary>
    public IEnumerable<string> JumpsToNowhere => _jumps
        .Where(jump => _places.TryGetValue(KeyOf(jump.To), out var places)
            && !places.Contains(Uri.UnescapeDataString(jump.To.Fragment[1..])))
        .Select(jump => $"{jump.From} → {jump.To.PathAndQuery}{jump.To.Fragment}");

    public async Task FollowAsync(params string[] starts)
    {
        foreach (var start in starts)
            _waiting.Enqueue(new(client.BaseAddress!, start));
        while (_waiting.TryDequeue(out var address))
        {
            if (!_answers.ContainsKey(KeyOf(address)))
                await VisitAsync(address);
        }
    }

    private async Task VisitAsync(Uri address)
    {
        using var answer = await client.GetAsync(address);
        _answers[KeyOf(address)] = answer.StatusCode;
        if (answer.Headers.Location is { } next)
            Note(address, next.OriginalString);
        switch (answer.Content.Headers.ContentType?.MediaType)
        {
            case "text/html":
                var page = await answer.Content.ReadAsStringAsync();
                _places[KeyOf(address)] =
                    [.. Places().Matches(page).Select(place => WebUtility.HtmlDecode(place.Groups[1].Value))];
                NoteAll(address, Links().Matches(page));
                break;
            case "text/css":
                NoteAll(address, Parts().Matches(await answer.Content.ReadAsStringAsync()));
                break;
        }
    }

    private void NoteAll(Uri from, IEnumerable<Match> links)
    {
        foreach (var link in links)
            Note(from, WebUtility.HtmlDecode(link.Groups[1].Value));
    }

    private void Note(Uri from, string link)
    {
        var to = new Uri(from, link);
        if (to.Authority != from.Authority || to.Scheme is not ("http" or "https") || IsInAnotherWay(to))
            return;
        if (to.Fragment.Length > 1)
            _jumps.Add((from.PathAndQuery, to));
        _waiting.Enqueue(to);
    }

    /// <summary>Every page stands there in other ways of reading too; <c>ReadingWaysTests</c> look at those.</summary>
    private static bool IsInAnotherWay(Uri address) =>
        !ReadingWay.Of(new QueryCollection(QueryHelpers.ParseQuery(address.Query))).IsDefault;

    /// <summary>A source is asked for once with a place, once without: places differ only in the mark.</summary>
    private static string KeyOf(Uri address) =>
        address.AbsolutePath.Contains("/sources/") && address.Query.Contains("at=")
            ? address.AbsolutePath + "?at="
            : address.PathAndQuery;

    [GeneratedRegex("(?:href|src|action)=\"([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("\\sid=\"([^\"]*)\"")]
    private static partial Regex Places();

    [GeneratedRegex("url\\([\"']?([^\"')]+)[\"']?\\)")]
    private static partial Regex Parts();
}
