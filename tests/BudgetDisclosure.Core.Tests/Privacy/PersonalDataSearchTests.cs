using BudgetDisclosure.Core.Privacy;

namespace BudgetDisclosure.Core.Tests.Privacy;

public sealed class PersonalDataSearchTests
{
    private const string Identity = "11010519491231002X";
    private const string Card = "6217000010001234569";

    [Theory]
    [InlineData("申请人身份证号11010519491231002X。")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("110105 19491231 002x")]
    [InlineData("110 105 1949 1231 002X")]
    [InlineData("张三-11010519491231002X")]
    [InlineData("1.11010519491231002X")]
    [InlineData("附件_11010519491231002X_张三")]
    [InlineData("a11010519491231002X")]
    [InlineData("ID11010519491231002X")]
    [InlineData("No.11010519491231002X")]
    [InlineData("110105\u00a019491231\u00a0002X")]
    [InlineData("110105\u200b19491231002X")]
    [InlineData("110105\r\n19491231\n002X")]
    [InlineData("110105194\n91231002X")]
    [InlineData("统一社会信用代码：11130630000123456X，法定代表人身份证号11010519491231002X")]
    public void Text_WithAnIdentityNumber_IsFoundAndMasked(string text)
    {
        var finding = Assert.Single(In(text));

        Assert.Same(FindingKinds.IdentityNumber, finding.Kind);
        Assert.Equal("出现公民身份号码 1101************2X", finding.Message, ignoreCase: true);
        Assert.Equal("line 7", finding.At.ToString());
    }

