using System.Net;
using System.Text.RegularExpressions;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Infrastructure.SignIn.Interrupted;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Staff;

/// <summary>A session that ends while somebody types loses nothing, and shows nobody else what was typed.</summary>
public sealed class InterruptedFormTests : IAsyncLifetime, IAsyncDisposable
{
    private const string SignIn = "/staff/account/sign-in";
    private const string Typed = "上年结转列在支出外，第二行\n“引号”<b>。";
    private const string StillThere = "<h1>您刚才填写的内容还在</h1>";
    private readonly ManualClock _clock = new();
    private readonly Portal _portal;
    private readonly DraftDesk _desk;
    private StaffClient _clerk = null!;
    private string _address = "";

    public InterruptedFormTests()
    {
        _portal = new() { Clock = _clock };
        _desk = new(_portal, _clock);
    }

    public async Task InitializeAsync()
    {
        await _portal.UseAsync<CountyRegistration, bool>(
            registration => registration.RecordAsync(CountyCode.Parse(Portal.County), "青山县", "operator"));
        _clerk = await StaffClient.JoinAsync(_portal, _clock, "wang", StaffRole.Uploader, Portal.County);
        _address = (await _clerk.UploadAsync(
            $"/staff/{Portal.County}/upload", [SampleWorkbooks.Totals(expenditure: "90.00")]))
            .Find("href=\"(/staff/drafts/[^\"]*)\"")!;
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        _clerk.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Form_OfASessionThatRanOut_ComesBackAfterSigningInAndIsSentOnlyThen()
    {
        var form = await FieldsAsync(_address);
        RunOut();

        var signIn = await SendAsync(_clerk, form);
        Assert.Contains("您刚才填写的内容还在", signIn.Find("class=\"notice\" role=\"status\">([^<]*)<"));
        Assert.DoesNotContain("上年结转", signIn.Html);
        var wrong = await _clerk.PostAsync(SignIn, ("userName", "wang"), ("password", "不对的密码"), (FormKeeper.KeptField, KeptIn(signIn)));
        Assert.Equal("登录名或密码不对。", wrong.Refusal);
        var back = await SignInAsync(_clerk, "wang", KeptIn(wrong));

        Assert.Contains(StillThere, back.Html);
        Assert.Equal(Typed, back.Find("<dt>规则 R01 的说明</dt>\\s*<dd>([^<]*)</dd>"));
        Assert.Empty((await DraftAsync()).Explanations);

        var again = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match field in Regex.Matches(back.Html.Split("action=\"" + _address)[1].Split("</form>")[0], "<input[^>]*>"))
            again[Value(field.Value, "name")] = Value(field.Value, "value");
        Assert.Equal(_address, (await SendAsync(_clerk, again)).Location);
        Assert.Equal(Typed, Assert.Single((await DraftAsync()).Explanations).Text);
    }

    [Fact]
    public async Task Form_OfASessionEndedElsewhere_ComesBack()
    {
        var form = await FieldsAsync(_address);
        await _clerk.PostAsync("/staff/sign-out");

        var back = await SignInAsync(_clerk, "wang", KeptIn(await SendAsync(_clerk, form)));

        Assert.Contains(StillThere, back.Html);
    }

    [Fact]
    public async Task Form_OfSomebodyElse_Changed_OrTooOld_IsNotShown()
    {
        using var other = await StaffClient.JoinAsync(_portal, _clock, "li", StaffRole.Uploader, Portal.County);
        await other.PostAsync("/staff/sign-out");
        var form = await FieldsAsync(_address);
        RunOut();
        var kept = KeptIn(await SendAsync(_clerk, form));

        Assert.Equal("/staff", (await SignInAsync(other, "li", kept)).Location);
        Assert.Equal("/staff", (await SignInAsync(_clerk, "wang", kept[..^1] + (kept[^1] == 'A' ? 'B' : 'A'))).Location);
        Assert.Contains(StillThere, (await SignInAsync(_clerk, "wang", kept)).Html);
        _clock.Forward(FormKeeper.Lasts);
        Assert.Equal("/staff", (await SignInAsync(_clerk, "wang", kept)).Location);
    }

    [Fact]
    public async Task Form_AsLargeAsIsKept_ComesBackAndALargerOne_IsSaidToBeLost()
    {
        var form = await FieldsAsync(_address);
        RunOut();
        form["explanation-R01"] = "";
        using var empty = new FormUrlEncodedContent(form);
        var room = FormKeeper.MaxBytes - (int)empty.Headers.ContentLength!.Value;

        form["explanation-R01"] = new('a', room);
        var kept = await SendAsync(_clerk, form);
        form["explanation-R01"] += "a";
        var lost = await SendAsync(_clerk, form);

        Assert.NotEmpty(KeptIn(kept));
        Assert.Contains(StillThere, (await SignInAsync(_clerk, "wang", KeptIn(kept))).Html);
        Assert.Contains("太多，没有能留下", lost.Html);
        Assert.Empty(KeptIn(lost));
    }

