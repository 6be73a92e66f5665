using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Tests.Recognition;

/// <summary>What a disclosure says, without places: what must be the same after writing and reading again.</summary>
internal static class RecognisedText
{
    public static IEnumerable<string> Of(Disclosure disclosure) =>
    [
        $"{disclosure.Department?.Code} {disclosure.Department?.Name} {disclosure.Unit?.Name} {disclosure.Year} {disclosure.Stage}",
        .. disclosure.Tables.SelectMany(Of),
        .. disclosure.Unrecognised.SelectMany(table => table.Rows.Select(row => string.Join('|', row).TrimEnd('|')).Prepend($"“{table.Title}”")),
        .. disclosure.Sections.SelectMany(Of),
    ];

    public static IEnumerable<string> Of(DisclosureTable table) =>
    [
        $"{table.Slug} “{table.Title}” {table.Unit} {table.Scope?.Code} {table.Scope?.Name}",
        .. table.Columns.Select(column => $"{column.Key}={string.Join('/', column.Header)} {column.Side}"),
        .. table.Rows.Select(row => $"{row.Code} {string.Join(',', row.Codes ?? [])} " +
            string.Join('|', row.Cells.Select(cell => $"{cell.Text}={cell.Amount?.Fen}{cell.Value}"))),
        .. table.Notes.Select(note => note.Text),
    ];

    private static IEnumerable<string> Of(DisclosureSection section) =>
    [
        $"{section.Number} {section.Level} {section.Kind} {section.Title}",
        .. section.Paragraphs.Select(paragraph => paragraph.Text),
    ];
}