    [Theory]
    [InlineData("110105194912310021")]
    [InlineData("11010519491331002X")]
    [InlineData("99010519491231002X")]
    [InlineData("e3b0c4a11010519491231002X")]
    [InlineData("11010519491231002X.50")]
    [InlineData("211010519491231002X")]
    [InlineData("统一社会信用代码：11010519491231002X")]
    [InlineData("统一社会信用代码证号为 11010519491231002X")]
    [InlineData("1,234,567.89")]
    [InlineData("12,345,678,901,234,567.89")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void Text_WithOtherLongNumbers_IsLeftAlone(string text) => Assert.Empty(In(text));

    [Theory]
    [InlineData("卡号6217000010001234569")]
    [InlineData("6217 0000 1000 1234 569")]
    [InlineData("6217\u00a00000\u00a01000\u00a01234\u00a0569")]
    [InlineData("No.6217000010001234569")]
    [InlineData("张三-6217000010001234569")]
    [InlineData("账户6217000010001234569，0312")]
    [InlineData("账户6217000010001234569,0312")]
    [InlineData("信用代码11130630000123456X，账号6217000010001234569")]
    [InlineData("账号9558000010001234563")]
    [InlineData("账号6013820010001234560")]
    [InlineData("4012888888881881")]
    public void Text_WithABankCard_IsFound(string text) =>
        Assert.Same(FindingKinds.BankCard, Assert.Single(In(text)).Kind);

    [Theory]
    [InlineData("6217000010001234560")]
    [InlineData("7012888888881881")]
    [InlineData("4012 8888 8888 1881")]
    [InlineData("401288888888188.1")]
    [InlineData("5012888888881888")]
    public void Text_WithNumbersThatAreNoCards_IsLeftAlone(string text) => Assert.Empty(In(text));

    [Fact]
    public void NumbersShapedLikeCards_BesideOrBelowALabelOfCodes_AreCodes()
    {
        Assert.Empty(PersonalDataSearch.In(Table(["项目代码", Card], ["项目二", "6217000010001234560"])));
        Assert.Empty(PersonalDataSearch.In(Table(["项目", "资产编号"], ["一", Card])));
        Assert.Empty(In($"资产编号：{Card}"));
        Assert.Single(PersonalDataSearch.In(Table(["项目", "资产编号"], ["一", $"账户{Card}"])));
        Assert.Single(PersonalDataSearch.In(Table(["姓名", "账户编号"], ["张三", Card])));
    }

    [Fact]
    public void Card_AmongNumbersWithWrongCheckDigits_IsFound() => Assert.Single(PersonalDataSearch.In(
        Table(["一", Card], ["二", "6217000010001234560"], ["三", "6217000010001234561"])));

    [Theory]
    [InlineData("联系电话：13812345678", true)]
    [InlineData("138-1234-5678", true)]
    [InlineData("电话+8613812345678", true)]
    [InlineData("账户，13812345678，0312", true)]
    [InlineData("本年预算13812345678元", false)]
    [InlineData("项目编号：13812345678", false)]
    [InlineData("13812345678.00", false)]
    [InlineData("130630100001", false)]
    [InlineData("0312-7321234", false)]
    public void Text_WithAMobileNumber_IsFound(string text, bool found) =>
        Assert.Equal(found ? ["F38"] : [], In(text).Select(finding => finding.Kind.Code));

    [Theory]
    [InlineData("13812345678,13912345678")]
    [InlineData("13812345678，13912345678")]
    public void Text_WithTwoMobileNumbers_GivesBoth(string text) => Assert.Equal(
        ["出现手机号码 138****5678", "出现手机号码 139****5678"], In(text).Select(finding => finding.Message));

    [Fact]
    public void LoneNumber_WithTheCountrysCode_IsNoAmount() =>
        Assert.Single(PersonalDataSearch.In(Table(["合计", "+8613812345678"])));

    [Fact]
    public void LoneNumbers_InATable_AreTelephonesOnlyUnderOrBesideSuchALabel()
    {
        Assert.Empty(PersonalDataSearch.In(Table(["科目", "预算数"], ["合计", "13812345678"])));
        Assert.Single(PersonalDataSearch.In(Table(["部门", "手机"], ["水利局", "13812345678"])));
        Assert.Single(PersonalDataSearch.In(Table(["联系电话", "13812345678"])));
    }

    [Theory]
    [InlineData("联系人：王小明", true)]
    [InlineData("单位负责人：欧阳", true)]
    [InlineData("联 系 人：李四", true)]
    [InlineData("填报人：王五", true)]
    [InlineData("经办人 张三", true)]
    [InlineData("审核人 时间", false)]
    [InlineData("负责人 高度重视", false)]
    [InlineData("李四，电话：0312-7321234", true)]
    [InlineData("单位负责人：签字", false)]
    [InlineData("负责人：财政局", false)]
    [InlineData("联系人：办公室", false)]
    [InlineData("负责人：同上", false)]
    [InlineData("项目负责人制度", false)]
    [InlineData("联系电话：0312-7321234", false)]
    public void Text_WithAPersonsName_IsFoundAndMasked(string text, bool found)
    {
        var findings = In(text);

        Assert.Equal(found ? ["F39"] : [], findings.Select(finding => finding.Kind.Code));
        Assert.All(findings, finding => Assert.Contains("*", finding.Message));
    }

    [Fact]
    public void Names_InATable_StandBesideOrBelowTheirLabel()
    {
        Assert.Single(PersonalDataSearch.In(Table(["项目负责人", "王小明"])));
        Assert.Single(PersonalDataSearch.In(Table(["填 报 人：", "王小明"])));
        Assert.Single(PersonalDataSearch.In(Table(["项目", "联系人"], ["堤防", "王小明"])));
        Assert.Empty(PersonalDataSearch.In(Table(["项目", "预算数"], ["王小明", "1"])));
    }

    [Fact]
    public void Comments_AreNotSearched_ForTheyAreNotPublished() => Assert.Empty(PersonalDataSearch.In(
        new(SourceFormat.Docx, [new SourceParagraph(Identity, SourcePosition.OfParagraph(1)) { Place = ParagraphPlace.Comment }])));

    [Fact]
    public void Words_WithANumberOfAPerson_AreFoundWithoutAPlaceAndOthersAreNot()
    {
        Assert.Equal(
            [(FindingKinds.IdentityNumber, (SourcePosition?)null), (FindingKinds.BankCard, null)],
            PersonalDataSearch.InWords($"经办人 {Identity}，卡号 {Card}。").Select(finding => (finding.Kind, finding.At)));
        Assert.Empty(PersonalDataSearch.InWords("上年结转 1,308.71 万元列在支出外，见青财预〔2026〕3号。"));
    }

    private static IReadOnlyList<Finding> In(string text) =>
        PersonalDataSearch.In(new(SourceFormat.Text, [new SourceParagraph(text, SourcePosition.OfLine(7))]));

    private static SourceDocument Table(params string[][] rows) => new(SourceFormat.Text,
    [
        new SourceTable(
            [.. rows.Select((cells, y) => new SourceRow(
                [.. cells.Select((text, x) => new SourceCell(text, SourcePosition.OfTableCell(1, y + 1, x + 1), x))]))],
            SourcePosition.OfTableCell(1, 1, 1)),
    ]);
}
