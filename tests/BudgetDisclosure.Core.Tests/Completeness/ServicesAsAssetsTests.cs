namespace BudgetDisclosure.Core.Tests.Completeness;

public class ServicesAsAssetsTests
{
    [Theory]
    [InlineData("本年度拟购置会议服务2万元，已列入政府采购预算。", 1)]
    [InlineData("本年度拟购置服务器2台。", 0)]
    [InlineData("本年度拟购置办公设备2万元。", 0)]
    public void Service_AmongAssetsToBeBought_IsReported(string sentence, int findings) =>
        Assert.Equal(findings, Whole.Disclosure().Saying(SectionKind.Assets, sentence).Findings().Count);
}
