namespace BudgetDisclosure.Core.Tests;

public class ProvincesTests
{
    [Theory]
    [InlineData("13", "河北省")]
    [InlineData("50", "重庆市")]
    [InlineData("99", null)]
    public void NameOf_Code_IsTheProvince(string code, string? name) => Assert.Equal(name, Provinces.NameOf(code));

    [Fact]
    public void Provinces_Counted_AreThirtyFour() => Assert.Equal(34, Provinces.Count);
}
