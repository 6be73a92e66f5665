using System.Text;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Tests;

/// <summary>The small workbook of tests in the other formats that are read.</summary>
internal static class OtherFormats
{
    public static IncomingFile IncomeExpenditure(string format)
    {
        var workbook = SampleWorkbooks.IncomeExpenditure();
        var document = DocumentReaders.Read(workbook.Name, workbook.Bytes).Document!;
        return new($"收支.{format}", format switch
        {
            "xls" => ConvertedFiles.Xls(document),
            "html" => Encoding.UTF8.GetBytes(ConvertedFiles.Html(document)),
            _ => ConvertedFiles.Csv(document).Single(),
        });
    }
}
