namespace BudgetDisclosure.Documents.Reading.Docx;

/// <summary>Whether a run stands in the code of a field, which is not printed, or in its result, which is.</summary>
/// <remarks>The result of a contents list goes on over many paragraphs; a code never does.</remarks>
internal sealed class FieldState
{
    /// <summary>Word allows 20 fields inside each other; deeper ones are taken for text.</summary>
    private const int MaxNesting = 32;

    private readonly Stack<bool> inCode = new();

    public bool Prints => !inCode.Contains(true);

    public void Apply(string? fieldCharacter)
    {
        switch (fieldCharacter)
        {
            case "begin" when inCode.Count < MaxNesting:
                inCode.Push(true);
                break;
            case "separate" when inCode.TryPop(out _):
                inCode.Push(false);
                break;
            case "end":
                inCode.TryPop(out _);
                break;
        }
    }

    /// <summary>A field whose code is still open is broken; it must not swallow the rest of the document.</summary>
    public void EndParagraph()
    {
        if (!Prints)
            inCode.Clear();
    }
}
