using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering;

/// <summary>Prints a disclosure in one format; the same disclosure always gives the same bytes.</summary>
public interface IReportRenderer
{
    /// <summary>The name of the format on the command line: json, csv, xlsx, docx, pdf.</summary>
    string Format { get; }

    /// <summary>With its dot, as the address of a download ends.</summary>
    string FileExtension { get; }

    string ContentType { get; }

    /// <exception cref="RenderingException">The format has no way to print something of the disclosure.</exception>
    void Render(Disclosure disclosure, Stream stream);
}
