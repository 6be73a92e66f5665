using Microsoft.Playwright;

namespace BudgetDisclosure.Web.Tests.Pages;

/// <summary>Somebody with a question, at the first page: three steps at most, each a link or a search.</summary>
internal sealed class Citizen(IPage page)
{
    public const int MostSteps = 3;
    private const int Patience = 30_000;

    public IPage Page { get; } = page;

    public int Steps { get; private set; }

    public async Task SearchAsync(string words)
    {
        await Page.Locator("input[name=q]").First.FillAsync(words);
        await StepAsync(() => Page.Locator("form[role=search] button, .search button").First.ClickAsync());
    }

    /// <summary>Follows the first link with a text, or a part of it, inside the page's own content.</summary>
    public Task FollowAsync(string text) => FollowAsync(Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = text }));

    public Task FollowAsync(ILocator link) => StepAsync(() => link.First.ClickAsync());

    /// <summary>What the page says, folded or not, with single blanks.</summary>
    public Task SeesAsync(string words) =>
        Assertions.Expect(Page.Locator("main")).ToContainTextAsync(words, new() { Timeout = Patience });

    /// <summary>Waits for the next page to come, not for the last one to be left.</summary>
    private async Task StepAsync(Func<Task> step)
    {
        Steps++;
        var arrival = new TaskCompletionSource();
        void Arrived(object? sender, IFrame frame) => arrival.TrySetResult();
        Page.FrameNavigated += Arrived;
        await step();
        await arrival.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        Page.FrameNavigated -= Arrived;
    }
}
