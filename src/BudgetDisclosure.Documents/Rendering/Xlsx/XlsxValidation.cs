namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>What may be written into cells, and what the program says before and against it.</summary>
/// <param name="Type">As the format names it: decimal, custom; null for a message alone.</param>
/// <param name="Condition">The formulas of the condition, as elements; empty where the type needs none.</param>
/// <param name="Prompt">Shown when the cell is chosen; at most 255 characters.</param>
/// <param name="Error">Shown when something else was written; at most 225 characters, null where nothing is refused.</param>
public sealed record XlsxValidation(string? Type, string Condition, string Title, string Prompt, string? Error)
{
    private const string Largest = "1000000000000000";

    /// <summary>Any number that an amount may be.</summary>
    public static XlsxValidation Number(string title, string prompt, string error) =>
        new("decimal", $"<formula1>-{Largest}</formula1><formula2>{Largest}</formula2>", title, prompt, error);

    /// <param name="formula">True for what may be written, in terms of the rectangle's first cell.</param>
    /// <param name="title">Above both messages.</param>
    /// <param name="prompt">Shown when the cell is chosen.</param>
    /// <param name="error">Shown when something else was written.</param>
    public static XlsxValidation Formula(string formula, string title, string prompt, string error) => new(
        "custom", $"<formula1>{System.Security.SecurityElement.Escape(formula)}</formula1>", title, prompt, error);

    /// <summary>Refuses nothing.</summary>
    public static XlsxValidation Message(string title, string prompt) => new(null, "", title, prompt, null);

    internal static void Write(XmlBuffer xml, List<(string Range, XlsxValidation Validation)> validations)
    {
        if (validations is [])
            return;
        xml.Raw("<dataValidations count=\"").Number(validations.Count).Raw("\">");
        foreach (var (range, validation) in validations)
            validation.Write(xml, range);
        xml.Raw("</dataValidations>");
    }

    private void Write(XmlBuffer xml, string range)
    {
        xml.Raw("<dataValidation ").Raw(Type is null ? "" : $"type=\"{Type}\" ").Raw("allowBlank=\"1\" showInputMessage=\"1\"");
        if (Error is { } error)
            xml.Raw(" showErrorMessage=\"1\" errorTitle=\"").Text(Title).Raw("\" error=\"").Text(error).Raw("\"");
        xml.Raw(" promptTitle=\"").Text(Title).Raw("\" prompt=\"").Text(Prompt).Raw("\" sqref=\"").Raw(range).Raw("\">")
            .Raw(Condition).Raw("</dataValidation>");
    }
}
