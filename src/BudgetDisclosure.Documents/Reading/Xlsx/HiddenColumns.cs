using System.Xml;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>The columns of a worksheet that nobody sees: hidden, or without width.</summary>
internal sealed class HiddenColumns
{
    private bool[]? hidden;

    /// <summary>Takes in an element <c>col</c>.</summary>
    public void Add(XmlReader reader)
    {
        var isHidden = reader.GetAttribute("hidden") is "1" or "true"
            || (double.TryParse(reader.GetAttribute("width"), out var width) && width <= 0);
        if (!isHidden || !int.TryParse(reader.GetAttribute("min"), out var first)
            || !int.TryParse(reader.GetAttribute("max"), out var last))
            return;
        hidden ??= new bool[CellReference.MaxColumn + 1];
        first = Math.Max(first, 1);
        last = Math.Min(last, CellReference.MaxColumn);
        if (first <= last)
            hidden.AsSpan(first, last - first + 1).Fill(true);
    }

    public bool Contains(int column) => hidden is not null && hidden[column];
}
