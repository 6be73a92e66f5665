namespace BudgetDisclosure.Web.Tests.Pages;

/// <summary>An address, or several, of every page there is, by the pattern of its route.</summary>
internal static class PageExamples
{
    /// <summary>Stands for a source, whose address is a hash: it is reached from a disclosure.</summary>
    public const string Source = "(source)";

    public static IReadOnlyDictionary<string, string[]> ByPattern { get; } = new Dictionary<string, string[]>
    {
        ["{county:county}"] = ["/"],
        ["{county:county}/{year:year}"] = ["/990101/2026", "/990101/2025?stage=final"],
        ["{county:county}/functions/{code:classification}"] = ["/990101/functions/201", "/990101/functions/2010601?year=2025"],
        ["{county:county}/economic/{code:classification}"] = ["/990101/economic/301"],
        ["{county:county}/three-public"] = ["/990101/three-public", "/990101/three-public?year=2025&stage=final"],
        ["{county:county}/{department:organisation}"] = ["/990101/301"],
        ["{county:county}/{department:organisation}/{year:year}/{stage:stage}"] =
            [DemoPortal.Disclosure, "/990101/201/2024/budget?sources=1"],
        ["{county:county}/{department:organisation}/{year:year}/{stage:stage}/tables/{slug:slug}"] =
            [DemoPortal.Disclosure + "/tables/expenditure", "/990101/104/2026/budget/tables/three-public"],
        ["{county:county}/{department:organisation}/{year:year}/{stage:stage}/tables/{slug:slug}/figure"] =
            [DemoPortal.Disclosure + "/tables/expenditure/figure?cell=2010601.basic"],
        ["{county:county}/{department:organisation}/{year:year}/{stage:stage}/feedback"] =
            [DemoPortal.Disclosure + "/feedback", DemoPortal.Disclosure + "/feedback?table=expenditure&cell=2010601.basic"],
        ["{county:county}/{department:organisation}/{year:year}/{stage:stage}/checks"] =
            [DemoPortal.Disclosure + "/checks", "/990101/108/2026/budget/checks"],
        ["{county:county}/{department:organisation}/{year:year}/{stage:stage}/versions"] =
            [DemoPortal.Disclosure + "/versions"],
        ["{county:county}/{department:organisation}/{year:year}/{stage:stage}/source"] =
            [DemoPortal.Disclosure + "/source"],
        ["{county:county}/{department:organisation}/{year:year}/{stage:stage}/proof"] =
            [DemoPortal.Disclosure + "/proof"],
        ["rules"] = ["/rules"],
        ["glossary"] = ["/glossary", "/glossary?q=2010601"],
        ["search"] = ["/search", "/search?q=公务接待费", "/search?q=支出&in=text&page=2"],
        ["compare"] =
        [
            "/compare", "/compare?year=2025&stage=final&of=990101/101&of=990101/201&of=990101/103&find=教育局",
            "/compare?of=990101/101&per=resident",
        ],
        ["api"] = ["/api"],
        ["province/{province:province}"] = ["/province/99", "/province/99?year=2024"],
        ["sources/{sha256:sha256}"] = [Source],
        ["error/{code:int:range(400,599)}"] = ["/nothing", "/error/500"],
    };

    /// <summary>The first page goes on to the county where there is only one.</summary>
    public static IReadOnlyList<string> FirstPage { get; } = ["", "Index"];
}
