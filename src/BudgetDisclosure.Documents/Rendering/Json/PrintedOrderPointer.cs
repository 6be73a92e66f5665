using System.Text.Json;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering.Json;

/// <summary>Names a place of the printed order: <c>tables/0</c>, <c>sections/2/paragraphs/0</c>.</summary>
internal static class PrintedOrderPointer
{
    public static string Of(PrintedItem item) => item.Kind switch
    {
        PrintedItemKind.Table => $"tables/{item.Index}",
        PrintedItemKind.Unrecognised => $"unrecognised/{item.Index}",
        PrintedItemKind.Section => $"sections/{item.Index}",
        _ => $"sections/{item.Index}/paragraphs/{item.Paragraph}",
    };

    public static PrintedItem Parse(string pointer) => pointer.Split('/') switch
    {
        ["tables", var index] => new(PrintedItemKind.Table, int.Parse(index)),
        ["unrecognised", var index] => new(PrintedItemKind.Unrecognised, int.Parse(index)),
        ["sections", var index] => new(PrintedItemKind.Section, int.Parse(index)),
        ["sections", var index, "paragraphs", var paragraph] =>
            new(PrintedItemKind.Paragraph, int.Parse(index), int.Parse(paragraph)),
        _ => throw new JsonException($"“{pointer}” names nothing of a disclosure."),
    };
}
