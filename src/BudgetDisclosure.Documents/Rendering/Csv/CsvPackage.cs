using System.Globalization;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering.Csv;

/// <summary>A disclosure as a ZIP of CSV files: one per table, <c>tables.csv</c> listing them.</summary>
/// <remarks>
/// The first row of a recognised table is its header paths, joined by <c>/</c>; a table that nothing recognised is
/// written as it stands, without a slug, short rows filled up with blanks: every record has as many fields. A withheld table has no file; tables.csv says so in its place. Notes and the
/// narrative follow in notes.csv and sections.csv, where there are any. What has no place in it: codes of organisations,
/// which rows stood above the header, the lines above a table but for its unit.
/// </remarks>
public sealed class CsvPackage
{
    private readonly Disclosure _disclosure;
    private readonly StableZip _zip;
    private readonly string[] _tableFiles;
    private readonly string[] _unrecognisedFiles;

    private CsvPackage(Disclosure disclosure, StableZip zip)
    {
        _disclosure = disclosure;
        _zip = zip;
        _tableFiles = [.. disclosure.Tables.Select((table, i) => FileName(i, table.Slug, table.Scope?.Code))];
        _unrecognisedFiles = [.. disclosure.Unrecognised.Select((_, i) =>
            FileName(disclosure.Tables.Count + i, "unrecognised", scopeCode: null))];
    }

    public static void Write(Disclosure disclosure, Stream stream)
    {
        using var zip = new StableZip(stream);
        var package = new CsvPackage(disclosure, zip);
        package.WriteTables();
        package.WriteUnrecognised();
        package.WriteList();
        package.WriteNotes();
        package.WriteSections();
    }

    /// <summary>One recognised table alone, as it stands in the ZIP.</summary>
    public static void WriteTable(DisclosureTable table, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        csv.Row([.. table.Columns.Select(column => string.Join('/', column.Header))]);
        foreach (var row in table.Rows)
            csv.Row([.. row.Cells.Select(cell => cell.Shown)]);
    }

    private static string FileName(int index, string slug, string? scopeCode)
    {
        var scope = string.Concat((scopeCode ?? "").Where(char.IsAsciiLetterOrDigit));
        return $"{index + 1:00}-{slug}{(scope is "" ? "" : "-")}{scope}.csv";
    }

    private void WriteTables()
    {
        foreach (var (file, table) in _tableFiles.Zip(_disclosure.Tables).Where(pair => !pair.Second.Withheld))
        {
            using var entry = _zip.Add(file);
            WriteTable(table, entry);
        }
    }

    private void WriteUnrecognised()
    {
        foreach (var (file, table) in _unrecognisedFiles.Zip(_disclosure.Unrecognised))
        {
            var width = table.Rows.Select(row => row.Count).DefaultIfEmpty().Max();
            WriteFile(file, table.Rows.Select(row => (IReadOnlyList<string?>)[.. row, .. Enumerable.Repeat("", width - row.Count)]));
        }
    }

    private void WriteList()
    {
        var year = _disclosure.Year?.ToString();
        var stage = _disclosure.Stage.Slug();
        var own = _disclosure.Unit ?? _disclosure.Department;
        WriteFile("tables.csv",
        [
            ["file", "slug", "title", "unit", "year", "stage", "organisation"],
            .. _tableFiles.Zip(_disclosure.Tables, (file, table) => (string?[])
                [table.Withheld ? DisclosureCell.WithheldText : file, table.Slug, table.Title, table.Unit, year, stage,
                    Name(table.Scope ?? own)]),
            .. _unrecognisedFiles.Zip(_disclosure.Unrecognised, (file, table) => (string?[])
                [file, null, table.Title, null, year, stage, Name(own)]),
        ]);
    }

    private void WriteNotes()
    {
        string?[][] notes = [.. _tableFiles.Zip(_disclosure.Tables)
            .SelectMany(pair => pair.Second.Notes, (pair, note) => (string?[])[pair.First, note.Text])];
        if (notes is not [])
            WriteFile("notes.csv", [["file", "note"], .. notes]);
    }

    private void WriteSections()
    {
        if (_disclosure.Sections is not [])
            WriteFile("sections.csv",
            [
                ["number", "level", "kind", "title", "paragraph", "text"],
                .. _disclosure.Sections.SelectMany(SectionRows),
            ]);
    }

    /// <summary>A row per paragraph; a heading with none below it has one row without paragraph and text.</summary>
    private static IEnumerable<string?[]> SectionRows(DisclosureSection section)
    {
        string?[] heading =
            [section.Number, section.Level.ToString(CultureInfo.InvariantCulture), section.Kind.Slug(), section.Title];
        if (section.Paragraphs is [])
            return [[.. heading, null, null]];
        return section.Paragraphs.Select((paragraph, i) => (string?[])
            [.. heading, (i + 1).ToString(CultureInfo.InvariantCulture), paragraph.Text]);
    }

    private void WriteFile(string name, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var entry = _zip.Add(name);
        using var csv = new CsvWriter(entry);
        foreach (var row in rows)
            csv.Row([.. row]);
    }

    private static string? Name(NamedCode? organisation) => organisation?.Name ?? organisation?.Code;
}
