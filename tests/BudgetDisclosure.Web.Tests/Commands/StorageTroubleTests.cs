namespace BudgetDisclosure.Web.Tests.Commands;

/// <summary>Commands on a disk that is full or read-only, or with something else where a directory should be.</summary>
public sealed class StorageTroubleTests : IDisposable
{
    private const string Address = "990102/434/2024/budget";
    private static readonly string[] Import = ["import", "收支.xlsx", "--county", "990102", "--publish"];
    private readonly List<CommandProcess> _programs = [];

    [SmallDiskTheory]
    [InlineData(SmallDisk.Full, "磁盘已满")]
    [InlineData(SmallDisk.ReadOnly, "只读")]
    public async Task Import_IntoFilesThatCannotBeWritten_PublishesNothing(string preparation, string cause)
    {
        var program = Program(("Storage__Root", SmallDisk.Directory));

        var result = await program.RunOnDiskAsync(preparation, Import);
        var published = await program.RunAsync("render", Address, "--format", "json", "--out", "a.json");

        AssertRefused(result, "写不了 ", cause);
        Assert.Empty(LeftBy(program));
        Assert.Contains("没有发布过", published.Error);
    }

    [SmallDiskTheory]
    [InlineData(SmallDisk.Full, "磁盘已满")]
    [InlineData(SmallDisk.ReadOnly, "只读")]
    public async Task Serve_OnFilesThatCannotBeWritten_DoesNotStart(string preparation, string cause)
    {
        var result = await Program(("Storage__Root", SmallDisk.Directory)).RunOnDiskAsync(preparation, "serve");

        AssertRefused(result, "写不了 ", cause);
    }

    [SmallDiskTheory]
    [InlineData("convert", "收支.xlsx", "--to", "xlsx", "--out", "disk/a.xlsx")]
    [InlineData("convert", "收支.xlsx", "--to", "csv", "--out", "disk/a.zip")]
    [InlineData("render", Address, "--format", "json", "--out", "disk/a.json")]
    [InlineData("backup", "disk/copy")]
    public async Task Output_OnAFullDisk_LeavesNothingOfIt(params string[] arguments)
    {
        var program = Program();
        await program.RunAsync(Import);

        var result = await program.RunOnDiskAsync(SmallDisk.Full, arguments);

        AssertRefused(result, "写不了 ", "磁盘已满");
        Assert.Empty(LeftBy(program));
    }

    [SmallDiskTheory]
    [InlineData("render", Address, "--format", "json", "--out", "disk/a.json")]
    [InlineData("backup", "disk/copy")]
    public async Task Output_OnAReadOnlyDisk_IsRefused(params string[] arguments)
    {
        var program = Program();
        await program.RunAsync(Import);

        AssertRefused(await program.RunOnDiskAsync(SmallDisk.ReadOnly, arguments), "写不了 ", "只读");
    }

    [SmallDiskTheory]
    [InlineData(SmallDisk.Full, "磁盘")]
    [InlineData(SmallDisk.ReadOnly, "只读")]
    public async Task Import_IntoADatabaseThatCannotBeWritten_IsRefused(string preparation, string cause)
    {
        var program = Program(("ConnectionStrings__Disclosure", "Data Source=disk/data/disclosure.db"));
        program.Put("新.xlsx", SampleWorkbooks.IncomeExpenditure(amount: "120.00").Bytes);

        var result = await program.RunOnDiskAsync(
            $"\"$@\" >/dev/null 2>&1 && mv 新.xlsx 收支.xlsx && {preparation}", Import);

        AssertRefused(result, "/disk/data/disclosure.db", cause);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("import", "收支.xlsx", "--county", "990102", "--publish")]
    public async Task Program_WithAFileInPlaceOfTheDirectory_NamesIt(params string[] arguments)
    {
        var result = await Program(("Storage__Root", "收支.xlsx")).RunAsync(arguments);

        AssertRefused(result, "写不了 ", "收支.xlsx 是文件，不是目录");
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("import", "收支.xlsx", "--county", "990102", "--publish")]
    [InlineData("migrate")]
    public async Task Program_WithADirectoryInPlaceOfTheDatabase_NamesIt(params string[] arguments)
    {
        var program = Program(("ConnectionStrings__Disclosure", "Data Source=folder"));
        Directory.CreateDirectory(Path.Combine(program.Root, "folder"));

        AssertRefused(await program.RunAsync(arguments), "写不了 ", "/folder：这是目录");
    }

    [Theory]
    [InlineData("是文件，不是目录", "convert", "收支.xlsx", "--to", "xlsx", "--out", "收支.xlsx/a.xlsx")]
    [InlineData("目录不存在", "convert", "收支.xlsx", "--to", "xlsx", "--out", "没有/a.xlsx")]
    [InlineData("这是目录", "convert", "收支.xlsx", "--to", "xlsx", "--out", ".")]
    public async Task Convert_ToWhereNoFileCanBe_SaysWhy(string cause, params string[] arguments)
    {
        AssertRefused(await Program().RunAsync(arguments), "写不了 ", cause);
    }

    [Theory]
    [InlineData("Database__Provider", "Oracle", "只能是 Sqlite 或 Postgres")]
    [InlineData("Database__Provider", "Postgres", "没有设置 ConnectionStrings__Disclosure")]
    [InlineData("ConnectionStrings__Disclosure", "disclosure.db", "ConnectionStrings__Disclosure 写得不对")]
    [InlineData("PathBase", "budget", "应以 / 开头")]
    [InlineData("Site__Address", "ysgk.example.gov.cn", "应是公众访问本站的完整网址")]
    [InlineData("Site__Address", "https://ysgk.example.gov.cn/?a=1", "应是公众访问本站的完整网址")]
    [InlineData("Site__Address", "https://ysgk.example.gov.cn/budget", "应与 PathBase 相同")]
    [InlineData("LibreOffice__Path", "/nowhere/soffice", "那里没有程序")]
    [InlineData("Proxies__0", "nginx", "不是 IP 地址")]
    [InlineData("Staff__PasswordKinds", "5", "应是 0 到 4 的整数")]
    public async Task Serve_WithAWrongSetting_EndsWithTwoAndNamesIt(string name, string value, string sentence)
    {
        var result = await Program((name, value)).RunAsync("serve");

        Assert.Equal((2, ""), (result.Exit, result.Output));
        Assert.Matches($"^[^\n]*{sentence}[^\n]*\n$", result.Error);
    }

    public void Dispose()
    {
        foreach (var program in _programs)
            program.Dispose();
    }

    private CommandProcess Program(params (string, string)[] settings)
    {
        var program = new CommandProcess([.. settings, ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("Demo__Load", "false")]);
        program.Put("收支.xlsx", SampleWorkbooks.IncomeExpenditure().Bytes);
        _programs.Add(program);
        return program;
    }

    private static string[] LeftBy(CommandProcess program) =>
        [.. File.ReadAllLines(Path.Combine(program.Root, SmallDisk.Left)).Where(path => !path.EndsWith("/filler"))];

    /// <summary>One sentence, and no stack trace below it.</summary>
    private static void AssertRefused(CommandResult result, params string[] words)
    {
        Assert.Equal((1, ""), (result.Exit, result.Output));
        Assert.All(words, word => Assert.Contains(word, result.Error));
        Assert.DoesNotContain("   at ", result.Error);
        Assert.DoesNotContain("Exception", result.Error);
    }
}
