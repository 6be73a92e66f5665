using System.Xml;

namespace BudgetDisclosure.Documents.Reading.Ooxml;

/// <summary>Main content types; strict and transitional files share them.</summary>
internal static class OoxmlContentTypes
{
    public const string Document = Base + "wordprocessingml.document.main+xml";
    public const string DocumentTemplate = Base + "wordprocessingml.template.main+xml";
    public const string Workbook = Base + "spreadsheetml.sheet.main+xml";
    public const string WorkbookTemplate = Base + "spreadsheetml.template.main+xml";

    private const string Base = "application/vnd.openxmlformats-officedocument.";
}

/// <summary>Namespaces of ISO/IEC 29500 in both forms; readers match local names in either.</summary>
internal static class OoxmlNames
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    public const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string StrictSpreadsheet = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    public const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    public static bool InWord(this XmlReader reader) => reader.NamespaceURI is Word or StrictWord;

    public static bool InSpreadsheet(this XmlReader reader) => reader.NamespaceURI is Spreadsheet or StrictSpreadsheet;
}
