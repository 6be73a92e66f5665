using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Infrastructure.Caching;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Tests.Infrastructure.Caching;

public sealed class ParsedSourcesTests : IAsyncLifetime, IDisposable
{
    private const long Plenty = 1 << 20;
    private static readonly IncomingFile File = SampleWorkbooks.IncomeExpenditure();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sources-");
    private readonly FileStore _files;

    public ParsedSourcesTests() => _files = new(_folder.FullName);

    public async Task InitializeAsync() => await _files.WriteAsync(File.Bytes);

    [Fact]
    public async Task Source_AskedForByManyAtOnceAndAgain_IsReadOnce()
    {
        using var sources = new ParsedSources(_files, Plenty);

        var read = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sources.ReadAsync(File.Sha256, File.Name)));
        var again = await sources.ReadAsync(File.Sha256, File.Name);

        Assert.NotNull(again);
        Assert.All(read, source => Assert.Same(again, source));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public async Task Source_LargerThanTheRoom_IsNotKept(int more, bool isKept)
    {
        var size = ParsedSource.Of(File.Name, File.Bytes)!.Size;
        using var sources = new ParsedSources(_files, size + more);

        var first = await sources.ReadAsync(File.Sha256, File.Name);

        Assert.Equal(isKept, ReferenceEquals(first, await sources.ReadAsync(File.Sha256, File.Name)));
    }

    [Fact]
    public async Task Source_Forgotten_IsReadAgain()
    {
        using var sources = new ParsedSources(_files, Plenty);
        var first = await sources.ReadAsync(File.Sha256, File.Name);

        sources.Forget(File.Sha256, File.Name);

        Assert.NotSame(first, await sources.ReadAsync(File.Sha256, File.Name));
    }

    [Fact]
    public async Task Source_NoLongerWaitedForByOne_IsReadForTheOthers()
    {
        using var sources = new ParsedSources(_files, Plenty);
        using var gone = new CancellationTokenSource();

        var left = sources.ReadAsync(File.Sha256, File.Name, gone.Token);
        var waiting = sources.ReadAsync(File.Sha256, File.Name);
        await gone.CancelAsync();

        Assert.NotNull(await waiting);
        await Task.WhenAny(left);
        Assert.NotEqual(TaskStatus.Faulted, left.Status);
    }

    [Fact]
    public async Task Source_WithoutAFile_IsNull()
    {
        using var sources = new ParsedSources(_files, Plenty);

        Assert.Null(await sources.ReadAsync(new string('0', 64), File.Name));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Delete(recursive: true);
}
