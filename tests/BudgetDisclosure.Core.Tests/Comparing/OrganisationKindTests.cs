using BudgetDisclosure.Core.Comparing;

namespace BudgetDisclosure.Core.Tests.Comparing;

public sealed class OrganisationKindTests
{
    [Theory]
    [InlineData("涞源县财政局", "涞源县", "财政局", false)]
    [InlineData("保定市涞源县财政局", "涞源县", "财政局", false)]
    [InlineData("河北省保定市涞源县财政局（本级）", "涞源县", "财政局", false)]
    [InlineData("县财政局", "涞源县", "财政局", false)]
    [InlineData("财政局", "涞源县", "财政局", false)]
    [InlineData("涞源县人民政府办公室", "涞源县", "政府办公室", true)]
    [InlineData("青山县政府办", "青山县", "政府办公室", true)]
    [InlineData("中共涞源县委办公室", "涞源县", "县委办公室", true)]
    [InlineData("中国共产党涞源县委员会办公室", "涞源县", "县委办公室", true)]
    [InlineData("中国人民政治协商会议河北省涞源县委员会", "涞源县", "政协", true)]
    [InlineData("青山县教育和体育局", "青山县", "教育局", true)]
    [InlineData("青山县水务局", "青山县", "水利局", true)]
    [InlineData("青山县市场监督管理局", "青山县", "市场监督管理局", true)]
    [InlineData("涞源县白石山镇人民政府", "涞源县", "白石山镇人民政府", false)]
    public void Of_AName_IsTheDepartmentWithoutTheCounty(string name, string county, string kind, bool isListed) =>
        Assert.Equal(new OrganisationKind(kind, isListed), OrganisationKind.Of(name, county));

    [Fact]
    public void Of_TheCountysNameAlone_IsNothing() => Assert.Null(OrganisationKind.Of("涞源县", "涞源县"));

    [Fact]
    public void Of_TheCountysNameFarInside_IsPartOfTheName() =>
        Assert.Equal("中国农业发展银行驻某某地区监督检查涞源县办事处", OrganisationKind.Of("中国农业发展银行驻某某地区监督检查涞源县办事处", "涞源县")!.Value.Name);
}
