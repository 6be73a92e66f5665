namespace BudgetDisclosure.Core.Tests.Completeness;

public class ProgrammeNumbersTests
{
    [Fact]
    public void Programmes_NumberedOnceThrough_AreNotReported() => Assert.DoesNotContain(
        Findings("二、档案利用|1|利用档案|用好档案|||||"), finding => finding.Kind == FindingKinds.NumbersRestart);

    [Fact]
    public void Programmes_NumberedAnew_AreReportedWithTheSameMatter()
    {
        var finding = Findings("一、安全保卫|1|保卫|保卫好|||||", "二、档案工作|1|档案|管好|||||").Single(one => one.Kind == FindingKinds.NumbersRestart);

        Assert.Equal("“一、档案管理”之后又从“一、安全保卫”编起；“一、档案管理”与“二、档案工作”像是同一事项", finding.Message);
    }

    [Fact]
    public void Programmes_WithoutMoneyBesideOthersWithIt_AreAHintWithTheCount() => Assert.Contains(
        "2 项职责有 1 项、1 项活动有 1 项",
        Findings("1、整理||整理|整理好|||||", "二、档案利用||利用档案|用好档案|||||").Single(one => one.Kind == FindingKinds.ProgrammeWithoutMoney).Message);

    private static IReadOnlyList<Finding> Findings(params string[] rows) =>
        UnfinishedTextTests.Performance("管好档案", rows).Recognise().Findings;
}
