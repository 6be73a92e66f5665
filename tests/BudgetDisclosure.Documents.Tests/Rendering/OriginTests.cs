using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Documents.Rendering.Pdf;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Rendering;

public sealed class OriginTests
{
    private const string Portal = "https://ysgk.example.gov.cn/budget";
    private const string Address = Portal + "/130630/434/2019/budget?version=2";

    private static Disclosure Published => SampleDisclosures.Full with { PortalUrl = Portal };

    [Fact]
    public void Of_APublishedDisclosure_SaysVersionDayHashesAndAddress()
    {
        var origin = Origin.Of(Published);

        Assert.Equal(
            [
                "版本：第 2 版", "发布日期：2026年11月22日", "首次公开：2019年3月1日", "原文件：laiyuan-2019.docx",
                "原文件 SHA-256：" + Published.Sources[0].Sha256, "原文件：补充.xlsx",
                "原文件 SHA-256：" + Published.Sources[1].Sha256, "网址：" + Address,
            ],
            origin.Entries.Select(entry => $"{entry.Label}：{entry.Value}"));
        Assert.StartsWith("由公开数据生成，以原件为准。", origin.SmallPrint[0], StringComparison.Ordinal);
        Assert.Equal(new Uri(Address), origin.Entries[^1].Address);
    }

    [Theory]
    [InlineData("2026-11-22T15:59:59Z", "2026年11月22日")]
    [InlineData("2026-11-22T16:00:00Z", "2026年11月23日")]
    public void Of_ATimeNearMidnight_SaysTheDayInChina(string time, string day) => Assert.Contains(
        Origin.Of(Published with { PublishedAt = DateTime.Parse(time).ToUniversalTime() }).Entries,
        entry => (entry.Label, entry.Value) == ("发布日期", day));

    [Fact]
    public void Of_APublishedDisclosure_HasACodeThatLeadsToItsVersion() =>
        Assert.Equal(Address, DecodedQrCode.Of(Origin.Of(Published).Image!.Dark));

    [Theory]
    [InlineData(14)]
    [InlineData(26)]
    [InlineData(42)]
    [InlineData(62)]
    [InlineData(84)]
    [InlineData(106)]
    public void QrCode_OfAsMuchAsItsSizeHolds_IsReadAgain(int length)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('!' + (i * 7 % 90))));

        Assert.Equal(text, DecodedQrCode.Of(QrCode.Of(text).Dark));
    }

    [Fact]
    public void Of_APortalWithoutAnAddress_HasNeitherAddressNorCode()
    {
        var origin = Origin.Of(SampleDisclosures.Full);

        Assert.Null(origin.Image);
        Assert.DoesNotContain(origin.Entries, entry => entry.Label == "网址");
    }

    [Fact]
    public void Of_AFileThatWasNotPublished_SaysSoAndHasNoVersion()
    {
        var origin = Origin.Of(new DocumentBuilder().Lines("甲县财政局2024年部门预算").Recognise());

        Assert.Equal(["原文件", "原文件 SHA-256"], origin.Entries.Select(entry => entry.Label));
        Assert.Contains("没有经过发布", origin.SmallPrint[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WhatIsLeftOfAWithheldDisclosure_SaysThatItIsNotTheStoredOne()
    {
        var left = Published with { Tables = [Published.Tables[0] with { Withheld = true, Columns = [], Rows = [] }] };

        Assert.Contains(Origin.Of(left).SmallPrint, line => line.Contains("有内容已屏蔽"));
        Assert.DoesNotContain(Origin.Of(Published).SmallPrint, line => line.Contains("屏蔽"));
    }

    /// <summary>The hash of a stored report outlives what is withheld: nobody may find that by trying.</summary>
    [Fact]
    public void Render_WithAnotherSalt_GivesOtherBytes()
    {
        var (one, other) = (Pdf(Published with { Salt = new('a', 64) }), Pdf(Published with { Salt = new('b', 64) }));

        Assert.NotEqual(one, other);
        Assert.Equal(PdfReportRenderer.Version, PdfReportRenderer.VersionOf(one));
        Assert.Null(PdfReportRenderer.VersionOf("%PDF-1.7 of another program"u8));
    }

    private static byte[] Pdf(Disclosure disclosure)
    {
        using var stream = new MemoryStream();
        ReportRenderers.Find("pdf")!.Render(disclosure, stream);
        return stream.ToArray();
    }
}
