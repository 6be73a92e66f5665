using System.Globalization;

namespace BudgetDisclosure.Core.Approvals;

/// <summary>What the finance bureau approved (批复) for an organisation, year and stage.</summary>
/// <param name="DocumentNumber">The number of the paper (文号); null where the list gives none.</param>
public sealed record Approval(DateOnly ApprovedOn, string? DocumentNumber)
{
    /// <summary>收入总计</summary>
    public ApprovedAmount? Income { get; init; }

    /// <summary>支出总计</summary>
    public ApprovedAmount? Expenditure { get; init; }

    /// <summary>基本支出</summary>
    public ApprovedAmount? Basic { get; init; }

    /// <summary>项目支出</summary>
    public ApprovedAmount? Project { get; init; }

    /// <summary>“三公”经费</summary>
    public ApprovedAmount? ThreePublic { get; init; }
}

/// <summary>An approved amount with the unit and the digits in which it was printed.</summary>
public sealed record ApprovedAmount(Money Value, AmountUnit Unit, int Decimals)
{
    /// <summary>What one in the last printed digit is worth, in fen.</summary>
    public decimal Digit
    {
        get
        {
            var digit = (decimal)Unit.FenPerUnit();
            for (var i = 0; i < Decimals; i++)
                digit /= 10;
            return digit;
        }
    }

    /// <summary>As it was printed, with thousands commas: 1,308.71.</summary>
    public string Text => ((decimal)Value.Fen / Unit.FenPerUnit()).ToString("N" + Decimals, CultureInfo.InvariantCulture);

    /// <summary>1,308.71 万元</summary>
    public override string ToString() => $"{Text} {Unit.Printed()}";
}
