using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages;

/// <summary>What the rules are, for those who read their outcomes; generated from the rules themselves.</summary>
[WithoutDatabase]
public sealed class RuleListModel : PageModel
{
    public IReadOnlyList<Rule> All => Rules.All;

    public int Version => Reconciler.RulesVersion;

    /// <summary>What a failure of the rule counts as.</summary>
    public static string Weight(Rule rule) => rule.Severity switch
    {
        Severity.Error => "不相符时计为不符",
        Severity.Warning => "不相符时计为不符（提醒）",
        _ => "不相符时只作提示，不计为不符",
    };
}
