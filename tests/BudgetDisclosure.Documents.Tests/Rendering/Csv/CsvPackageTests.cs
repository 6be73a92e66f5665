using System.IO.Compression;
using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Documents.Rendering.Csv;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Rendering.Csv;

public class CsvPackageTests
{
    [Fact]
    public void Write_FullDisclosure_HasAFilePerTableAndTheLists() => Assert.Equal(
        [
            "01-income-expenditure.csv", "02-general-expenditure.csv", "03-three-public.csv", "04-three-public-434001.csv",
            "05-assets.csv", "06-unrecognised.csv", "07-unrecognised.csv", "tables.csv", "notes.csv", "sections.csv",
        ],
        Files(SampleDisclosures.Full).Keys);

    [Fact]
    public void Write_WithheldParts_AreSaidAndNeverBlank()
    {
        var left = SampleDisclosures.Full.Without(new("assets"))!
            .Without(new("income-expenditure", Row: "0.一、财政拨款收入"))!;

        var files = Files(left);

        Assert.DoesNotContain("05-assets.csv", files.Keys);
        Assert.Contains("（已屏蔽）,assets,固定资产占用情况表,", files["tables.csv"]);
        Assert.Contains("1,（已屏蔽）,（已屏蔽）,一、一般公共服务支出,1191.590", files["01-income-expenditure.csv"]);
    }

    [Fact]
    public void Write_TwoSidedTable_JoinsHeaderPathsAndPrintsCellsAsTheyStand() => Assert.Equal(
        """
        序号,收入/项目,收入/预算数,支出/项目,支出/预算数
        1,一、财政拨款收入,"1,308.71",一、一般公共服务支出,1191.590
        2,收入总计,,支出总计,-12.30

        """.ReplaceLineEndings("\r\n"),
        Files(SampleDisclosures.Full)["01-income-expenditure.csv"]);

    [Fact]
    public void Write_List_NamesEveryTableWithItsOrganisation() => Assert.Equal(
        """
        file,slug,title,unit,year,stage,organisation
        01-income-expenditure.csv,income-expenditure,部门预算收支总表,万元,2019,budget,涞源县人民政府办公室
        02-general-expenditure.csv,general-expenditure,部门预算一般公共预算财政拨款支出表,元,2019,budget,涞源县人民政府办公室
        03-three-public.csv,three-public,部门预算财政拨款“三公”经费支出表,万元,2019,budget,涞源县人民政府办公室
        04-three-public-434001.csv,three-public,部门预算财政拨款“三公”经费支出表,万元,2019,budget,涞源县人民政府办公室（本级）
        05-assets.csv,assets,固定资产占用情况表,万元,2019,budget,涞源县人民政府办公室
        06-unrecognised.csv,,会议费“培训费”表,,2019,budget,涞源县人民政府办公室
        07-unrecognised.csv,,,,2019,budget,涞源县人民政府办公室

        """.ReplaceLineEndings("\r\n"),
        Files(SampleDisclosures.Full)["tables.csv"]);

    [Fact]
    public void Write_UnrecognisedNotesAndSections_LoseNothing()
    {
        var files = Files(SampleDisclosures.Full);

        Assert.Equal("会议,金额,\r\n'=1+1,,\r\n第三列,有,字\r\n", files["06-unrecognised.csv"]);
        Assert.Equal(
            "file,note\r\n02-general-expenditure.csv,注：=本表“不含”\\结转。\r\n02-general-expenditure.csv,公开05表\r\n",
            files["notes.csv"]);
        Assert.Equal(
            "number,level,kind,title,paragraph,text\r\n" +
            "一,1,duties,部门职责及机构设置情况,1,负责县政府机关日常工作。\r\n" +
            "（二）,2,three-public,“三公”经费,1,\"'+第一段，\"\"引号\"\"。\"\r\n" +
            "（二）,2,three-public,“三公”经费,2,第二段。\r\n" +
            ",1,other,名词解释,,\r\n",
            files["sections.csv"]);
    }

    [Fact]
    public void Write_BareDisclosure_HasItsTableAndTheListOnly()
    {
        var files = Files(SampleDisclosures.Bare);

        Assert.Equal(["01-final-fund.csv", "tables.csv"], files.Keys);
        Assert.EndsWith("\r\n01-final-fund.csv,final-fund,政府性基金预算财政拨款收入支出决算表,,,final,434002\r\n", files["tables.csv"]);
    }

    [Fact]
    public void Write_EveryFile_BeginsWithAByteOrderMark()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes(SampleDisclosures.Full)));

        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            var mark = new byte[3];
            stream.ReadExactly(mark);
            Assert.Equal(Encoding.UTF8.Preamble.ToArray(), mark);
        }
    }

    [Fact]
    public void Row_OneBlankField_IsNotAnEmptyLine()
    {
        using var stream = new MemoryStream();
        using (var csv = new CsvWriter(stream))
            csv.Row("");

        Assert.Equal("\ufeff\"\"\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static byte[] Bytes(Disclosure disclosure)
    {
        using var stream = new MemoryStream();
        CsvPackage.Write(disclosure, stream);
        return stream.ToArray();
    }

    private static Dictionary<string, string> Files(Disclosure disclosure)
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes(disclosure)));
        return zip.Entries.ToDictionary(entry => entry.Name, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }
}
