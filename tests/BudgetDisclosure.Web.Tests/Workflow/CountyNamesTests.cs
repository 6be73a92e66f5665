using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Tests.Workflow;

public class CountyNamesTests
{
    [Theory]
    [InlineData("涞源县人民政府办公室", "涞源县")]
    [InlineData("青龙满族自治县人民政府办公室", "青龙满族自治县")]
    [InlineData("上海市普陀区教育局", "上海市普陀区")]
    [InlineData("鄂伦春自治旗林业和草原局", "鄂伦春自治旗")]
    [InlineData("霸州市水务局", "霸州市")]
    [InlineData("玉田县市场监督管理局", "玉田县")]
    [InlineData("人民政府办公室", null)]
    [InlineData(null, null)]
    public void FromOrganisation_Name_IsTheCountyAtItsStart(string? organisation, string? county) =>
        Assert.Equal(county, CountyNames.FromOrganisation(organisation));
}
