using System.Net;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Web.Tests.Pages;

/// <summary>Follows every link of a portal from an address on.</summary>
internal static partial class PortalWalk
{
    /// <summary>What each link came to, by its address without the place on the page.</summary>
    /// <remarks>A source is asked for once: its places differ in nothing but the mark.</remarks>
    public static async Task<IReadOnlyDictionary<string, HttpStatusCode>> FollowAsync(HttpClient client, string start)
    {
        var answers = new Dictionary<string, HttpStatusCode>();
        var waiting = new Queue<string>([start]);
        while (waiting.TryDequeue(out var address))
        {
            if (answers.ContainsKey(address))
                continue;
            using var answer = await client.GetAsync(address);
            answers[address] = answer.StatusCode;
            if (answer.Headers.Location is { } next)
                waiting.Enqueue(next.OriginalString);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (Match link in Links().Matches(await answer.Content.ReadAsStringAsync()))
                waiting.Enqueue(Plain(WebUtility.HtmlDecode(link.Groups[1].Value)));
        }
        return answers;
    }

    private static string Plain(string link)
    {
        var address = link.Split('#')[0];
        return address.Contains("/sources/") ? address.Split('?')[0] : address;
    }

    [GeneratedRegex("(?:href|src)=\"(/[^\"]*)\"")]
    private static partial Regex Links();
}
