using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Templates;

/// <summary>A document that was made from the blank template: its content without the sheets that only help to fill it in.</summary>
/// <param name="Content">The document without the instruction sheet and the sheet of changes.</param>
/// <param name="At">Where the mark stands.</param>
internal sealed record FilledTemplate(TemplateMark Mark, SourceDocument Content, SourcePosition At)
{
    /// <summary>The mark stands near the top of its sheet.</summary>
    private const int RowsLookedAt = 6;

    /// <summary>null for a document without a mark: any other document, another template too.</summary>
    public static FilledTemplate? Of(SourceDocument document)
    {
        foreach (var sheet in document.Blocks.OfType<SourceTable>().Where(table => table.Name is not null))
        {
            foreach (var cell in sheet.Rows.Take(RowsLookedAt).SelectMany(row => row.Cells))
            {
                if (TemplateMark.TryParse(cell.Text) is { } mark)
                    return new(mark, document with { Blocks = [.. document.Blocks.Where(block => block != sheet && !IsHelp(block))] }, cell.Position);
            }
        }
        return null;
    }

    public void Report(Disclosure disclosure, FindingList findings)
    {
        if (Mark.Version == TemplateMark.UnknownVersion)
        {
            findings.Add(FindingKinds.TemplateVersion,
                $"模板标记被改动过，或来自别处，本平台不认识；现行的是第 {TemplateMark.CurrentVersion} 版", At);
            return;
        }
        if (Mark.Version != TemplateMark.CurrentVersion)
        {
            var age = Mark.Version < TemplateMark.CurrentVersion ? "旧版" : "本平台不认识的版本";
            findings.Add(FindingKinds.TemplateVersion, $"文件用的模板是第 {Mark.Version} 版，属{age}，现行的是第 {TemplateMark.CurrentVersion} 版", At);
        }
        if (Mark.Year is { } year && disclosure.Year is { } declared && year != declared)
            findings.Add(FindingKinds.TemplateYear, $"模板是 {year} 年的，文件写的或指定的年度是 {declared} 年", At);
        if (Mark.Stage != disclosure.Stage)
        {
            findings.Add(FindingKinds.TemplateStage,
                $"模板是{Mark.Stage.Printed()}模板，文件写的或指定的是{disclosure.Stage.Printed()}", At);
            return;
        }
        if (Mark.Version == TemplateMark.CurrentVersion)
            ReportChanges(disclosure, findings);
        if (!disclosure.Tables.Any(table => HasFigures(table, disclosure.Stage)))
            findings.Add(FindingKinds.TemplateEmpty, "模板里一个金额也没有填写", At);
    }

    private static bool IsHelp(SourceBlock block) => block is SourceTable { Rows: [{ Cells: [var first, ..] }, ..] }
        && LabelText.Squeeze(first.Text) == TemplateSheets.ChangesTitle;

    /// <summary>Figures of former years and of the other stage stand in the template from the beginning.</summary>
    private static bool HasFigures(DisclosureTable table, Stage stage)
    {
        if (TableCoordinates.Of(table, stage) is not { } coordinates)
            return false;
        return table.Rows.Select((row, i) => (row, i)).Any(one => one.row.Cells.Select((cell, column) => (cell, column)).Any(held =>
            held.cell.Amount is not null && coordinates.At(one.i, held.column) is { Measure: not Measure.LastYear } place && place.Stage == stage));
    }

    private void ReportChanges(Disclosure disclosure, FindingList findings)
    {
        foreach (var blank in BlankTable.All(Mark.Stage, Mark.Year ?? disclosure.Year ?? new(FiscalYear.Latest)))
        {
            if (disclosure.Tables.FirstOrDefault(table => table.Slug == blank.Description.Slug && table.Scope is null) is not { } table)
                findings.Add(FindingKinds.TemplateChanged, $"模板里的“{blank.Description.Title}”不见了，或者改得认不出了", At);
            else if (Difference(Headers(blank.AsTable), Headers(table)) is { } difference)
                findings.Add(FindingKinds.TemplateChanged, $"“{blank.Description.Title}”的表头与模板不同：{difference}", table.TitleAt);
        }
    }

    private static List<string> Headers(DisclosureTable table) =>
        [.. table.Columns.Select(column => string.Join('/', column.Header.Select(LabelText.WithoutBlanks)))];

    private static string? Difference(List<string> expected, List<string> printed)
    {
        string[] parts = [.. new[] { Named("缺少", expected.Except(printed)), Named("多出", printed.Except(expected)) }.OfType<string>()];
        if (parts.Length > 0)
            return string.Join("；", parts);
        return expected.Count == printed.Count ? null : $"应有 {expected.Count} 列，现有 {printed.Count} 列";
    }

    private static string? Named(string word, IEnumerable<string> columns) =>
        columns.ToList() is { Count: > 0 } named ? $"{word}{string.Join('、', named.Select(name => $"“{name}”"))}" : null;
}
