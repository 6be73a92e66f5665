using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace BudgetDisclosure.Benchmarks.Ingest;

/// <summary>Writes workbooks in the shape of budget tables; the same bytes every time, so none are committed.</summary>
internal static class BudgetWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const int Names = 400;
    private const int Amounts = 6;

    /// <summary>Sheets of an ordinal, a code, a name by number and six amounts under <c>0.00</c>.</summary>
    public static void Write(string path, int sheets, int rowsPerSheet)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        var numbers = Enumerable.Range(1, sheets).ToList();
        Add(archive, "[Content_Types].xml", writer => writer.Write(
            $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
            "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
            "<Override PartName=\"/xl/workbook.xml\" " +
            "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"));
        Add(archive, "_rels/.rels", writer => writer.Write(Links([("officeDocument", "xl/workbook.xml")])));
        Add(archive, "xl/workbook.xml", writer => writer.Write(
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>" + string.Concat(numbers.Select(n =>
                $"<sheet name=\"表{n}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>")) + "</sheets></workbook>"));
        Add(archive, "xl/_rels/workbook.xml.rels", writer => writer.Write(Links(
        [
            .. numbers.Select(n => ("worksheet", $"worksheets/sheet{n}.xml")),
            ("styles", "styles.xml"),
            ("sharedStrings", "sharedStrings.xml"),
        ])));
        Add(archive, "xl/styles.xml", writer => writer.Write(
            $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"2\"/></cellXfs></styleSheet>"));
        Add(archive, "xl/sharedStrings.xml", WriteNames);
        foreach (var n in numbers)
            Add(archive, $"xl/worksheets/sheet{n}.xml", writer => WriteRows(writer, rowsPerSheet, new Random(n)));
    }

    private static void WriteNames(TextWriter writer)
    {
        writer.Write($"<sst xmlns=\"{Main}\" uniqueCount=\"{Names}\">");
        for (var n = 0; n < Names; n++)
            writer.Write($"<si><t>一般公共服务支出第{n}项</t></si>");
        writer.Write("</sst>");
    }

    private static void WriteRows(TextWriter writer, int rows, Random random)
    {
        writer.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var row = 1; row <= rows; row++)
        {
            var code = (2010000 + random.Next(299_999)).ToString(CultureInfo.InvariantCulture);
            writer.Write($"<row r=\"{row}\" spans=\"1:9\"><c r=\"A{row}\"><v>{row}</v></c>");
            writer.Write($"<c r=\"B{row}\"><v>{code}</v></c>");
            writer.Write($"<c r=\"C{row}\" t=\"s\"><v>{random.Next(Names)}</v></c>");
            for (var amount = 0; amount < Amounts; amount++)
                writer.Write($"<c r=\"{(char)('D' + amount)}{row}\" s=\"1\"><v>{Amount(random)}</v></c>");
            writer.Write("</row>");
        }
        writer.Write("</sheetData></worksheet>");
    }

    /// <summary>Every third is zero, as in budgets.</summary>
    private static string Amount(Random random) => random.Next(3) == 0
        ? "0"
        : (random.Next(1, 10_000_000) / 100m).ToString(CultureInfo.InvariantCulture);

    private static string Links(IEnumerable<(string Type, string Target)> links) =>
        $"<Relationships xmlns=\"{Package}/relationships\">" + string.Concat(links.Select((link, i) =>
            $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/{link.Type}\" Target=\"{link.Target}\"/>")) +
        "</Relationships>";

    private static void Add(ZipArchive archive, string name, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
        write(writer);
    }
}
