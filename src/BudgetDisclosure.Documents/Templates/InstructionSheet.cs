using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Templates;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Documents.Templates;

/// <summary>填表说明: the template's mark, whose disclosure it will be, and in plain words how to fill it in.</summary>
internal static class InstructionSheet
{
    private const double LabelWidth = 16;
    private const double TextWidth = 92;
    private const double SpaceAbove = 8;
    private const int CodeRow = 4;
    private const int NameRow = 5;
    private const int YearRow = 6;

    public static string Name(TemplatePlan plan) => Input(plan, NameRow);

    public static string Year(TemplatePlan plan) => Input(plan, YearRow);

    /// <summary>The line of every table that says whose it is.</summary>
    public static string OrganisationLine(TemplatePlan plan)
    {
        var (code, name) = (Input(plan, CodeRow), Name(plan));
        return $"IF({name}=\"\",\"\",IF({code}=\"\",\"部门名称：\"&{name},\"部门编码及名称：[\"&{code}&\"]\"&{name}))";
    }

    public static string OrganisationShown(TemplatePlan plan) => plan.Before?.Organisation switch
    {
        { Name: { } name, Code: { } code } => $"部门编码及名称：[{code}]{name}",
        { Name: { } name } => $"部门名称：{name}",
        _ => "",
    };

    public static string YearLine(TemplatePlan plan) => $"IF({Year(plan)}=\"\",\"\",\"{YearLabel(plan)}\"&{Year(plan)})";

    public static string YearShown(TemplatePlan plan) => plan.Options.Year is { } year ? $"{YearLabel(plan)}{year}" : "";

    public static void Write(TemplatePlan plan, XlsxWriter workbook)
    {
        using var sheet = workbook.AddSheet(plan.Names[0], new() { ColumnWidths = [LabelWidth, TextWidth], Protected = true });
        sheet.Row(new RowLayout(28), XlsxCell.Text(TemplateSheets.InstructionTitle, XlsxStyle.Title), XlsxCell.Blank(XlsxStyle.Title));
        sheet.Merge(1, 1, 1, 2);
        sheet.Row(XlsxCell.Text(plan.Mark.Print(), XlsxStyle.Note));
        sheet.Merge(2, 1, 2, 2);
        sheet.Row(XlsxCell.Text("一、先填部门编码、名称和年度，各表和说明会自动带出：", TemplateStyles.Heading));
        sheet.Merge(3, 1, 3, 2);
        WriteInputs(plan, sheet);
        WriteColours(sheet);
        foreach (var (heading, lines) in InstructionText.Parts(plan))
        {
            WriteAcross(sheet, heading, TemplateStyles.Heading);
            foreach (var line in lines)
                WriteAcross(sheet, line, XlsxStyle.Note);
        }
    }

    private static string Input(TemplatePlan plan, int row) => TemplatePlan.On(plan.Names[0], $"$B${row}");

    private static string YearLabel(TemplatePlan plan) => $"{plan.Options.Stage.Printed()}年度：";

    private static void WriteInputs(TemplatePlan plan, XlsxSheet sheet)
    {
        var organisation = plan.Before?.Organisation;
        sheet.Row(XlsxCell.Text("部门编码", TemplateStyles.Label), Words(organisation?.Code));
        sheet.Row(XlsxCell.Text("部门名称", TemplateStyles.Label), Words(organisation?.Name));
        sheet.Row(XlsxCell.Text("年度", TemplateStyles.Label), plan.Options.Year is { } year
            ? XlsxCell.Number(year.Value, TemplateStyles.YearFormat, TemplateStyles.Sum with { Horizontal = XlsxAlignment.Left })
            : XlsxCell.Input(TemplateStyles.YearFormat, TemplateStyles.Words));
        if (plan.Options.Year is null)
        {
            sheet.Validate(YearRow, 2, YearRow, 2, XlsxValidation.Formula(
                $"AND(ISNUMBER(B{YearRow}),B{YearRow}>={FiscalYear.Earliest},B{YearRow}<={FiscalYear.Latest})",
                "年度", "填四位数字，例如 2026。", "年度应是四位数字，例如 2026。"));
        }
    }

    private static XlsxCell Words(string? text) => text is null
        ? XlsxCell.Input(TemplateStyles.TextFormat, TemplateStyles.Words) : XlsxCell.Text(text, TemplateStyles.Words);

    private static void WriteColours(XlsxSheet sheet)
    {
        WriteAcross(sheet, "二、颜色和边框的意思：", TemplateStyles.Heading);
        sheet.Row(XlsxCell.Text("浅黄，虚线框", TemplateStyles.Words), XlsxCell.Text("要填的格子：金额、科目编码、名称、原因和文字。", TemplateStyles.Label));
        sheet.Row(XlsxCell.Text("灰色，粗体", TemplateStyles.Sum with { Horizontal = XlsxAlignment.Left }), XlsxCell.Text("公式自动算出的合计、小计和增减，不用填，也不能改。", TemplateStyles.Label));
        sheet.Row(XlsxCell.Text("浅蓝，斜体", TemplateStyles.Sentence),
            XlsxCell.Text("根据表内数字自动写成的句子，只是建议：可以直接改写，也可以删掉。", TemplateStyles.Label));
        sheet.Row(XlsxCell.Text("白色，实线框", TemplateStyles.Label), XlsxCell.Text("表名、表头和印好的项目，已锁定，不要改动、不要删列。", TemplateStyles.Label));
    }

    private static void WriteAcross(XlsxSheet sheet, string text, XlsxStyle style)
    {
        var height = DisplayWidth.HeightOf(text, LabelWidth + TextWidth) + (style == TemplateStyles.Heading ? SpaceAbove : 0);
        sheet.Row(new RowLayout(height), XlsxCell.Text(text, style));
        sheet.Merge(sheet.RowNumber, 1, sheet.RowNumber, 2);
    }
}
