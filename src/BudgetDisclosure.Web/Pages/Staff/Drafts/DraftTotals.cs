using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>A main total of a draft beside the one that is public now, and last year's.</summary>
/// <param name="Name">收入, 支出, “三公”经费.</param>
/// <param name="Published">Null where no version is public.</param>
/// <param name="LastYear">Null where last year is not published.</param>
public sealed record DraftTotal(string Name, Headline Now, Headline? Published, Headline? LastYear)
{
    private const decimal FenPerTenThousand = 1_000_000m;

    public static IReadOnlyList<DraftTotal> Of(Disclosure draft, Disclosure? published, Disclosure? lastYear)
    {
        var (now, before, last) = (
            Headlines.Of(draft), published is null ? null : Headlines.Of(published), lastYear is null ? null : Headlines.Of(lastYear));
        return
        [
            new("收入", now.Income, before?.Income, last?.Income),
            new("支出", now.Expenditure, before?.Expenditure, last?.Expenditure),
            new("“三公”经费", now.ThreePublic, before?.ThreePublic, last?.ThreePublic),
        ];
    }

    /// <summary>As printed, with its unit; in words where there is no such figure.</summary>
    public static string Printed(Headline? headline) => headline switch
    {
        { Figure: { } figure } => $"{figure.Cell.Text} {figure.Table.Unit}",
        { IsWithheld: true } => "已屏蔽",
        { Contradicts: true } => "几份表不一致",
        { IsPublished: true } => "没有认出合计",
        _ => "没有公布",
    };

    /// <summary>In 万元 with a sign; 不可比 where one of the two is missing.</summary>
    public string ChangeOn(Headline? other)
    {
        if (Now.Figure?.Cell.Amount is not { } now || other?.Figure?.Cell.Amount is not { } then)
            return "不可比";
        return now == then
            ? "相同"
            : ((now - then).Fen / FenPerTenThousand).ToString("+#,0.00####;-#,0.00####", CultureInfo.InvariantCulture) + " 万元";
    }
}
