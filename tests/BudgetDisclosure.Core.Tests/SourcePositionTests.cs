namespace BudgetDisclosure.Core.Tests;

public class SourcePositionTests
{
    private static readonly string[] SheetNames = ["收入总表", "表!5", "it's", "a b", "sheet x!A1", "1"];

    [Theory]
    [InlineData("line 233")]
    [InlineData("paragraph 12")]
    [InlineData("table 9, row 4, column 3")]
    [InlineData("sheet 收入总表!D7")]
    [InlineData("sheet 表!5!AA28")]
    [InlineData("s2: line 5")]
    [InlineData("s10: sheet 收入总表!XFD1048576")]
    public void TryParse_PrintedForm_PrintsTheSame(string text)
    {
        Assert.True(SourcePosition.TryParse(text, out var position));
        Assert.Equal(text, position.ToString());
    }

    [Fact]
    public void TryParse_AnyPositionPrinted_GivesItBack()
    {
        var random = new Random(7);
        for (var n = 0; n < 2_000; n++)
        {
            var position = Any(random);

            Assert.True(SourcePosition.TryParse(position.ToString(), out var parsed), position.ToString());
            Assert.Equal(position, parsed);
        }
    }

    [Fact]
    public void TryParse_WithoutThePattern_SaysTheSame()
    {
        string[] pieces = ["sheet ", "table ", "line ", "表", "!", "A", "AB", "ABCD", "1", "07", "99999999999", ", row ", ", column ", "s2: ", "\n", " ", "-"];
        var random = new Random(11);
        var read = 0;
        for (var n = 0; n < 50_000; n++)
        {
            var text = random.Next(4) == 0
                ? Any(random).ToString()
                : string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => pieces[random.Next(pieces.Length)]));
            var byPattern = SourcePosition.TryParse(text, out var expected);

            Assert.Equal(byPattern, SourcePosition.TryParse(text, neighbour: default, out var position));
            Assert.Equal(expected, position);
            read += byPattern ? 1 : 0;
        }
        Assert.InRange(read, 10_000, 40_000);
    }

    [Fact]
    public void TryFormat_AnyPosition_PrintsAsToString()
    {
        var random = new Random(13);
        Span<char> room = stackalloc char[100];
        for (var n = 0; n < 2_000; n++)
        {
            var position = Any(random);

            Assert.True(position.TryFormat(room, out var length));
            Assert.Equal(position.ToString(), room[..length].ToString());
            Assert.False(position.TryFormat(room[..(length - 1)], out _));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("line")]
    [InlineData("line x")]
    [InlineData("line 99999999999")]
    [InlineData("table 1, row 2")]
    [InlineData("sheet 收入总表")]
    [InlineData("sheet !A1")]
    [InlineData("sheet 表!ABCD1")]
    [InlineData("line 1 ")]
    [InlineData("x2: line 5")]
    public void TryParse_OtherText_IsNone(string? text) => Assert.False(SourcePosition.TryParse(text, out _));

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(702, "ZZ")]
    [InlineData(703, "AAA")]
    [InlineData(16_384, "XFD")]
    public void ColumnName_Number_IsAsInSpreadsheets(int column, string name) =>
        Assert.Equal(name, SourcePosition.ColumnName(column));

    private static SourcePosition Any(Random random)
    {
        SourcePosition place = random.Next(4) switch
        {
            0 => SourcePosition.OfLine(random.Next(1, 1_000_000)),
            1 => SourcePosition.OfParagraph(random.Next(1, 1_000_000)),
            2 => SourcePosition.OfTableCell(random.Next(1, 999), random.Next(1, 99_999), random.Next(1, 512)),
            _ => SourcePosition.OfSheetCell(
                SheetNames[random.Next(SheetNames.Length)], random.Next(1, 1_048_577), random.Next(1, 16_385)),
        };
        return random.Next(2) == 0 ? place : place with { SourceId = $"s{random.Next(1, 30)}" };
    }
}
