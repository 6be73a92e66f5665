using System.Net;
using System.Text.Json;
using BudgetDisclosure.Core;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Infrastructure.Caching;
using BudgetDisclosure.Web.Workflow;
using Npgsql;

namespace BudgetDisclosure.Web.Tests.Infrastructure;

/// <summary>The portal while PostgreSQL is away, and after.</summary>
[Collection(PostgresTests.Name)]
public sealed class DatabaseAwayTests : IAsyncLifetime, IDisposable
{
    private const string Disclosure = "/990102/434/2024/budget";
    private const string NothingThere = "/990102/435/2024/budget";
    private readonly string _direct;
    private readonly CuttableProxy _proxy;
    private readonly PostgresPortal _portal;
    private readonly HttpClient _client;

    public DatabaseAwayTests(PostgresServer server)
    {
        var connection = new NpgsqlConnectionStringBuilder(server.NewConnectionString());
        _proxy = new(connection.Port);
        _direct = connection.ToString();
        connection.Port = _proxy.Port;
        _portal = new(connection.ToString());
        _client = _portal.CreateClient(new() { AllowAutoRedirect = false });
    }

    public async Task InitializeAsync() => await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());

    [Theory]
    [InlineData(Disclosure)]
    [InlineData(Disclosure + "?version=1")]
    [InlineData(Disclosure + ".json")]
    public async Task Answer_InMemory_IsSentAsStaleUntilTheDatabaseIsBack(string address)
    {
        var before = await _client.GetAsync(address);
        _proxy.Cut();
        await Task.Delay(NewestAct.Interval);

        var during = await _client.GetAsync(address);
        _proxy.Mend();
        await Task.Delay(NewestAct.Interval);
        var after = await _client.GetAsync(address);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (during.StatusCode, after.StatusCode));
        Assert.Equal(await before.Content.ReadAsByteArrayAsync(), await during.Content.ReadAsByteArrayAsync());
        Assert.Equal("110 - \"Response is Stale\"", Assert.Single(during.Headers.Warning).ToString());
        Assert.Equal("no-cache", during.Headers.CacheControl!.ToString());
        Assert.Empty(after.Headers.Warning);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.ServiceUnavailable)]
    [InlineData(true, HttpStatusCode.OK)]
    public async Task Answer_ConfirmedBeforeAnActOfAnotherProcess_IsSentAsStaleOnlyIfAskedForSince(
        bool isAskedForSince, HttpStatusCode status)
    {
        await _client.GetAsync(Disclosure);
        using (var other = new PostgresPortal(_direct))
            await other.UseAsync<CountyRegistration, bool>(counties => counties.RecordAsync(CountyCode.Parse("990103"), "乙县", "operator"));
        await Task.Delay(2 * NewestAct.Interval);
        await _client.GetAsync(isAskedForSince ? Disclosure : NothingThere);
        _proxy.Cut();

        var during = await _client.GetAsync(Disclosure);

        Assert.Equal(status, during.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/990102")]
    [InlineData(Disclosure)]
    public async Task Page_NotInMemory_SaysThatTheDatabaseIsAwayUntilItIsBack(string address)
    {
        _proxy.Cut();

        var during = await _client.GetAsync(address);
        _proxy.Mend();
        var after = await _client.GetAsync(address);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, during.StatusCode);
        Assert.Equal("30", during.Headers.RetryAfter!.ToString());
        Assert.Contains("数据库连不上", await during.Content.ReadAsStringAsync());
        Assert.True((int)after.StatusCode < 400, $"{after.StatusCode} after the database came back");
    }

    [Theory]
    [InlineData(Disclosure + ".json")]
    [InlineData(Disclosure + "/tables/income-expenditure.csv")]
    public async Task File_NotInMemory_IsAProblemDocument(string address)
    {
        _proxy.Cut();

        var answer = await _client.GetAsync(address);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("30", answer.Headers.RetryAfter!.ToString());
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("数据库连不上。", problem.RootElement.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Health_WhileAway_IsLiveButNotReadyAndSaysWhy()
    {
        _proxy.Cut();

        var live = await _client.GetAsync("/healthz/live");
        var ready = await _client.GetAsync("/healthz/ready");
        var style = await _client.GetAsync("/css/site.css");
        _proxy.Mend();
        var again = await _client.GetAsync("/healthz/ready");

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.OK),
            (live.StatusCode, ready.StatusCode, style.StatusCode, again.StatusCode));
        Assert.Contains("数据库连不上", await ready.Content.ReadAsStringAsync());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _client.Dispose();
        _portal.Dispose();
        _proxy.Dispose();
    }
}
