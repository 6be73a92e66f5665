using System.CommandLine;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Pdf;

namespace BudgetDisclosure.Web.Commands;

/// <summary>
/// <c>read-pdf FILE [--draw PAGE]</c>: what the portal starts for every PDF, so that no file can take the portal's own
/// process down (<see cref="Infrastructure.PdfProcess"/>). Nobody calls it by hand: it is not listed.
/// </summary>
internal static class ReadPdfCommand
{
    public const string Verb = "read-pdf";

    public const string DrawOption = "--draw";

    public static Command Create()
    {
        var file = new Argument<string>("FILE");
        var page = new Option<int?>(DrawOption);
        var command = new Command(Verb) { file, page };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => Task.FromResult(parsed.GetValue(page) is { } drawn
            ? Draw(parsed.GetRequiredValue(file), drawn, cancellation)
            : Read(parsed.GetRequiredValue(file), cancellation)));
        return command;
    }

    private static int Read(string path, CancellationToken cancellation)
    {
        using var output = Console.OpenStandardOutput();
        PdfSourceForm.Write(Outcome(File.ReadAllBytes(path), cancellation), output);
        return ExitCode.Done;
    }

    /// <summary>Prints the drawing of a page, nothing where there is none to show.</summary>
    private static int Draw(string path, int page, CancellationToken cancellation)
    {
        try
        {
            using var output = new StreamWriter(Console.OpenStandardOutput());
            output.Write(PdfReader.Draw(File.ReadAllBytes(path), page, cancellation));
            return ExitCode.Done;
        }
        catch (RefusedDocumentException)
        {
            return ExitCode.Refused;
        }
    }

    private static ReadingOutcome Outcome(byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            return new(new PdfReader().Read(bytes, cancellation), null);
        }
        catch (RefusedDocumentException refused)
        {
            return new(null, refused.Refusal);
        }
    }
}
