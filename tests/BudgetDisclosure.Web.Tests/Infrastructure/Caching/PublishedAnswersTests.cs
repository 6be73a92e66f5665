using System.IO.Compression;
using System.Net;
using BudgetDisclosure.Web.Infrastructure.Caching;
using Microsoft.AspNetCore.Hosting;
using BudgetDisclosure.Web.Workflow.Withholdings;

namespace BudgetDisclosure.Web.Tests.Infrastructure.Caching;

public sealed class PublishedAnswersTests : IAsyncLifetime, IDisposable
{
    private const string Disclosure = "/990102/434/2024/budget";
    private const string Table = Disclosure + "/tables/income-expenditure";
    private readonly CountingPortal _portal = new();
    private readonly HttpClient _client;

    public PublishedAnswersTests() => _client = _portal.CreateClient(new() { AllowAutoRedirect = false });

    public async Task InitializeAsync() => await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());

    [Theory]
    [InlineData(Disclosure, 4, 0, 1)]
    [InlineData(Disclosure + "?version=1", 4, 1, 1)]
    [InlineData(Table, 3, 0, 1)]
    [InlineData(Disclosure + ".xlsx", 3, 0, 0)]
    [InlineData(Table + ".json", 3, 0, 0)]
    public async Task Answer_AskedForTwice_IsMadeOnce(string address, int queries, int queriesOfAHit, int pages)
    {
        byte[] first = [], second = [];

        var miss = await _portal.CountAsync(async () => first = await _client.GetByteArrayAsync(address));
        var hit = await _portal.CountAsync(async () => second = await _client.GetByteArrayAsync(address));

        Assert.Equal((queries, pages), miss);
        Assert.Equal((queriesOfAHit, 0), hit);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Answer_AskedForByManyAtOnce_IsMadeOnce()
    {
        var (_, pages) = await _portal.CountAsync(() =>
            Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _client.GetStringAsync(Disclosure))));

        Assert.Equal(1, pages);
    }

    [Theory]
    [InlineData(249, 0)]
    [InlineData(250, 1)]
    public async Task NewestAct_IsAskedForAgain_AfterItsInterval(int milliseconds, int queries)
    {
        await _client.GetStringAsync(Disclosure);

        _portal.Wait(TimeSpan.FromMilliseconds(milliseconds));
        var hit = await _portal.CountAsync(() => _client.GetStringAsync(Disclosure));

        Assert.Equal((queries, 0), hit);
    }

    [Fact]
    public async Task Answer_AfterAnActOfAnotherProcess_IsNewOnceTheIntervalIsOver()
    {
        var before = await _client.GetStringAsync(Disclosure);
        using (var other = new OtherProcess(_portal))
            await other.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "120.00"));

        var within = await _client.GetStringAsync(Disclosure);
        _portal.Wait(NewestAct.Interval);
        var after = await _client.GetStringAsync(Disclosure);

        Assert.Equal(before, within);
        Assert.Contains("120.00", after);
    }

    [Theory]
    [InlineData(3600, true)]
    [InlineData(3601, false)]
    public async Task Answer_ConfirmedBeforeTheDatabaseWent_IsSentMarkedAsStale(int secondsBefore, bool isStale)
    {
        var before = await _client.GetAsync(Disclosure);
        await _portal.TamperAsync("drop table audit");
        _portal.Wait(TimeSpan.FromSeconds(secondsBefore));

        var after = await _client.GetAsync(Disclosure);

        Assert.False(before.Headers.Contains("Warning"));
        Assert.Equal(isStale, after.Headers.Contains("Warning"));
        Assert.Equal(await before.Content.ReadAsStringAsync(), await after.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Answer_AfterARepublication_IsTheNewVersionAtOnce()
    {
        var before = await _client.GetAsync(Disclosure);
        await _client.GetAsync(Disclosure + "?version=1");

        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "120.00"));

        var after = await SendAsync(HttpMethod.Get, Disclosure, request => request.Headers.IfNoneMatch.Add(before.Headers.ETag!));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Contains("120.00", await after.Content.ReadAsStringAsync());
        Assert.Contains("这是第 1 版，现行第 2 版", await _client.GetStringAsync(Disclosure + "?version=1"));
    }

    [Theory]
    [InlineData(Disclosure)]
    [InlineData(Disclosure + ".csv.zip")]
    public async Task Answer_KnownByItsTag_IsNotSentAgain(string address)
    {
        var tag = (await _client.GetAsync(address)).Headers.ETag!;

        var answer = await SendAsync(HttpMethod.Get, address, request => request.Headers.IfNoneMatch.Add(tag));

        Assert.False(tag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Equal(tag, answer.Headers.ETag);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData(Disclosure)]
    [InlineData(Disclosure + ".json")]
    [InlineData(Table + ".csv")]
    public async Task Head_OfAnAnswer_SaysAllButTheBody(string address)
    {
        var head = await SendAsync(HttpMethod.Head, address, _ => { });
        var get = await _client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("GZIP;q=0.5 , BR ; q=1.0", "br")]
    [InlineData("br;q=0.000, *", "gzip")]
    [InlineData("*;q=0", null)]
    [InlineData("deflate", null)]
    public async Task Page_Sent_IsCompressedAsAccepted(string accepted, string? coding)
    {
        var plain = await _client.GetByteArrayAsync(Disclosure);

        var answer = await SendAsync(HttpMethod.Get, Disclosure, request => request.Headers.Add("Accept-Encoding", accepted));

        Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", Assert.Single(answer.Headers.Vary));
        Assert.Equal(plain, Unpack(await answer.Content.ReadAsByteArrayAsync(), coding));
    }

    [Fact]
    public async Task Workbook_Sent_IsNotCompressedAgain()
    {
        var answer = await SendAsync(HttpMethod.Get, Disclosure + ".xlsx", request => request.Headers.Add("Accept-Encoding", "br"));

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Contains("2024年部门预算-数据重排版.xlsx", answer.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Theory]
    [InlineData(Disclosure)]
    [InlineData(Disclosure + ".json")]
    [InlineData(Disclosure + "?version=1")]
    [InlineData(Disclosure + ".json?version=1")]
    [InlineData(Table + ".csv?version=1")]
    public async Task CacheControl_OfWhatMayBeWithheldTomorrow_IsAskAgain(string address)
    {
        var answer = await _client.GetAsync(address);

        Assert.Equal("no-cache", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
    }

    [Fact]
    public async Task Answer_AfterAWithholding_IsMadeAnewWithThreeQueriesAndOneForTheNewestAct()
    {
        var before = await _client.GetAsync(Disclosure);
        await _portal.WithholdAsync(new(Part: new(null, null, null, "0.本年收入合计.income.amount")));
        string first = "", second = "";

        var miss = await _portal.CountAsync(async () => first = await _client.GetStringAsync(Disclosure));
        var hit = await _portal.CountAsync(async () => second = await _client.GetStringAsync(Disclosure));

        Assert.Equal(((4, 1), (0, 0)), (miss, hit));
        Assert.Equal(first, second);
        Assert.NotEqual(await before.Content.ReadAsStringAsync(), first);
    }

    [Theory]
    [InlineData(Disclosure + ".json")]
    [InlineData(Table)]
    public async Task Answer_OfAWithheldVersion_IsNotKept(string address)
    {
        await _client.GetAsync(address);
        await _portal.WithholdAsync(new WithholdingTarget());

        var refused = await _portal.CountAsync(async () =>
            Assert.Equal(HttpStatusCode.Gone, (await _client.GetAsync(address)).StatusCode));

        Assert.InRange(refused.Queries, 1, 4);
    }

    [Theory]
    [InlineData("?version=x")]
    [InlineData("?version=-1")]
    [InlineData("?version=")]
    [InlineData("/tables/assets")]
    public async Task Address_OfNoVersion_IsNotFoundAndNotKept(string part)
    {
        var answer = await _client.GetAsync(Disclosure + part);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("没有这个页面", await answer.Content.ReadAsStringAsync());
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task Number_ThatIsNone_IsNotAnsweredFromMemory()
    {
        await _client.GetAsync(Table + ".csv");

        Assert.Equal(HttpStatusCode.BadRequest, (await _client.GetAsync(Table + ".csv?n=x")).StatusCode);
    }

    /// <summary>A second host on the same database and files.</summary>
    private sealed class OtherProcess(Portal portal) : Portal
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("ConnectionStrings:Disclosure", $"Data Source={Path.Combine(portal.Root, "disclosure.db")};Pooling=False");
            builder.UseSetting("Storage:Root", portal.Root);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _portal.Dispose();

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, Action<HttpRequestMessage> prepare)
    {
        var request = new HttpRequestMessage(method, address);
        prepare(request);
        return _client.SendAsync(request);
    }

    private static byte[] Unpack(byte[] body, string? coding)
    {
        using var unpacked = new MemoryStream();
        using Stream stream = coding switch
        {
            "br" => new BrotliStream(new MemoryStream(body), CompressionMode.Decompress),
            "gzip" => new GZipStream(new MemoryStream(body), CompressionMode.Decompress),
            _ => new MemoryStream(body),
        };
        stream.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
