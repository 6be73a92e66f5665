using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Guard;

/// <summary>What the guard says of a file that it must refuse.</summary>
internal static class Refusals
{
    public static Refusal Of(string fileName, byte[] bytes) =>
        Assert.Throws<RefusedDocumentException>(() => UploadGuard.Inspect(fileName, bytes)).Refusal;

    public static Refusal Of(IEnumerable<KeyValuePair<string, string>> parts) => Of("预算.docx", ZipFiles.Of(parts));
}

/// <summary>A workbook of one sheet, made of the rows that a test writes down.</summary>
internal static class SheetFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static byte[] Of(string rows) => new DocxFile("")
    {
        ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        MoreParts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["xl/worksheets/sheet1.xml"] =
                $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>",
        },
    }.ToBytes();
}
