using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Rendering;

public class ReportRenderersTests
{
    public static TheoryData<string> Formats => [.. ReportRenderers.All.Select(renderer => renderer.Format)];

    [Fact]
    public void All_EveryRendererOfTheAssembly_IsListedOnce()
    {
        var types = typeof(IReportRenderer).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IReportRenderer)) && type.IsClass);

        Assert.Equal(
            types.Select(type => type.Name).Order(StringComparer.Ordinal),
            ReportRenderers.All.Select(renderer => renderer.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Distinct(ReportRenderers.All.Select(renderer => renderer.Format));
        Assert.All(ReportRenderers.All, renderer => Assert.StartsWith(".", renderer.FileExtension));
    }

    [Fact]
    public void Find_UnknownFormat_IsNull() => Assert.Null(ReportRenderers.Find("exe"));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Render_SameDisclosureTwice_GivesTheSameBytes(string format)
    {
        var renderer = ReportRenderers.Find(format)!;
        using var first = new MemoryStream();
        using var second = new UnseekableStream();
        renderer.Render(SampleDisclosures.Full, first);
        Thread.Sleep(TimeSpan.FromSeconds(2.1)); // a ZIP counts time in steps of two seconds
        renderer.Render(SampleDisclosures.Full, second);

        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Render_RandomDisclosures_GivesAFileOrASentence(string format)
    {
        var renderer = ReportRenderers.Find(format)!;
        for (var seed = 0; seed < 100; seed++)
        {
            if (Record.Exception(() => renderer.Render(RandomDisclosures.Of(seed), Stream.Null)) is { } trouble)
                Assert.Matches("^没有一种字体含有字符.*重新生成。$", Assert.IsType<RenderingException>(trouble).Message);
        }
    }

    private sealed class UnseekableStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }
    }
}
