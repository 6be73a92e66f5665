namespace BudgetDisclosure.Data.Tests;

public sealed class FileStoreTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("store-");

    [Fact]
    public async Task Write_Bytes_AreReadBackByTheirHash()
    {
        var store = new FileStore(_root.FullName);

        var hash = await store.WriteAsync("abc"u8.ToArray());

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hash);
        Assert.Equal("abc"u8.ToArray(), await store.ReadAsync(hash));
        Assert.True(File.Exists(Path.Combine(_root.FullName, "files", "ba", "78", hash)));
    }

    [Fact]
    public async Task Write_ManyTimesAtOnce_LeavesOneFileAndNothingElse()
    {
        var store = new FileStore(_root.FullName);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => store.WriteAsync("abc"u8.ToArray()))));

        Assert.Single(Directory.GetFiles(_root.FullName, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Read_UnknownHash_IsNull() =>
        Assert.Null(await new FileStore(_root.FullName).ReadAsync(new('0', 64)));

    public void Dispose() => _root.Delete(recursive: true);
}
