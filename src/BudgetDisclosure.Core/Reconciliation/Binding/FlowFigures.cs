using BudgetDisclosure.Core.Recognition.Figures;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>The numbers of a text as figures with their places.</summary>
internal sealed class FlowFigures(DisclosureSection section, TextFlow flow)
{
    public Figure Of(TextNumber number, string name) => new(name, Printed(number), FigureState.Printed)
    {
        Value = number.Value,
        Digit = number.Digit,
        Unit = number.Unit,
        UnitName = number.UnitName,
        At = At(number.Start),
        Passage = flow.At(number.Start, number.Length),
    };

    /// <summary>Where the paragraph stood in the source.</summary>
    public SourcePosition? At(int start) => section.Paragraphs[flow.At(start, 0).Paragraph].At;

    /// <summary>The number without its unit, as it stands.</summary>
    private string Printed(TextNumber number)
    {
        var text = flow.Text.AsSpan(number.Start, number.Length);
        var end = text.LastIndexOfAnyInRange('0', '9') is >= 0 and var digit ? digit + 1 : text.Length;
        return number.UnitName.Length > 0 ? text[..end].ToString() : text.ToString();
    }
}
