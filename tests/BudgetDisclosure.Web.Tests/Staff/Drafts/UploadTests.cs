using System.Diagnostics;
using System.Net;
using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Staff.Drafts;

/// <summary>What people hand in by the page, over a real port.</summary>
public sealed class UploadTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Upload = $"/staff/{Portal.County}/upload";
    private readonly ManualClock _clock = new();
    private Portal _portal = null!;
    private StaffClient _clerk = null!;

    public async Task InitializeAsync()
    {
        _portal = new() { Clock = _clock };
        _portal.UseKestrel(0);
        _portal.StartServer();
        await _portal.UseAsync<CountyRegistration, bool>(
            registration => registration.RecordAsync(CountyCode.Parse(Portal.County), "青山县", "operator"));
        _clerk = await StaffClient.JoinAsync(_portal, _clock, "clerk", StaffRole.Uploader, Portal.County);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        _clerk.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Files_OfOneDepartment_BecomeOneDraft()
    {
        var answer = await _clerk.UploadAsync(Upload, [SampleWorkbooks.Totals(), SampleWorkbooks.ThreePublicAnnex()]);

        Assert.Contains("2 个文件：2 个已成为 1 份草稿，0 个没有收下", answer.Html);
        Assert.Equal(1, await _portal.ReadAsync(db => db.Drafts.CountAsync()));
        Assert.Equal(2, await _portal.ReadAsync(db => db.DraftFiles.CountAsync()));
    }

    [Fact]
    public async Task Zip_OfAHundredDepartments_IsListedWholeInUnderTwoMinutes()
    {
        var archive = ZipFiles.Of(Enumerable.Range(101, 100).Select(code => KeyValuePair.Create(
            $"{code}/收支.xlsx", SampleWorkbooks.Totals(organisation: $"[{code}]青山县第{code}局").Bytes)));
        var watch = Stopwatch.StartNew();

        var answer = await _clerk.UploadAsync(Upload, [new("全县.zip", archive), SampleWorkbooks.Totals()]);

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"It took {watch.Elapsed}.");
        Assert.Contains("101 个文件：101 个已成为 101 份草稿，0 个没有收下", answer.Html);
        for (var code = 101; code <= 200; code++)
            Assert.Contains($"全县.zip/{code}/收支.xlsx</th>", answer.Html);
        var list = await _clerk.GetAsync($"/staff/{Portal.County}/drafts");
        Assert.Contains("共 101 份", list.Html);
    }

    [Fact]
    public async Task Zip_WithGoodAndBad_KeepsTheGoodAndNamesTheBad()
    {
        var archive = ZipFiles.Of(
        [
            KeyValuePair.Create("水利局/收支.xlsx", SampleWorkbooks.Totals().Bytes),
            KeyValuePair.Create("水利局/收支 副本.xlsx", SampleWorkbooks.Totals().Bytes),
            KeyValuePair.Create("教育局/说明.xlsx", "不是表格\0\u0001"u8.ToArray()),
            KeyValuePair.Create("../收支.xlsx", SampleWorkbooks.Totals().Bytes),
        ]);

        var answer = await _clerk.UploadAsync(Upload, [new("全县.zip", archive)]);

        Assert.Contains("4 个文件：1 个已成为 1 份草稿，3 个没有收下", answer.Html);
        Assert.Contains("路径不合规范", answer.Html);
        Assert.Contains("和同时上传的另一份内容完全一样", answer.Html);
        Assert.Contains("全县.zip/教育局/说明.xlsx", answer.Html);
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("text")]
    [InlineData("macros")]
    [InlineData("deep")]
    [InlineData("wide")]
    [InlineData("bomb")]
    [InlineData("leading out")]
    [InlineData("broken pdf")]
    [InlineData("nothing recognised")]
    [InlineData("identity number")]
    [InlineData("no year")]
    public async Task HostileFile_GetsASentenceAndLeavesNothing(string kind)
    {
        var answer = await _clerk.UploadAsync(Upload, [Hostile(kind)]);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("1 个文件：0 个已成为 0 份草稿，1 个没有收下", answer.Html);
        Assert.Matches("没有收下</span>：[^<]*。</td>", answer.Html);
        await AssertNothingStoredAsync();
    }

    [Fact]
    public async Task File_LargerThanAFileMayBe_IsRefusedByName()
    {
        var allowed = await _clerk.UploadAsync(Upload, [new("大.xlsx", new byte[UploadGuard.MaxFileBytes])]);
        var refused = await _clerk.UploadAsync(Upload, [new("大.xlsx", new byte[UploadGuard.MaxFileBytes + 1])]);

        Assert.DoesNotContain("大.xlsx 超过 20 MB，", allowed.Html);
        Assert.Contains("大.xlsx 超过 20 MB，", refused.Html);
        await AssertNothingStoredAsync();
    }

    [Fact]
    public async Task Request_AsLargeAsAllowed_IsReadAndOneByteMore_IsRefusedBeforeItIsSent()
    {
        var token = await _clerk.TokenAsync(Upload);
        using var rest = Form(token, []);
        var room = UploadBounds.MaxRequestBytes - (int)rest.Headers.ContentLength!.Value;
        using var largest = Form(token, new byte[room]);
        Assert.Equal(UploadBounds.MaxRequestBytes, largest.Headers.ContentLength);

        using var read = await _clerk.Http.PostAsync(Upload, largest);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Contains("超过 20 MB", await read.Content.ReadAsStringAsync());

        foreach (var length in (long[])[UploadBounds.MaxRequestBytes + 1, 200L * 1024 * 1024])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Upload) { Content = new NeverSent(length) };
            request.Headers.ExpectContinue = true;
            using var refused = await _clerk.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
            Assert.Contains("不能超过 100 MB，什么也没有保存", await refused.Content.ReadAsStringAsync());
        }
        await AssertNothingStoredAsync();
    }

    [Fact]
    public async Task Upload_CutOff_LeavesNothing()
    {
        using var cut = new CutOff(Form(await _clerk.TokenAsync(Upload), SampleWorkbooks.Totals().Bytes));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => _clerk.Http.PostAsync(Upload, cut));

        Assert.Equal(HttpStatusCode.OK, (await _clerk.GetAsync(Upload)).Status);
        await AssertNothingStoredAsync();
    }

    [Fact]
    public async Task Year_ThatIsNone_AndNoFile_AreSaid()
    {
        Assert.Contains("“去年”不是年度", (await _clerk.UploadAsync(Upload, [SampleWorkbooks.Totals()], ("Year", "去年"))).Refusal);
        Assert.Contains("还没有选文件", (await _clerk.UploadAsync(Upload, [])).Refusal);
        Assert.Contains("已存为草稿", (await _clerk.UploadAsync(
            Upload, [SampleWorkbooks.IncomeExpenditure(year: null)], ("Year", "2024"))).Html);
    }

    private static IncomingFile Hostile(string kind) => kind switch
    {
        "empty" => new("空.xlsx", []),
        "text" => new("预算.docx", "x\0\u0001\u0002"u8.ToArray()),
        "macros" => new("预算.xlsx", ZipFiles.Of(
            ZipFiles.Parts(SampleWorkbooks.Totals().Bytes).Append(KeyValuePair.Create("xl/vbaProject.bin", new byte[] { 1 })))),
        "deep" => new("预算.docx", new DocxFile(
            string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 5_000)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 5_000))).ToBytes()),
        "wide" => new("预算.xlsx", XlsxFile.Of(
            "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row>").ToBytes()),
        "bomb" => new("全县.zip", ZipFiles.Of([KeyValuePair.Create("预算.txt", new byte[19 * 1024 * 1024])])),
        "leading out" => new("全县.zip", ZipFiles.Of([KeyValuePair.Create("../../收支.xlsx", SampleWorkbooks.Totals().Bytes)])),
        "broken pdf" => new("预算.pdf", "%PDF-1.7\nthe rest is missing"u8.ToArray()),
        "nothing recognised" => new("通知.txt", Encoding.UTF8.GetBytes("关于召开会议的通知")),
        "identity number" => new("预算.xlsx", SampleWorkbooks.Totals(organisation: "[434]青山县水利局 11010519491231002X").Bytes),
        "no year" => SampleWorkbooks.IncomeExpenditure(year: null),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };

    private static MultipartFormDataContent Form(string token, byte[] file) => new("the-boundary")
    {
        { new StringContent(token), "__RequestVerificationToken" },
        { new ByteArrayContent(file), "files", "收支.xlsx" },
    };

    private async Task AssertNothingStoredAsync()
    {
        Assert.Equal(0, await _portal.ReadAsync(db => db.Drafts.CountAsync()));
        var stored = Path.Combine(_portal.Root, "files");
        Assert.False(Directory.Exists(stored) && Directory.EnumerateFiles(stored, "*", SearchOption.AllDirectories).Any());
    }

    /// <summary>A body that is announced, and must not be asked for.</summary>
    private sealed class NeverSent(long length) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            throw new InvalidOperationException("The body was sent.");

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }

    /// <summary>A form of which half is sent before the line breaks.</summary>
    private sealed class CutOff : HttpContent
    {
        private readonly HttpContent _form;

        public CutOff(HttpContent form)
        {
            _form = form;
            Headers.ContentType = form.Headers.ContentType;
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var bytes = await _form.ReadAsByteArrayAsync();
            await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            await stream.FlushAsync();
            throw new HttpRequestException("The line broke.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _form.Headers.ContentLength!.Value;
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            _form.Dispose();
            base.Dispose(disposing);
        }
    }
}
