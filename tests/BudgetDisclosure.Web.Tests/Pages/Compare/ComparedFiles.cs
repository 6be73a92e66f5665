using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Rendering.Xlsx;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Tests.Pages.Compare;

/// <summary>What a department's workbook says, in 万元; a table whose figure is null is not in it.</summary>
internal sealed record ComparedAmounts(string Basic = "60.00", string Project = "40.00", string Total = "100.00")
{
    public string? Reception { get; init; } = "1.50";
    public string? ThreePublic { get; init; } = "1.50";
    public string? Personnel { get; init; }
    public string Operating { get; init; } = "";
    /// <summary>在职人员 of the department itself and of its only unit.</summary>
    public (string Own, string Unit)? Staff { get; init; }
}

/// <summary>Publishes departments that can be compared, in counties of the tests' own.</summary>
internal static class ComparedFiles
{
    public const string Other = "990103";

    public static Task<IReadOnlyList<ImportOutcome>> PublishAsync(
        this Portal portal, string organisation, ComparedAmounts amounts, string county = Portal.County,
        string year = "2024") =>
        portal.ImportAsync(
            new ImportRequest(CountyCode.Parse(county), new GivenIdentity(), ImportMode.Publish, "operator"),
            Workbook(organisation, year, amounts));

    private static IncomingFile Workbook(string organisation, string year, ComparedAmounts amounts)
    {
        using var stream = new MemoryStream();
        using (var workbook = new XlsxWriter(stream))
        {
            Write(workbook, "支出总表", "部门预算支出总表", organisation, year,
                ["序号", "功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"],
                ["1", "", "合计", amounts.Total, amounts.Basic, amounts.Project],
                ["2", "213", "农林水支出", amounts.Total, amounts.Basic, amounts.Project]);
            if (amounts.Personnel is { } personnel)
                Write(workbook, "基本支出表", "部门预算一般公共预算财政拨款基本支出表", organisation, year,
                    ["序号", "经济分类科目编码", "科目名称", "合计", "人员经费", "公用经费"],
                    ["1", "", "合计", amounts.Basic, personnel, amounts.Operating]);
            if (amounts.ThreePublic is { } threePublic)
                Write(workbook, "三公", "部门预算财政拨款“三公”经费支出表", organisation, year,
                    ["序号", "项目", "合计"],
                    [["1", "“三公”经费小计", threePublic], .. ReceptionOf(amounts)]);
            if (amounts.Staff is var (own, unit))
                Write(workbook, "基本情况", "部门基本情况表", organisation, year,
                    ["序号", "单位名称", "在职人数"], ["1", "本级", own], ["2", "水文站", unit]);
        }
        return new("公开.xlsx", stream.ToArray());
    }

    private static string[][] ReceptionOf(ComparedAmounts amounts) =>
        amounts.Reception is { } reception ? [["2", "公务接待费", reception]] : [];

    private static void Write(
        XlsxWriter workbook, string name, string title, string organisation, string year, string[] header,
        params string[][] rows)
    {
        using var sheet = workbook.AddSheet(name);
        sheet.Row(title);
        sheet.Row($"部门编码及名称：{organisation}", "", $"预算年度：{year}", "金额单位：万元");
        sheet.Row([.. header.Select(text => XlsxCell.Text(text))]);
        foreach (var row in rows)
            sheet.Row([.. row.Select(text => XlsxCell.Printed(text))]);
    }
}
