using System.CommandLine;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Pdf;

namespace BudgetDisclosure.Web.Commands;

/// <summary>
/// <c>read-pdf FILE</c>: what the portal starts for every PDF, so that no file can take the portal's own process down
/// (<see cref="Infrastructure.PdfProcess"/>). Nobody calls it by hand: it is not listed.
/// </summary>
internal static class ReadPdfCommand
{
    public const string Verb = "read-pdf";

    public static Command Create()
    {
        var file = new Argument<string>("FILE");
        var command = new Command(Verb) { file };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => Task.FromResult(Read(parsed.GetRequiredValue(file), cancellation)));
        return command;
    }

    private static int Read(string path, CancellationToken cancellation)
    {
        using var output = Console.OpenStandardOutput();
        PdfSourceForm.Write(Outcome(File.ReadAllBytes(path), cancellation), output);
        return ExitCode.Done;
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
