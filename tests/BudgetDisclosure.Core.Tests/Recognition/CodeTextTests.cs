using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Tests.Recognition;

public class CodeTextTests
{
    [Theory]
    [InlineData("2010301", "2010301")]
    [InlineData("20103", "20103")]
    [InlineData("301", "301")]
    [InlineData(" 201 03 01 ", "2010301")]
    [InlineData("２０１", "201")]
    [InlineData("201|03|01", "2010301")]
    [InlineData("201|3|1", "2010301")]
    [InlineData("201|03|", "20103")]
    [InlineData("201||", "201")]
    [InlineData("301|2", "30102")]
    [InlineData("301|02", "30102")]
    [InlineData("201|20103|2010301", "2010301")]
    [InlineData("201|20103|", "20103")]
    [InlineData("210|11|02", "2101102")]
    public void Join_PrintedParts_GivesTheCode(string parts, string code) => Assert.Equal(code, CodeText.Join(parts.Split('|')));

    [Theory]
    [InlineData("7|11|02")]
    [InlineData("201||01")]
    [InlineData("|03|01")]
    [InlineData("2010")]
    [InlineData("201|003|01")]
    [InlineData("201|0A|01")]
    [InlineData("合计")]
    [InlineData("")]
    [InlineData("||")]
    [InlineData("201-03-01")]
    [InlineData("201|20203|")]
    [InlineData("2010301999999999")]
    public void Join_WhatFormsNoCode_IsNull(string parts) => Assert.Null(CodeText.Join(parts.Split('|')));
}
