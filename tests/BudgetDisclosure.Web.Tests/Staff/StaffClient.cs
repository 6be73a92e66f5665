using System.Net;
using System.Text.RegularExpressions;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace BudgetDisclosure.Web.Tests.Staff;

/// <summary>What a request was answered with.</summary>
internal sealed record StaffAnswer(HttpStatusCode Status, string? Location, string Html)
{
    /// <summary>The sentence by which a form was refused; null where it was not.</summary>
    public string? Refusal => Find("class=\"refusal\" role=\"alert\">([^<]*)<");

    public string? Find(string pattern) => Regex.Match(Html, pattern) is { Success: true } match
        ? WebUtility.HtmlDecode(match.Groups[1].Value)
        : null;
}

/// <summary>A person with a browser of their own, who fills in forms as they stand and has an authenticator.</summary>
internal sealed class StaffClient(Portal portal, ManualClock clock) : IDisposable
{
    public const string Password = "湖水 边上 三棵 杨树 2026";
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>How long a client that asks first waits with a body for the answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private byte[] _key = [];

    public HttpClient Http { get; } = NewClient(portal);

    /// <summary>The codes on the sheet, once the authenticator is set up.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>An account that the operator made, with password and authenticator, signed in.</summary>
    public static async Task<StaffClient> JoinAsync(
        Portal portal, ManualClock clock, string userName, StaffRole role, string? county = null,
        string? organisation = null)
    {
        var outcome = await portal.UseAsync<StaffAccounts, AccountOutcome>(accounts => accounts.InviteAsync(
            userName, $"{userName}的姓名", new(role, county, organisation), StaffActor.Operator));
        var client = new StaffClient(portal, clock);
        await client.AcceptAsync(Assert.IsType<AccountOutcome.Done>(outcome).LinkSecret!);
        return client;
    }

    /// <summary>What the authenticator shows now; a code is good once, so the clock goes on first.</summary>
    public string NextCode()
    {
        clock.Forward(Step);
        return CodeNow();
    }

    public string CodeNow() => Totp.CodeAt(_key, Totp.StepAt(clock.GetUtcNow()));

    /// <summary>Puts the secret of a page into the authenticator.</summary>
    public void ReadKey(string base32) => _key = FromBase32(base32);

    public async Task AcceptAsync(string secret, string password = Password)
    {
        var address = $"/staff/account/welcome?ticket={secret}";
        var answer = await PostAsync(address, ("ticket", secret), ("password", password), ("again", password));
        Assert.Equal("/staff/account/authenticator", answer.Location);
        await SetAuthenticatorAsync();
    }

    public async Task SetAuthenticatorAsync()
    {
        const string address = "/staff/account/authenticator";
        ReadKey((await GetAsync(address)).Find("<code class=\"key\">([^<]*)<")!);
        var answer = await PostAsync(address, ("code", NextCode()));
        RecoveryCodes = [.. Regex.Matches(answer.Html, "<li><code>([^<]*)</code></li>").Select(match => match.Groups[1].Value)];
        Assert.True(RecoveryCodes.Count == PrintedCodes.SheetLength, answer.Status + answer.Refusal + answer.Html);
    }

    public Task<StaffAnswer> GivePasswordAsync(string userName, string password = Password, string next = "") => PostAsync(
        $"/staff/account/sign-in?next={Uri.EscapeDataString(next)}", ("userName", userName), ("password", password), ("next", next));

    public Task<StaffAnswer> GiveCodeAsync(string code, string next = "") =>
        PostAsync("/staff/account/code", ("code", code), ("next", next));

    public async Task<StaffAnswer> SignInAsync(string userName, string password = Password)
    {
        var answer = await GivePasswordAsync(userName, password);
        return answer.Location is null ? answer : await GiveCodeAsync(NextCode());
    }

    public async Task<StaffAnswer> GetAsync(string address) => await ReadAsync(await Http.GetAsync(address));

    /// <summary>Sends a form of the page at the address, with the token that the page gave.</summary>
    public Task<StaffAnswer> PostAsync(string address, params (string Name, string Value)[] fields) =>
        PostAsync(address, formOf: null, fields);

    /// <param name="formOf">Where the token comes from; null for the page itself.</param>
    public async Task<StaffAnswer> PostAsync(string address, string? formOf, params (string Name, string Value)[] fields)
    {
        var token = await TokenAsync(formOf ?? address.Split("&handler=")[0].Split("?handler=")[0]);
        using var content = new FormUrlEncodedContent(
            [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]);
        return await ReadAsync(await Http.PostAsync(address, content));
    }

    /// <summary>Sends files by the form of the page at the address.</summary>
    public Task<StaffAnswer> UploadAsync(
        string address, IReadOnlyList<IncomingFile> files, params (string Name, string Value)[] fields) =>
        UploadAsync(address, formOf: address, files, fields);

    /// <summary>Sends the one file that the form of the page at the address asks for.</summary>
    public Task<StaffAnswer> UploadFileAsync(string address, IncomingFile file, params (string Name, string Value)[] fields) =>
        UploadAsync(address, formOf: address, "file", [file], fields);

    /// <param name="formOf">Where the token comes from.</param>
    public Task<StaffAnswer> UploadAsync(
        string address, string formOf, IReadOnlyList<IncomingFile> files, params (string Name, string Value)[] fields) =>
        UploadAsync(address, formOf, "files", files, fields);

    private async Task<StaffAnswer> UploadAsync(
        string address, string formOf, string field, IReadOnlyList<IncomingFile> files, (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(await TokenAsync(formOf)), "__RequestVerificationToken");
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        foreach (var file in files)
            content.Add(new ByteArrayContent(file.Bytes), field, file.Name);
        return await ReadAsync(await Http.PostAsync(address, content));
    }

    /// <summary>What a page at the address gives forms to be sent with; empty where it has none.</summary>
    public async Task<string> TokenAsync(string address) =>
        (await GetAsync(address)).Find("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]*)\"") ?? "";

    public void Dispose() => Http.Dispose();

    /// <summary>A client that follows no redirection and keeps its cookies, in memory or over a real port.</summary>
    private static HttpClient NewClient(Portal portal)
    {
        var address = portal.ClientOptions.BaseAddress;
        return address.IsDefaultPort
            ? portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false })
            : new(new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = Patience }) { BaseAddress = address };
    }

    private async Task<StaffAnswer> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new(
                response.StatusCode, response.Headers.Location?.OriginalString.Replace(Http.BaseAddress!.GetLeftPart(UriPartial.Authority), "", StringComparison.Ordinal),
                await response.Content.ReadAsStringAsync());
        }
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var letter in text.Where(char.IsAsciiLetterOrDigit))
        {
            (buffer, bits) = (((buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter)) & 0xFFF, bits + 5);
            if (bits < 8)
                continue;
            bytes.Add((byte)((buffer >> (bits - 8)) & 0xFF));
            bits -= 8;
        }
        return [.. bytes];
    }
}
