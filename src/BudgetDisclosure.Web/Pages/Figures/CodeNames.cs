using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.KeyFigures;

namespace BudgetDisclosure.Web.Pages.Figures;

/// <summary>What codes and lines are called.</summary>
public static class CodeNames
{
    private static readonly Dictionary<string, string> Sources = new(StringComparer.Ordinal)
    {
        ["appropriation"] = "财政拨款收入",
        ["appropriation.general"] = "一般公共预算财政拨款",
        ["appropriation.fund"] = "政府性基金预算财政拨款",
        ["appropriation.state-capital"] = "国有资本经营预算财政拨款",
        ["special-account"] = "财政专户管理资金",
        ["superior-subsidy"] = "上级补助收入",
        ["institutional"] = "事业收入",
        ["institutional.special-account"] = "事业收入中的财政专户收入",
        ["business"] = "事业单位经营收入",
        ["affiliates"] = "附属单位上缴收入",
        ["unit-funds"] = "单位资金",
        ["other"] = "其他收入",
        ["carried-forward"] = "上年结转结余",
        ["reserve-used"] = "用事业基金弥补收支差额",
    };

    private static readonly Dictionary<string, string> Lines = new(StringComparer.Ordinal)
    {
        ["total"] = "“三公”经费合计",
        ["abroad"] = "因公出国（境）费",
        ["reception"] = "公务接待费",
        ["vehicle"] = "公务用车购置及运行维护费",
        ["vehicle.purchase"] = "公务用车购置费",
        ["vehicle.running"] = "公务用车运行维护费",
    };

    /// <summary>The name of the year in the classification; for a code that it does not have, the name that is printed, or the code.</summary>
    public static string Of(string subject, string code, int year, string? printed = null) => subject switch
    {
        KeySubjects.Source => Sources.GetValueOrDefault(code, code),
        KeySubjects.ThreePublic => Lines.GetValueOrDefault(code, code),
        _ => Registry(subject).NameOf(code, new FiscalYear(year)) ?? printed ?? code,
    };

    /// <summary>All names of a code, the oldest first; empty where none is known.</summary>
    public static IReadOnlyList<CodeName> NamesOf(string subject, string code) => Registry(subject).NamesOf(code);

    /// <summary>2018年及以前叫“…”.</summary>
    public static string InWords(this CodeName name) => (name.From, name.To) switch
    {
        ({ } from, { } to) => $"{from} 到 {to} 年叫“{name.Name}”",
        ({ } from, null) => $"{from} 年起叫“{name.Name}”",
        (null, { } to) => $"{to} 年及以前叫“{name.Name}”",
        _ => $"叫“{name.Name}”",
    };

    private static CodeRegistry Registry(string subject) =>
        subject == KeySubjects.Economic ? CodeRegistry.Economic : CodeRegistry.Function;
}