    [Fact]
    public async Task Form_WithoutItsMark_OrWithNothingTyped_LeadsToTheSignInAsBefore()
    {
        var form = await FieldsAsync(_address);
        RunOut();
        form["explanation-R01"] = " ";
        var nothing = await SendAsync(_clerk, form);
        form["explanation-R01"] = Typed;
        form.Remove(FormKeeper.OwnerField);
        var unknown = await SendAsync(_clerk, form);

        Assert.StartsWith(SignIn + "?next=", nothing.Location);
        Assert.StartsWith(SignIn + "?next=", unknown.Location);
    }

    [Fact]
    public async Task Form_WithAnOldToken_ComesBackToWhomItWasShown()
    {
        using var other = await StaffClient.JoinAsync(_portal, _clock, "li", StaffRole.Uploader, Portal.County);
        var form = await FieldsAsync(_address);
        form["__RequestVerificationToken"] = "old";

        var own = await SendAsync(_clerk, form);
        var others = await SendAsync(other, form);

        Assert.Contains(StillThere, own.Html);
        Assert.Equal(HttpStatusCode.BadRequest, others.Status);
        Assert.DoesNotContain("上年结转", others.Html);
        Assert.Empty((await DraftAsync()).Explanations);
    }

    [Fact]
    public async Task Files_OfASessionThatRanOut_AreSaidToBeChosenAgain()
    {
        const string Upload = $"/staff/{Portal.County}/upload";
        var page = await _clerk.GetAsync(Upload);
        RunOut();

        var small = await UploadAsync(page, 10);
        Assert.Contains("文件要重新选择", small.Html);
        var back = await SignInAsync(_clerk, "wang", KeptIn(small));
        Assert.Contains("请回到原来的页面重新选择文件", back.Html);
        Assert.Equal("2024", back.Find("<dt>年度</dt>\\s*<dd>([^<]*)</dd>"));
        Assert.DoesNotContain("再提交一次", back.Html);

        RunOut();
        Assert.Contains("文件没有收下；登录以后请重新选择", (await UploadAsync(page, FormKeeper.MaxBytes)).Html);
        Assert.Equal(1, await _portal.ReadAsync(db => db.Drafts.CountAsync()));
    }

    private void RunOut() => _clock.Forward(StaffSignInOptions.SessionLasts + TimeSpan.FromMinutes(1));

    /// <summary>The form of the draft's page as its page gave it, with an explanation typed in.</summary>
    private async Task<Dictionary<string, string>> FieldsAsync(string address)
    {
        var page = await _clerk.GetAsync(address);
        return new(StringComparer.Ordinal)
        {
            ["revision"] = page.Find("name=\"revision\" value=\"([^\"]*)\"")!,
            ["explanation-R01"] = Typed,
            ["__RequestVerificationToken"] = page.Find("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]*)\"")!,
            [FormKeeper.OwnerField] = OwnerIn(page),
        };
    }

    private async Task<StaffAnswer> SendAsync(StaffClient client, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        using var response = await client.Http.PostAsync(_address + "?handler=Explain", content);
        return new(response.StatusCode, response.Headers.Location?.OriginalString.Replace("http://localhost", ""), await response.Content.ReadAsStringAsync());
    }

    private async Task<StaffAnswer> UploadAsync(StaffAnswer page, int length)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(OwnerIn(page)), FormKeeper.OwnerField },
            { new StringContent("2024"), "Year" },
            { new ByteArrayContent(new byte[length]), "files", "收支.xlsx" },
        };
        using var response = await _clerk.Http.PostAsync($"/staff/{Portal.County}/upload", content);
        return new(response.StatusCode, null, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Password and code, with what is carried along.</summary>
    private static async Task<StaffAnswer> SignInAsync(StaffClient client, string userName, string kept)
    {
        var code = await client.PostAsync(
            SignIn, ("userName", userName), ("password", StaffClient.Password), (FormKeeper.KeptField, kept));
        return await client.PostAsync(
            "/staff/account/code", ("code", client.NextCode()), (FormKeeper.KeptField, KeptIn(code)));
    }

    private static string OwnerIn(StaffAnswer page) =>
        page.Find($"<input name=\"{FormKeeper.OwnerField}\" type=\"hidden\" value=\"([^\"]*)\"")!;

    private static string KeptIn(StaffAnswer page) =>
        page.Find($"name=\"{FormKeeper.KeptField}\" value=\"([^\"]*)\"") ?? "";

    private static string Value(string input, string attribute) =>
        WebUtility.HtmlDecode(Regex.Match(input, $" {attribute}=\"([^\"]*)\"").Groups[1].Value);

    private Task<Draft> DraftAsync() => _desk.DraftAsync(Guid.Parse(_address.Split('/')[^1]));
}
