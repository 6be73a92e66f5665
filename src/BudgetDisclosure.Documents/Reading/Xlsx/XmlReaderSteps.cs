using System.Xml;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>What <see cref="XmlReader"/> lacks.</summary>
internal static class XmlReaderSteps
{
    /// <summary>Leaves out what is inside the element and stops on its end, not behind it as Skip does.</summary>
    public static void SkipElement(this XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
        }
    }
}
