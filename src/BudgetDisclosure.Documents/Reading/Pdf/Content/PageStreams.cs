using BudgetDisclosure.Documents.Reading.Pdf.Objects;

namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>The content of a page, which may stand in several streams that are read as one.</summary>
internal static class PageStreams
{
    public static DecodedStream Join(PdfDictionary page, ReadingBudget budget)
    {
        if (page["Contents"] is PdfStream only)
        {
            budget.CountOperator();
            return only.Decode();
        }
        using var joined = new MemoryStream();
        var damaged = false;
        foreach (var part in page.OneOrMany("Contents"))
        {
            budget.CountOperator();
            if (part is not PdfStream stream)
            {
                damaged = true;
                continue;
            }
            var decoded = stream.Decode();
            ReadingBudget.Hold(joined.Length + decoded.Bytes.Length, ReadingBudget.MaxStreamBytes, PdfBound.StreamSize);
            joined.Write(decoded.Bytes.Span);
            joined.WriteByte((byte)'\n');
            damaged |= decoded.IsDamaged;
        }
        return new(joined.GetBuffer().AsMemory(0, (int)joined.Length), damaged);
    }
}
