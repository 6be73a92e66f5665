using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Core.Tests.Reports;

public class CellCitationTests
{
    private static readonly CellCitation Citation = new()
    {
        Organisation = "涞源县人民政府办公室",
        Title = "2019 年部门预算",
        Table = "部门预算支出总表",
        Row = "2010301 行政运行",
        Column = ["本年支出", "合计"],
        Text = "1127.34",
        Unit = "万元",
        Version = 2,
        Portal = "预算公开平台",
        PublishedOn = new(2019, 3, 1),
        CitedOn = new(2026, 11, 23),
        Address = "https://example.cn/a?version=2&cell=2010301.total",
        Source = new("s1", "laiyuan.docx", "aa"),
        Place = "第 3 个表格，第 7 行第 4 列",
        PublicationHash = "bb",
    };

    [Fact]
    public void Citation_OfAnAmount_SaysWhatWhereWhenAndItsProof() => Assert.Equal(
        "涞源县人民政府办公室. 2019 年部门预算：部门预算支出总表，2010301 行政运行，本年支出／合计：1127.34 万元[DS/OL]. 第 2 版. "
            + "预算公开平台, 2019-03-01[2026-11-23]. https://example.cn/a?version=2&cell=2010301.total. "
            + "原文件：laiyuan.docx，第 3 个表格，第 7 行第 4 列，SHA-256 aa. 发布校验：SHA-256 bb.",
        Citation.ToString());

    [Fact]
    public void Citation_OfABlankWithoutLabels_SaysSo()
    {
        var blank = Citation with { Text = "", Row = null, Column = [], Source = null };

        Assert.Equal(("（空白）", "部门预算支出总表"), (blank.Amount, blank.Where));
        Assert.DoesNotContain("原文件", blank.ToString());
    }
}
