using System.Text.RegularExpressions;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Completeness;

/// <summary>What a disclosure must hold and does not: required tables, parts of the explanation, tables that its text names.</summary>
internal static partial class MissingParts
{
    public static void Report(Disclosure disclosure, FindingList findings)
    {
        if (disclosure.Tables.Count == 0 && disclosure.Sections.All(section => section.Kind == SectionKind.Other))
            return;
        Tables(disclosure, findings);
        Parts(disclosure, findings);
    }

    private static void Tables(Disclosure disclosure, FindingList findings)
    {
        var all = RequiredTables.All(disclosure.Stage);
        if (!all.Any(table => RequiredTables.IsIn(disclosure, table) || RequiredTables.MayBeUnrecognised(disclosure, table)))
        {
            findings.Add(FindingKinds.NoRequiredTable, $"{all.Count} 张公开表一张也不在文件里：{Titles(all)}");
            return;
        }
        var missing = RequiredTables.Of(disclosure)
            .Where(table => !RequiredTables.IsIn(disclosure, table) && !RequiredTables.MayBeUnrecognised(disclosure, table)).ToList();
        if (missing.Count > 0)
            findings.Add(FindingKinds.TablesMissing, $"缺少 {missing.Count} 张规定的公开表：{Titles(missing)}{Listed(disclosure, missing)}");
        Named(disclosure, findings);
    }

    private static string Listed(Disclosure disclosure, List<TableDescription> missing)
    {
        var listed = disclosure.Contents.Concat(disclosure.Sections.Select(section => section.Title))
            .Select(line => ContentsTitle().Replace(line, "")).Where(title => title.EndsWith('表')).ToList();
        var named = missing.Where(table => listed.Exists(title =>
            TableCatalogue.ByTitle(title, disclosure.Stage)?.Slug == table.Slug)).ToList();
        return named.Count == 0 ? "" : named.Count == missing.Count ? "（目录列有）" : $"（目录列有{Titles(named)}）";
    }

    private static void Parts(Disclosure disclosure, FindingList findings)
    {
        var missing = RequiredParts.All.Where(part => !RequiredParts.IsIn(disclosure, part.Kind)).Select(part => part.Name).ToList();
        if (missing.Count == 0)
            return;
        var what = disclosure.Sections.Any(section => section.Kind != SectionKind.Other) ? "说明缺少" : "文件没有情况说明，缺少";
        findings.Add(FindingKinds.PartsMissing, $"{what} {missing.Count} 个部分：{string.Join("、", missing)}");
    }

    /// <summary>A project table is not among the nine, but a text that points to it must have it (涞源 2019).</summary>
    private static void Named(Disclosure disclosure, FindingList findings)
    {
        var titles = disclosure.Tables.Select(table => table.Title).Concat(disclosure.Unrecognised.Select(table => table.Title));
        if (titles.Any(title => title.Contains("项目支出")))
            return;
        foreach (var section in disclosure.Sections)
        {
            foreach (var paragraph in section.Paragraphs)
            {
                if (ProjectTable().Match(paragraph.Text) is { Success: true } named)
                {
                    findings.Add(FindingKinds.NamedTableMissing, $"说明提到“{named.Value}”，文件里没有这张表", paragraph.At);
                    return;
                }
            }
        }
    }

    private static string Titles(IEnumerable<TableDescription> tables) => string.Join("、", tables.Select(table => table.Title));

    [GeneratedRegex(@"[.…·\s]+[0-9]*\s*$|^\s*[一二三四五六七八九十]+、", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex ContentsTitle();

    [GeneratedRegex("项目支出(预算|明细)?表", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex ProjectTable();
}
