using System.Text.RegularExpressions;
using System.Xml.Linq;
using BudgetDisclosure.Testing.Docs;

namespace BudgetDisclosure.Web.Tests.Deployment;

/// <summary>The files that the portal is installed with, held against the repository: no container runs here.</summary>
public sealed partial class DeploymentFilesTests
{
    private const string Dockerfile = "src/BudgetDisclosure.Web/Dockerfile";
    private static readonly string Root = DocFile.Root().FullName;

    [Fact]
    public void Dockerfile_Restore_CopiesEveryProjectThatThePortalNeeds()
    {
        var needed = ProjectsBelow(PathOf("src/BudgetDisclosure.Web/BudgetDisclosure.Web.csproj"));

        Assert.Equal(needed.Order(), Copied().Where(path => path.EndsWith(".csproj")).Select(PathOf).Order());
    }

    [Fact]
    public void Dockerfile_Copies_OnlyWhatIsThereAndLetThrough()
    {
        var letThrough = File.ReadAllLines(PathOf(".dockerignore"))
            .Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();

        Assert.All(Copied(), path => Assert.True(Path.Exists(PathOf(path)), $"{path} is copied, but is not there."));
        Assert.All(Copied(), path => Assert.Contains(path.Split('/')[0], letThrough));
        Assert.All(letThrough, path => Assert.True(Path.Exists(PathOf(path)), $"{path} is let through, but is not there."));
    }

    [Fact]
    public void Compose_Portal_IsBuiltFromTheDockerfileAndReachedAtItsPort()
    {
        var compose = Read("docker-compose.yml");
        var port = HttpPort().Match(Read(Dockerfile)).Groups[1].Value;

        Assert.Contains($"dockerfile: {Dockerfile}\n", compose);
        Assert.Contains("- \"${LISTEN_ADDRESS:-127.0.0.1}:${LISTEN_PORT:-5080}:" + port + "\"", compose);
        Assert.Contains($"/dev/tcp/127.0.0.1/{port} ", Read(Dockerfile));
        Assert.Contains("command: [migrate]", compose);
        Assert.Contains("migrate: { condition: service_completed_successfully }", compose);
    }

    [Fact]
    public void Compose_Passwords_ComeFromOutsideAndAreRequired()
    {
        var passwords = Password().Matches(Read("docker-compose.yml"));

        Assert.Equal(2, passwords.Count);
        Assert.All(passwords, password => Assert.StartsWith("${DATABASE_PASSWORD:?", password.Groups[1].Value));
    }

    [Fact]
    public void Operations_Document_NamesEveryVariableOfCompose()
    {
        var document = Read("docs/operations.md");

        Assert.All(
            Variable().Matches(Read("docker-compose.yml")).Select(variable => variable.Groups[1].Value).Distinct(),
            name => Assert.Contains($"`{name}`", document));
    }

    [Fact]
    public void Unit_AndProxy_MeetAtOneAddressAndOneDirectory()
    {
        var unit = File.ReadAllLines(PathOf("docs/operations/budgetdisclosure.service"));

        Assert.Contains("Environment=ASPNETCORE_URLS=http://127.0.0.1:5080", unit);
        Assert.Contains("server 127.0.0.1:5080 ", Read("docs/operations/nginx.conf"));
        Assert.Contains("StateDirectory=budgetdisclosure", unit);
        Assert.Contains("WorkingDirectory=/var/lib/budgetdisclosure", unit);
        Assert.Contains("ReadWritePaths=/var/lib/budgetdisclosure", unit);
    }

    private static IReadOnlyList<string> Copied() =>
        [.. Copy().Matches(Read(Dockerfile)).SelectMany(copy => copy.Groups["paths"].Value.Split(' ').SkipLast(1))];

    private static HashSet<string> ProjectsBelow(string project)
    {
        var projects = new HashSet<string> { project };
        var folder = Path.GetDirectoryName(project)!;
        foreach (var reference in XDocument.Load(project).Descendants("ProjectReference"))
            projects.UnionWith(ProjectsBelow(Path.GetFullPath((string)reference.Attribute("Include")!, folder)));
        return projects;
    }

    private static string Read(string path) => File.ReadAllText(PathOf(path));

    private static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>COPY from the repository, not from another stage.</summary>
    [GeneratedRegex("^COPY (?!--)(?<paths>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Copy();

    [GeneratedRegex("ASPNETCORE_HTTP_PORTS=(\\d+)")]
    private static partial Regex HttpPort();

    [GeneratedRegex("(?:Password=|PASSWORD: )(.+)")]
    private static partial Regex Password();

    [GeneratedRegex("\\$\\{(\\w+)")]
    private static partial Regex Variable();
}
