using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Documents.Tests.Rendering.Xlsx;

public class PrintedNumberTests
{
    [Theory]
    [InlineData("193.40", "193.40", "0.00")]
    [InlineData("1308.710", "1308.710", "0.000")]
    [InlineData("1,308.71", "1308.71", "#,##0.00")]
    [InlineData("-1,234,567", "-1234567", "#,##0")]
    [InlineData("-12.3", "-12.3", "0.0")]
    [InlineData("0", "0", "0")]
    [InlineData("0.00", "0.00", "0.00")]
    [InlineData("19.62%", "0.1962", "0.00%")]
    [InlineData("-100%", "-1", "0%")]
    [InlineData("123456789012.345", "123456789012.345", "0.000")]
    public void TryParse_ShowableNumber_GivesValueAndFormat(string text, string value, string format) =>
        Assert.Equal(new PrintedNumber(value, format), PrintedNumber.TryParse(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("%")]
    [InlineData("—")]
    [InlineData("１２.３")]
    [InlineData("(1,234)")]
    [InlineData("（1,234）")]
    [InlineData("007")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("+5")]
    [InlineData("--5")]
    [InlineData("-0.00")]
    [InlineData("1,23")]
    [InlineData(",123")]
    [InlineData("1234,567")]
    [InlineData("0,123")]
    [InlineData("1,2345")]
    [InlineData("1 234")]
    [InlineData("1e3")]
    [InlineData("12%%")]
    [InlineData("1234567890123456")]
    public void TryParse_WhatNoFormatShows_IsNull(string text) => Assert.Null(PrintedNumber.TryParse(text));
}
