using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Web.Workflow.Drafts;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>A total of a draft beside the same of what is public and of the year before.</summary>
/// <param name="Published">Null for a first publication.</param>
/// <param name="Change">Against the year before, with a sign; null where the two cannot be compared.</param>
public sealed record MainFigure(string Name, string Now, string? Published, string LastYear, string? Change);

/// <summary>Income, expenditure and 三公 of a draft.</summary>
public static class MainFigures
{
    private const string Nothing = "没有公开";

    public static IReadOnlyList<MainFigure> Of(DraftDossier dossier)
    {
        var now = Headlines.Of(dossier.Content);
        var published = dossier.PublishedContent is { } before ? Headlines.Of(before) : null;
        var last = dossier.LastYear is { } year ? Headlines.Of(year) : null;
        return
        [
            Of("收入", now.Income, published?.Income, last?.Income),
            Of("支出", now.Expenditure, published?.Expenditure, last?.Expenditure),
            Of("“三公”经费", now.ThreePublic, published?.ThreePublic, last?.ThreePublic),
        ];
    }

    private static MainFigure Of(string name, Headline now, Headline? published, Headline? last) => new(
        name, InWords(now), published is null ? null : InWords(published), last is null ? Nothing : InWords(last),
        now.Figure?.Cell.Amount is { } amount && last?.Figure?.Cell.Amount is { } before ? Change(amount, before) : null);

    private static string InWords(Headline headline) => headline switch
    {
        { Figure: { } figure } => $"{figure.Cell.Text} {figure.Table.Unit}".TrimEnd(),
        { IsWithheld: true } => "已屏蔽",
        { Contradicts: true } => "几份表的合计不一致",
        { IsPublished: true } => "表中没有认出合计",
        _ => "没有这张表",
    };

    private static string Change(Money now, Money before)
    {
        var difference = (now.Fen - before.Fen) / 1_000_000m;
        var share = before.Fen == 0 ? "" : $"（{(now.Fen - before.Fen) * 100m / before.Fen:+0.00;-0.00;0.00}%）";
        return difference.ToString("+#,0.00####;-#,0.00####;0.00", CultureInfo.InvariantCulture) + " 万元" + share;
    }
}
