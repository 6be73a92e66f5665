using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Templates;

/// <summary>For which disclosure a blank template is made.</summary>
/// <param name="Year">null leaves the year to those who fill it in.</param>
public sealed record TemplateOptions(FiscalYear? Year, Stage Stage, AmountUnit Unit)
{
    /// <summary>What is taken over: the organisation, its duties, the figures that this year's are compared with; null for nothing.</summary>
    public Disclosure? Last { get; init; }

    /// <summary>Without a year, the template is for the year that follows the document it takes over.</summary>
    public TemplateOptions WithYear() => this is { Year: null, Last: { Year: { } year } last } && year.Value < FiscalYear.Latest
        ? this with { Year = last.Stage == Stage ? new FiscalYear(year.Value + 1) : year }
        : this;
}
