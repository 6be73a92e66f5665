using System.Net;
using BudgetDisclosure.Data;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Tests.Pages;

public sealed class ProvincePageTests : IDisposable
{
    private readonly Portal _portal = new();
    private readonly HttpClient _client;

    public ProvincePageTests() => _client = _portal.CreateClient();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Province_WithARoster_CountsWhoHasNotPublished()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        await AddToRosterAsync(("434", false), ("435", false), ("436", true));

        var page = await _client.GetStringAsync("/province/99?year=2024");

        Assert.Equal(["2", "1", "1", "0", "2"], Numbers(page));
    }

    [Fact]
    public async Task Province_WithoutARoster_SaysThatNobodyKnows()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());

        var page = await _client.GetStringAsync("/province/99");

        Assert.Contains("2024 年各县部门预算、决算", page);
        Assert.Equal(["没有名录", "1", "不知道", "0", "不知道"], Numbers(page));
    }

    [Theory]
    [InlineData("/province/98")]
    [InlineData("/province/9")]
    [InlineData("/province/99?year=2023")]
    [InlineData("/province/99?year=x")]
    public async Task Province_OrYear_ThatHasNothing_IsNotFound(string address)
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());

        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(address)).StatusCode);
    }

    private static IEnumerable<string> Numbers(string page) =>
        page.Split("<tbody>")[1].Split("</tbody>")[0].Split("<td").Skip(1).Select(cell => cell.Split('>')[1].Split('<')[0].Trim());

    private async Task AddToRosterAsync(params (string Code, bool Exempt)[] organisations)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DisclosureDbContext>();
        db.Roster.AddRange(organisations.Select((one, i) => new RosterEntry
        {
            County = "990102", Year = 2024, Code = one.Code, Name = $"第{i}局", Position = i, Exempt = one.Exempt,
        }));
        await db.SaveChangesAsync();
    }
}
