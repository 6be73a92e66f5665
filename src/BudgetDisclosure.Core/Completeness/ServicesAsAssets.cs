using System.Text.RegularExpressions;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Completeness;

/// <summary>A service among the assets to be bought: 拟购置会议服务2万元 (青龙 2018).</summary>
internal static partial class ServicesAsAssets
{
    public static void Report(Disclosure disclosure, FindingList findings)
    {
        foreach (var paragraph in disclosure.Sections.Where(section => section.Kind == SectionKind.Assets).SelectMany(section => section.Paragraphs))
        {
            if (Bought().Match(paragraph.Text) is { Success: true } bought)
                findings.Add(FindingKinds.ServiceAsAsset, $"“{bought.Value}”：{bought.Groups["what"].Value}不是资产", paragraph.At);
        }
    }

    [GeneratedRegex("购置(?<what>[\u4e00-\u9fff]{2,8}服务)(?=[0-9，。；、]|$)", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Bought();
}
