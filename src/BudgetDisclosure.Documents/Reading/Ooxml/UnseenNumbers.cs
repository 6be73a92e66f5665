using System.Xml;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Privacy;

namespace BudgetDisclosure.Documents.Reading.Ooxml;

/// <summary>Identity and card numbers in texts and attributes of a package that no reader shows: headers, drawings, leftovers.</summary>
internal static class UnseenNumbers
{
    /// <summary>More findings than this tell nobody more.</summary>
    public const int MaxFindings = 100;

    /// <param name="package">Every XML part of it is searched, also those that nothing refers to.</param>
    /// <param name="blocks">What was read: a number that stands there is found there.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static IReadOnlyList<Finding> In(
        OoxmlPackage package, IEnumerable<SourceBlock> blocks, CancellationToken cancellation)
    {
        var found = package.XmlParts.SelectMany(part =>
            OoxmlPackage.Reading(part, () => NumbersOf(package, part, cancellation)).Select(number => (part, number))).ToList();
        if (found.Count == 0)
            return [];
        var seen = blocks.SelectMany(Texts).SelectMany(PersonalDataSearch.NumbersIn).ToHashSet();
        return [.. found.Where(entry => !seen.Contains(entry.number)).Take(MaxFindings)
            .Select(entry => PersonalDataSearch.InPart(entry.part, entry.number))];
    }

    private static HashSet<PersonalNumber> NumbersOf(OoxmlPackage package, string part, CancellationToken cancellation)
    {
        var numbers = new HashSet<PersonalNumber>();
        using var reader = package.OpenXml(part);
        var isCellValue = false;
        while (reader is not null && reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.NodeType is XmlNodeType.Element)
            {
                isCellValue = IsCellValue(reader) && !reader.IsEmptyElement;
                while (reader.MoveToNextAttribute())
                    numbers.UnionWith(PersonalDataSearch.NumbersIn(reader.Value));
            }
            else if (reader.NodeType is XmlNodeType.EndElement)
            {
                isCellValue = false;
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && !isCellValue)
            {
                numbers.UnionWith(PersonalDataSearch.NumbersIn(reader.Value));
            }
        }
        return numbers;
    }

    /// <summary>A figure is no number of a person, in transitional and strict files.</summary>
    private static bool IsCellValue(XmlReader reader) =>
        reader.LocalName == "v" && reader.NamespaceURI.Contains("/spreadsheetml/", StringComparison.Ordinal);

    private static IEnumerable<string> Texts(SourceBlock block) => block switch
    {
        SourceParagraph { Place: not ParagraphPlace.Comment } paragraph => [paragraph.Text],
        SourceTable table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        _ => [],
    };
}
