using BudgetDisclosure.Core;

namespace BudgetDisclosure.Web.Commands;

/// <summary>What a document turned out to be, in plain Chinese for a terminal.</summary>
internal static class CheckSummary
{
    public static void Write(Disclosure disclosure, TextWriter output)
    {
        WriteIdentity(disclosure, output);
        WriteTables(disclosure, output);
        WriteUnrecognised(disclosure, output);
        WriteSections(disclosure, output);
        WriteFindings(disclosure, output);
        ChecksSummary.Write(disclosure, output);
    }

    private static void WriteIdentity(Disclosure disclosure, TextWriter output)
    {
        output.WriteLine($"部门：{Named(disclosure.Department)}");
        if (disclosure.Unit is { } unit)
            output.WriteLine($"单位：{Named(unit)}");
        output.WriteLine($"年度：{disclosure.Year?.ToString() ?? "未写明"}　阶段：{disclosure.Stage.Printed()}");
        foreach (var source in disclosure.Sources)
            output.WriteLine($"文件：{source.FileName}（{source.Id}，SHA-256 {source.Sha256}）");
    }

    private static void WriteTables(Disclosure disclosure, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"认出表格 {disclosure.Tables.Count} 张");
        foreach (var table in disclosure.Tables)
        {
            var scope = table.Scope is { } other ? $"（{Named(other)}）" : "";
            output.WriteLine($"  {table.Title}{scope}  [{table.Slug}]  {table.Rows.Count} 行  单位：{table.Unit ?? "未写明"}");
        }
    }

    private static void WriteUnrecognised(Disclosure disclosure, TextWriter output)
    {
        if (disclosure.Unrecognised.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine($"未识别表 {disclosure.Unrecognised.Count} 张（已原样保留）");
        foreach (var table in disclosure.Unrecognised)
            output.WriteLine($"  {(table.Title is "" ? "（没有表名）" : table.Title)}  {table.Rows.Count} 行{Place(table.At)}");
    }

    private static void WriteSections(Disclosure disclosure, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"文字说明 {disclosure.Sections.Count} 节");
        foreach (var section in disclosure.Sections)
        {
            var indent = new string(' ', 2 * section.Level);
            var number = section.Number is { } printed ? printed + " " : "";
            output.WriteLine($"{indent}{number}{(section.Title is "" ? "（无标题）" : section.Title)}  {section.Paragraphs.Count} 段");
        }
    }

    private static void WriteFindings(Disclosure disclosure, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(disclosure.Findings.Count == 0 ? "读取没有发现问题" : $"发现 {disclosure.Findings.Count} 处");
        foreach (var finding in disclosure.Findings.OrderByDescending(finding => finding.Kind.Severity))
        {
            output.WriteLine($"  {Printed(finding.Kind.Severity)} {finding.Kind.Code}{Place(finding.At)}：{finding.Message}");
            output.WriteLine($"      {finding.Kind.Remedy}");
        }
    }

    private static string Printed(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "提醒",
        _ => "提示",
    };

    private static string Place(SourcePosition? at) => at is { } place ? $"  {SourcePlaces.InWords(place)}" : "";

    private static string Named(NamedCode? organisation) => organisation switch
    {
        null => "未写明",
        { Code: { } code, Name: { } name } => $"{code} {name}",
        _ => organisation.Code ?? organisation.Name ?? "未写明",
    };
}
