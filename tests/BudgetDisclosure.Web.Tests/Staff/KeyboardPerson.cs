using BudgetDisclosure.Web.Tests.Pages;
using Microsoft.Playwright;

namespace BudgetDisclosure.Web.Tests.Staff;

/// <summary>A person at a browser of their own who has a keyboard and an authenticator, and no mouse.</summary>
/// <param name="seen">The pages that were looked at on the way, by address and headings; null where nobody looks.</param>
internal sealed class KeyboardPerson(IPage page, StaffClient authenticator, HashSet<string>? seen) : IAsyncDisposable
{
    /// <summary>More stops than there are beside those that are counted.</summary>
    private const int MostTabs = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Stops before the target that are sure to come, passed without a question after each.</summary>
    private const string Ahead = """
        target => {
            if (!window.unseen) {
                window.unseen = [];
                document.addEventListener('focusin', ({ target: at }) => {
                    window.last = at.outerHTML.slice(0, 200);
                    const box = at.getBoundingClientRect();
                    const isSeen = getComputedStyle(at).outlineStyle !== 'none' && box.width > 0 && box.height > 0
                        && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                    if (!isSeen) window.unseen.push(at.outerHTML.slice(0, 200));
                });
            }
            const at = document.activeElement;
            const from = at !== document.body ? at : document.getElementById(decodeURIComponent(location.hash.slice(1)));
            const groups = new Set(at.type === 'radio' ? [at.name] : []);
            const isAfter = (one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
            const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea')]
                .filter(stop => stop.checkVisibility() && (from === null || isAfter(from, stop)) && isAfter(stop, target))
                .filter(stop => stop.type !== 'radio' || !groups.has(stop.name) && groups.add(stop.name));
            return stops.length;
        }
        """;

    /// <summary>Where the focus is: on the target, elsewhere, lost, or was where nobody sees it.</summary>
    private const string Focus = """
        target => window.unseen.length > 0 ? 'unseen: ' + window.unseen.join()
            : document.activeElement === document.body ? 'lost after ' + window.last
            : document.activeElement === target ? 'here' : 'elsewhere'
        """;

    /// <summary>Two pages of one appearance differ in their words only.</summary>
    private const string Appearance = """
        () => location.pathname + [...document.querySelectorAll('h1, h2, label, main a, main button')]
            .map(part => part.textContent.trim()).slice(0, 60).join()
        """;

    public IPage Page => page;

    public static async Task<KeyboardPerson> SitDownAsync(Chromium chromium, Portal portal, ManualClock clock, HashSet<string>? seen)
    {
        var context = await chromium.NewContextAsync(portal);
        return new(await context.NewPageAsync(), new(portal, clock), seen);
    }

    /// <summary>Types an address into the browser's own field.</summary>
    public async Task OpenAsync(string address)
    {
        await page.GotoAsync(address);
        await LookAsync();
    }

    /// <summary>From the link of an invitation to the desk.</summary>
    public async Task JoinAsync(string address)
    {
        await OpenAsync(address);
        await TypeAsync("新密码", StaffClient.Password);
        await TypeAsync("再写一遍", StaffClient.Password);
        await SendAsync("下一步：设置手机验证器");
        authenticator.ReadKey(await page.Locator("code.key").InnerTextAsync());
        await TypeAsync("六位数字", authenticator.NextCode());
        await SendAsync("确认并登录");
        await FollowAsync("已经抄好或打印好，进入工作台");
    }

    public async Task SignOutAsync() => await SendAsync("退出");

    public async Task SignInAsync(string userName)
    {
        await OpenAsync("/staff");
        await TypeAsync("登录名", userName);
        await TypeAsync("密码", StaffClient.Password);
        await GoAsync("Enter");
        await TypeAsync("手机验证器里现在显示的六位数字", authenticator.NextCode());
        await GoAsync("Enter");
    }

    /// <summary>Goes to a field and types into it.</summary>
    public Task TypeAsync(string label, string text) => TypeAsync(page.GetByLabel(label, new() { Exact = true }), text);

