namespace BudgetDisclosure.Documents.Rendering.Docx;

/// <summary>A paragraph style of the document; its name is its id in styles.xml.</summary>
internal enum WordStyle
{
    Title,
    ContentsTitle,
    Contents1,
    Contents2,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Body,
    TableTitle,
    Caption,
    Unit,
    HeaderCell,
    TextCell,
    AmountCell,
    Note,
}
