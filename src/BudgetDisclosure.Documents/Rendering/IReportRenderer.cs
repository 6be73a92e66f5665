using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering;

/// <summary>Prints a disclosure in one format; the same disclosure always gives the same bytes.</summary>
public interface IReportRenderer
{
    /// <summary>The name of the format on the command line: json, csv, xlsx.</summary>
    string Format { get; }

    /// <summary>With its dot, as the address of a download ends.</summary>
    string FileExtension { get; }

    string ContentType { get; }

    void Render(Disclosure disclosure, Stream stream);
}
