using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Data.Drafts;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>The main totals of a draft beside those that are public now, and last year's.</summary>
/// <param name="PublishedVersion">Null where no version is public.</param>
public sealed record DraftTotals(IReadOnlyList<DraftTotal> Totals, int? PublishedVersion, int LastYear)
{
    /// <param name="published">Null where no version is public, or nothing is left of it.</param>
    public static DraftTotals Of(Draft draft, Disclosure content, int? publishedVersion, Disclosure? published, Disclosure? lastYear) =>
        new(DraftTotal.Of(content, published, lastYear), publishedVersion, draft.Year - 1);
}

/// <summary>A main total of a draft beside the one that is public now, and last year's.</summary>
/// <param name="Name">收入, 支出, “三公”经费.</param>
/// <param name="Published">Null where no version is public.</param>
/// <param name="LastYear">Null where last year is not published.</param>
public sealed record DraftTotal(string Name, Headline Now, Headline? Published, Headline? LastYear)
{
    private const decimal FenPerTenThousand = 1_000_000m;

    internal static IReadOnlyList<DraftTotal> Of(Disclosure draft, Disclosure? published, Disclosure? lastYear)
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

    /// <summary>In 万元 with a sign and its share; 不可比 where one of the two is missing.</summary>
    public string ChangeOn(Headline? other)
    {
        if (Now.Figure?.Cell.Amount is not { } now || other?.Figure?.Cell.Amount is not { } then)
            return "不可比";
        if (now == then)
            return "相同";
        var share = then.Fen == 0 ? "" : $"（{(now.Fen - then.Fen) * 100m / then.Fen:+0.00;-0.00;0.00}%）";
        return ((now - then).Fen / FenPerTenThousand).ToString("+#,0.00####;-#,0.00####", CultureInfo.InvariantCulture) + " 万元" + share;
    }
}
