namespace BudgetDisclosure.Documents.Reading.Pdf.Structure;

/// <summary>How content is marked that stands between BMC or BDC and EMC.</summary>
internal readonly record struct MarkedContent(bool IsArtifact, StructureElement? Element);
