using BudgetDisclosure.Web.Infrastructure.Caching;

namespace BudgetDisclosure.Web.Tests.Infrastructure.Caching;

public sealed class AnswersByAddressTests
{
    private static readonly PublishedAnswer Answer = new([1, 2, 3], "text/html", ContentDisposition: null, Coding: null);

    [Fact]
    public void Answer_OfTheNewestAct_IsFoundUnderItsPathAndCoding()
    {
        var answers = new AnswersByAddress(Answer.Size);

        answers.Add("/a", "br", Answer, act: 7);

        Assert.Same(Answer, answers.Find("/a", "br", out var act));
        Assert.Equal(7, act);
        Assert.Null(answers.Find("/a", "gzip", out _));
        Assert.Null(answers.Find("/A", "br", out _));
    }

    [Fact]
    public void Answers_OfAnOlderAct_GoWithTheNextAndDoNotComeBack()
    {
        var answers = new AnswersByAddress(10 * Answer.Size);
        answers.Add("/a", "br", Answer, act: 7);

        answers.Add("/b", "br", Answer, act: 8);
        answers.Add("/c", "br", Answer, act: 7);

        Assert.Null(answers.Find("/a", "br", out _));
        Assert.NotNull(answers.Find("/b", "br", out _));
        Assert.Null(answers.Find("/c", "br", out _));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void Answers_ThatFitTogether_AreAllKept(int more, bool areKept)
    {
        var answers = new AnswersByAddress((2 * Answer.Size) + more);

        answers.Add("/a", "br", Answer, act: 1);
        answers.Add("/b", "br", Answer, act: 1);

        Assert.Equal(areKept, answers.Find("/a", "br", out _) is not null);
        Assert.NotNull(answers.Find("/b", "br", out _));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void Answer_LargerThanTheRoom_IsNotKept(int more, bool isKept)
    {
        var answers = new AnswersByAddress(Answer.Size + more);

        answers.Add("/a", "br", Answer, act: 1);

        Assert.Equal(isKept, answers.Find("/a", "br", out _) is not null);
    }
}
