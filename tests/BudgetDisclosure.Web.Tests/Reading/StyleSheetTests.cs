using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Web.Tests.Reading;

/// <summary>What style sheets and scripts are made of: enough contrast, nothing newer than the oldest browser.</summary>
public sealed partial class StyleSheetTests
{
    private const string Light = ":root {";
    private const string Dark = "@media (prefers-color-scheme: dark) {\n    :root {";
    private const string LightContrast = ":root.contrast {";
    private const string DarkContrast = "@media (prefers-color-scheme: dark) {\n    :root.contrast {";
    private const string AskedLight = "@media (prefers-contrast: more) {\n    :root {";
    private const string AskedDark = "@media (prefers-contrast: more) and (prefers-color-scheme: dark) {\n    :root {";

    /// <summary>What Chromium 86 and the browser of WeChat do not know; most of it fails without a word.</summary>
    private static readonly string[] TooNew =
    [
        @":has\(", @":is\(", @":where\(", @":not\([^)]*,", "aspect-ratio", @"(?<![\w-])inset(-\w+)*:", "@layer",
        "@container", "@property",
        @"(?<![\w-])(margin|padding|border)-(inline|block):", @"color-mix\(", @"\boklch\(", @"\d[dsl]v[hw]\b",
        "accent-color",
        @"(?m)^\s+&", @"\.at\(", @"\bstructuredClone\b", @"\bfindLast\b", @"\bObject\.hasOwn\b", @"\btoSorted\b",
        @"\?\?=|\|\|=|&&=",
        @"static\s*\{", @"\bawait\s+import\b", @"\breplaceAll\b",
    ];

    public static TheoryData<string, string, double> Schemes() => new()
    {
        { Light, Light, 4.5 }, { Light, Dark, 4.5 }, { Light, LightContrast, 7 }, { Dark, DarkContrast, 7 },
    };

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Colours_OfEveryScheme_StandOutFromWhatTheyStandOn(string under, string over, double least)
    {
        var colours = Tokens(Light).Concat(Tokens(under)).Concat(Tokens(over))
            .GroupBy(token => token.Key).ToDictionary(token => token.Key, token => token.Last().Value);
        foreach (var (text, ground) in Pairs())
            AssertStandsOut(colours, text, ground, least);
    }

    [Theory]
    [InlineData(Light)]
    [InlineData(Dark)]
    public void Label_OnEveryColourOfTheCharts_StandsOut(string scheme)
    {
        var colours = Tokens(scheme);
        var grounds = colours.Keys
            .Where(name => name.StartsWith("chart-", StringComparison.Ordinal) && name != "chart-ink").ToList();

        Assert.Equal(9, grounds.Count);
        foreach (var ground in grounds)
            AssertStandsOut(colours, "chart-ink", ground, 4.5);
    }

    [Theory]
    [InlineData(LightContrast, AskedLight)]
    [InlineData(DarkContrast, AskedDark)]
    public void HighContrast_ThatTheMachineAsksFor_IsTheOneOfTheAddress(string address, string machine) =>
        Assert.Equal(Tokens(address), Tokens(machine));

    [Fact]
    public void LargeType_OfEverySize_IsLargeEnough()
    {
        var sizes = Size().Matches(Block(":root.large {")).ToDictionary(
            size => size.Groups[1].Value, size => int.Parse(size.Groups[2].Value, CultureInfo.InvariantCulture));

        Assert.InRange(sizes["text"], 22, 30);
        Assert.InRange(Math.Min(sizes["small"], sizes["tiny"]), 18, 30);
    }

    [Fact]
    public void Files_ForTheBrowser_UseNothingThatTheOldestOneDoesNotKnow()
    {
        var root = new DirectoryInfo(Path.Combine(Home(), "src", "BudgetDisclosure.Web", "wwwroot"));
        var files = root.EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => file.Extension is ".css" or ".js" && !IsBuilt(file)).ToList();

        Assert.Contains(files, file => file.Name == "site.css");
        Assert.Empty(
            from file in files
            let text = Comments().Replace(File.ReadAllText(file.FullName), "")
            from feature in TooNew
            from match in Regex.Matches(text, feature)
            select $"{file.Name}: {match.Value}");
    }

    /// <summary>What the build makes of packages; it is told for which browsers.</summary>
    private static bool IsBuilt(FileInfo file) => file.Length > 100_000;

    private static IEnumerable<(string Text, string Ground)> Pairs()
    {
        foreach (var text in new[] { "ink", "link", "quiet", "warning", "holds", "fails" })
        {
            yield return (text, "paper");
            yield return (text, "wash");
        }
        yield return ("ink", "mark");
        yield return ("link", "mark");
        yield return ("paper", "link");
    }

    private static Dictionary<string, string> Tokens(string head) => Token().Matches(Block(head))
        .ToDictionary(token => token.Groups[1].Value, token => token.Groups[2].Value);

    private static string Block(string head)
    {
        var css = File.ReadAllText(Path.Combine(Home(), "src", "BudgetDisclosure.Web", "wwwroot", "css", "site.css"));
        var from = css.IndexOf(head, StringComparison.Ordinal);
        Assert.True(from >= 0, head);
        return css[from..css.IndexOf('}', from)];
    }

    private static void AssertStandsOut(Dictionary<string, string> colours, string text, string ground, double least)
    {
        var contrast = Contrast(colours[text], colours[ground]);
        Assert.True(contrast >= least, $"{text} on {ground}: {contrast:0.00}");
    }

    /// <summary>WCAG 2.2, contrast ratio.</summary>
    private static double Contrast(string one, string other)
    {
        double[] both = [.. new[] { Luminance(one), Luminance(other) }.Order()];
        return (both[1] + 0.05) / (both[0] + 0.05);
    }

    private static double Luminance(string colour)
    {
        var digits = colour.Length == 4 ? string.Concat(colour[1..].Select(digit => $"{digit}{digit}")) : colour[1..];
        double[] parts =
        [
            .. digits.Chunk(2)
                .Select(part => int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
                .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)),
        ];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static string Home()
    {
        var home = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(home.FullName, "BudgetDisclosure.sln")))
            home = home.Parent!;
        return home.FullName;
    }

    [GeneratedRegex(@"--([\w-]+): (#[0-9a-f]{3,6});")]
    private static partial Regex Token();

    [GeneratedRegex(@"--(\w+): (\d+)px;")]
    private static partial Regex Size();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();
}