    public async Task TypeAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Types a date in the order of a browser that speaks English, as the one of the tests does.</summary>
    public async Task TypeDayAsync(ILocator field, DateOnly day)
    {
        await TypeAsync(field, $"{day:MMddyyyy}");
        Assert.Equal($"{day:yyyy-MM-dd}", await field.InputValueAsync());
    }

    /// <summary>Goes through the choices of a group until the one that is wanted is chosen.</summary>
    public async Task ChooseAsync(string label)
    {
        var choice = page.GetByLabel(label);
        await ReachAsync(page.Locator("input[type=radio]").First);
        await page.Keyboard.PressAsync("Space");
        for (var i = 0; i < MostTabs && !await choice.IsCheckedAsync(); i++)
            await page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await choice.IsCheckedAsync(), label);
    }

    public async Task PickAsync(string label, string option)
    {
        var list = page.GetByLabel(label, new() { Exact = true });
        await ReachAsync(list);
        for (var i = 0; i < MostTabs && await PickedAsync(list) != option; i++)
            await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(option, await PickedAsync(list));
    }

    public async Task ChooseFileAsync(string label, FilePayload file)
    {
        var chooser = page.WaitForFileChooserAsync();
        await ReachAsync(page.GetByLabel(label));
        await page.Keyboard.PressAsync("Enter");
        await (await chooser).SetFilesAsync(file);
    }

    public Task TickAsync(string label) => TickAsync(page.GetByLabel(label));

    public async Task TickAsync(ILocator box)
    {
        await ReachAsync(box);
        await page.Keyboard.PressAsync("Space");
        Assert.True(await box.IsCheckedAsync());
    }

    /// <summary>Presses a button that sends a form.</summary>
    public async Task SendAsync(string button)
    {
        await ReachAsync(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
        await GoAsync("Enter");
    }

    /// <summary>Presses a button whose answer a script puts into the page.</summary>
    public async Task SendInPlaceAsync(string button, string heading)
    {
        await ReachAsync(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = heading }).WaitForAsync();
        await LookAsync();
    }

    /// <summary>Follows a link to another page.</summary>
    public async Task FollowAsync(string link) =>
        await FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First);

    public async Task FollowAsync(ILocator link)
    {
        await ReachAsync(link);
        await GoAsync("Enter");
    }

    /// <summary>Follows a link to a place on the same page.</summary>
    public async Task JumpAsync(string link)
    {
        await ReachAsync(page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Asserts that the page says something.</summary>
    public async Task ReadAsync(params string[] texts)
    {
        var said = await page.Locator("main").InnerTextAsync();
        foreach (var text in texts)
            Assert.Contains(text, said);
    }

    public async ValueTask DisposeAsync()
    {
        await page.Context.DisposeAsync();
        authenticator.Dispose();
    }

    private async Task ReachAsync(ILocator target)
    {
        for (var i = await target.EvaluateAsync<int>(Ahead); i > 0; i--)
            await page.Keyboard.PressAsync("Tab");
        for (var i = 0; i < MostTabs; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await target.EvaluateAsync<string>(Focus);
            if (focus is "here")
                return;
            Assert.True(focus is "elsewhere", $"{page.Url}, on the way to {target}: {focus}");
        }
        Assert.Fail($"{page.Url}: {target} is not reached.");
    }

    private static Task<string> PickedAsync(ILocator list) =>
        list.EvaluateAsync<string>("list => list.selectedOptions[0].textContent");

    private async Task GoAsync(string key)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IPage arrivedPage) => arrived.TrySetResult();
        page.Load += Arrive;
        await page.Keyboard.PressAsync(key);
        await arrived.Task.WaitAsync(Patience);
        page.Load -= Arrive;
        await LookAsync();
    }

    private async Task LookAsync()
    {
        if (seen?.Add(await page.EvaluateAsync<string>(Appearance)) == true)
            await Sight.GlanceAsync(page);
    }
}
