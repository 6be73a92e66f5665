using BudgetDisclosure.Documents.Reading.Pdf.Objects;

namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>The operators of a content stream with their operands (ISO 32000-1, 7.8.2).</summary>
internal sealed class ContentReader(ReadOnlyMemory<byte> bytes)
{
    /// <summary>No operator takes more; what is too much is left out.</summary>
    private const int MostOperands = 64;

    private readonly ObjectParser parser = new(new Lexer(bytes));
    private readonly List<PdfObject> operands = [];
    private readonly double[] numbers = new double[MostOperands];

    /// <summary>The operator; an image that stands in the stream itself is <c>BI</c>.</summary>
    public string Operator { get; private set; } = "";

    public int Count => operands.Count;

    /// <summary>The operand before the operator; <see cref="PdfNull"/> where there is none.</summary>
    public PdfObject Last => operands.Count > 0 ? operands[^1] : PdfNull.Value;

    public PdfObject First => operands.Count > 0 ? operands[0] : PdfNull.Value;

    public bool Next()
    {
        operands.Clear();
        while (parser.Read() is { } value)
        {
            if (value is PdfKeyword word)
            {
                Operator = word.Text;
                if (Operator == "BI")
                    InlineImage.Skip(parser);
                return true;
            }
            if (operands.Count < MostOperands)
                operands.Add(value);
        }
        return false;
    }

    /// <summary>The last operands as numbers; empty where they are fewer.</summary>
    public ReadOnlySpan<double> Numbers(int count)
    {
        if (operands.Count < count)
            return [];
        for (var i = 0; i < count; i++)
            numbers[i] = (operands[operands.Count - count + i] as PdfNumber)?.Value ?? 0;
        return numbers.AsSpan(0, count);
    }

    /// <summary>The only operand as a number; 0 where there is none.</summary>
    public double Number() => (Last as PdfNumber)?.Value ?? 0;
}
