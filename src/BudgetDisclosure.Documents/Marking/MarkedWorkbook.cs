using BudgetDisclosure.Documents.Reading.Ooxml;

namespace BudgetDisclosure.Documents.Marking;

/// <summary>A copy of a workbook (.xlsx) whose faulty cells are filled and commented.</summary>
/// <remarks>
/// Only the parts that must change are written anew: the sheets concerned, their comments and drawings, the styles, and
/// what names them; every other part is copied byte for byte. A cell keeps its format but for the fill, and a comment that
/// stands there already stays, with ours below it.
/// </remarks>
public static class MarkedWorkbook
{
    /// <param name="bytes">A workbook that <see cref="Reading.DocumentReaders"/> has read.</param>
    /// <param name="notes">Several of one cell become one comment; those of a sheet that is not there are left out.</param>
    public static byte[] Of(ReadOnlyMemory<byte> bytes, IReadOnlyList<CellNote> notes)
    {
        using var package = OoxmlPackage.Open(bytes);
        var parts = new PackageParts(package);
        var sheets = SheetsByName(parts);
        var marked = notes.GroupBy(note => note.Sheet).Where(sheet => sheets.ContainsKey(sheet.Key)).ToList();
        var styles = marked.Count > 0 ? FaultStyles.Of(parts) : null;
        foreach (var sheet in marked)
            Mark(parts, sheets[sheet.Key], styles, [.. sheet]);
        return parts.ToBytes();
    }

    private static void Mark(PackageParts parts, string part, FaultStyles? styles, IReadOnlyList<CellNote> notes)
    {
        var cells = new SheetCells(parts.Open(part).Root!);
        var comments = new SheetComments(parts, part);
        foreach (var cell in notes.GroupBy(note => (note.Row, note.Column)))
        {
            var (row, column) = cell.Key;
            var element = cells.At(row, column);
            if (styles is not null)
                element.SetAttributeValue("s", styles.Filled((int?)element.Attribute("s") ?? cells.StyleOf(row)));
            comments.Add(row, column, string.Join('\n', cell.Select(note => note.Text).Distinct()));
        }
        comments.Finish();
    }

    private static Dictionary<string, string> SheetsByName(PackageParts parts)
    {
        var workbook = parts.Package.MainPart!;
        var targets = parts.Package.RelationshipsOf(workbook).Where(link => link is { Type: "worksheet", External: false })
            .ToDictionary(link => link.Id, link => link.Target, StringComparer.Ordinal);
        var sheets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sheet in parts.Read(workbook).Root!.Descendants().Where(element => element.Name.LocalName == "sheet"))
        {
            var id = sheet.Attributes().FirstOrDefault(attribute => attribute.Name is { LocalName: "id", NamespaceName.Length: > 0 });
            if (id is not null && targets.TryGetValue(id.Value, out var part))
                sheets.TryAdd((string?)sheet.Attribute("name") ?? "", part);
        }
        return sheets;
    }
}
