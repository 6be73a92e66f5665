using System.Globalization;
using BudgetDisclosure.Core.Approvals;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R44: the published totals are those that the finance bureau approved (批复).</summary>
internal sealed class PublishedAsApproved : Rule
{
    public override string Code => "R44";

    public override string Title => "公开数与批复数一致";

    public override string Statement => "公开的收入总计、支出总计等于财政部门批复的数。";

    public override string Applies => "财政部门在本站存有批复数时核对。";

    public override string Source => "预算法第十四条：公开的是经财政部门批复的部门预算、决算";

    public override string Remedy => "请与批复文件核对；公开的应当是批复的数。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (!books.IsOwn || books.Neighbours.Approval is not { } approval)
            return [];
        return
        [
            .. Of("收入总计", approval, approval.Income, DisclosureTotals.Of(books.Ledger, Side.Income)),
            .. Of("支出总计", approval, approval.Expenditure, DisclosureTotals.Of(books.Ledger, Side.Expenditure)),
        ];
    }

    private IEnumerable<Check> Of(string name, Approval approval, ApprovedAmount? approved, Figure? published)
    {
        if (approved is not { } amount)
            yield break;
        var figure = new Figure($"批复的{name}", amount.Text, FigureState.Printed)
        {
            Value = amount.Value.Fen, Unit = amount.Unit.FenPerUnit(), UnitName = amount.Unit.Printed(), Digit = amount.Digit,
        };
        var subject = $"公开的{name}与批复（{InWords(approval)}）";
        yield return published is null
            ? Arithmetic.NotCheckable(this, $"{subject}：{Arithmetic.Printed(figure)}，公开的表里没有{name}，无法核对。", [figure])
            : Arithmetic.Equal(this, subject, figure, published);
    }

    /// <summary>青财预〔2026〕3号，2026年2月20日</summary>
    private static string InWords(Approval approval)
    {
        var day = approval.ApprovedOn.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
        return approval.DocumentNumber is { } number ? $"{number}，{day}" : day;
    }
}
