using System.Text.Encodings.Web;
using System.Text.Json;
using AngleSharp.Html.Parser;
using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Web.Reading.English;
using BudgetDisclosure.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Reading;

/// <summary>
/// With UPDATE_ENGLISH=1 the phrases that are missing are written into <c>Reading/English/missing.json</c>, to be
/// filled in and moved to the file of their pages.
/// </summary>
public sealed class EnglishPagesTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>States of pages that their examples do not show.</summary>
    private static readonly string[] Others =
    [
        "/990101/101", "/990101/108", "/990101/108/2026/budget", "/990101/105/2026/budget/checks",
        "/990101/201/2025/final", "/990101/201/2025/final/checks", "/990101/104/2026/budget",
        "/990101/101?year=2025&stage=final&unit=yi", "/990101/102", "/990101/104", "/990101/2026?unit=yuan",
        DemoPortal.Disclosure + "?unit=yuan", "/990101/three-public?unit=yi", "/compare?like=990101/101",
        "/compare?year=2026&of=990101/101&of=990101/102&of=990101/301&per=staff", "/compare?find=x", "/glossary?q=没有",
        "/search?q=没有这样的词", "/search?q=路", "/search?q=学校",
    ];

    [Fact]
    public async Task Page_OfThePortalInEnglish_HasNoWordOfOursLeftInChinese()
    {
        using var client = portal.CreateClient();
        var missing = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in PageExamples.ByPattern.Values.SelectMany(addresses => addresses).Concat(Others))
        {
            var html = await TextAsync(client, address == PageExamples.Source ? await SourceAsync(client) : address);
            var left = new HashSet<string>();
            new EnglishPage(new HtmlParser().ParseDocument(html), left).Translate();
            foreach (var text in left)
                missing.TryAdd(text, address);
        }

        var names = await NamesAsync();
        var ours = missing.Where(text => !names.Contains(text.Key)).ToList();
        Propose(ours.Select(text => text.Key));
        Assert.True(ours.Count == 0, string.Join('\n', ours.Select(text => $"{text.Key}  ({text.Value})")));
    }

    /// <summary>Of error pages too.</summary>
    private static async Task<string> TextAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<string> SourceAsync(HttpClient client) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync(DemoPortal.Disclosure))
            .QuerySelector("td.source a")!.GetAttribute("href")!;

    /// <summary>What the documents, the roster, the classification and the rules say, and stays Chinese.</summary>
    private async Task<HashSet<string>> NamesAsync()
    {
        var names = new[] { CodeRegistry.Function, CodeRegistry.Economic }
            .SelectMany(registry => registry.Codes.SelectMany(registry.NamesOf)).Select(name => name.Name)
            .Concat(Rules.All.Select(rule => rule.Title)).Concat(TableCatalogue.All.Select(table => table.Title))
            .ToHashSet(StringComparer.Ordinal);
        await portal.ReadAsync(async db =>
        {
            names.UnionWith(await db.Counties.Select(county => county.Name).ToListAsync());
            names.UnionWith(await db.OrganisationNames.Select(organisation => organisation.Name).ToListAsync());
            names.UnionWith(await db.Roster.Select(entry => entry.Name).ToListAsync());
            names.UnionWith(await db.PublicationFiles.Select(file => file.FileName).ToListAsync());
            return names;
        });
        return names;
    }

    private static void Propose(IEnumerable<string> phrases)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_ENGLISH") != "1")
            return;
        var home = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(home.FullName, "BudgetDisclosure.sln")))
            home = home.Parent!;
        File.WriteAllText(
            Path.Combine(home.FullName, "src", "BudgetDisclosure.Web", "Reading", "English", "missing.json"),
            JsonSerializer.Serialize(new { phrases = phrases.ToDictionary(text => text, _ => "") }, Readable));
    }
}
