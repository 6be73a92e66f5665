using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Documents.Tests.Rendering.Xlsx;

public class SheetNamesTests
{
    [Fact]
    public void For_TitlesOfEveryKind_GivesNamesThatExcelAccepts()
    {
        var names = SheetNames.For(["收支总表", "收支总表", "a/b:c[1]*?\\", "", "History", "'x'", "Abc", "aBC", new('长', 40), new('长', 35)]);

        Assert.Equal(
            [
                "收支总表", "收支总表(2)", "abc1", "表", "表History", "x", "Abc", "aBC(2)",
                new('长', 31), new string('长', 28) + "(2)",
            ],
            names);
        Assert.All(names, name => Assert.True(SheetNames.IsValid(name)));
    }

    [Fact]
    public void For_PairAtTheCut_IsNotHalved() =>
        Assert.Equal([new string('长', 30)], SheetNames.For([new string('长', 30) + "𠮷"]));
}
