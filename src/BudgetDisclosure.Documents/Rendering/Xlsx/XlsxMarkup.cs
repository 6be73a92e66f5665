namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>Names of the Open XML vocabulary (ISO/IEC 29500) that several parts share.</summary>
internal static class XlsxMarkup
{
    public const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    public const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>Rows and columns may still be sized and rows inserted.</summary>
    public const string Protection =
        """<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0"/>""";

    public const string ContentTypeStem = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
}
