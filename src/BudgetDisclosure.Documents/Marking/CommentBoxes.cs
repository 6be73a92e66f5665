using System.Text;
using System.Text.RegularExpressions;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Marking;

/// <summary>The boxes in which programs show comments: VML, which is no XML in the files of some programs.</summary>
internal static partial class CommentBoxes
{
    private const string End = "</xml>";
    private const string Box = "_x0000_t202";

    private const string Kind =
        $"""<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="{Box}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""";

    public static byte[] Of(IReadOnlyList<(int Row, int Column)> cells) => Added(Encoding.ASCII.GetBytes(
        """<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>"""),
        cells);

    /// <summary>The boxes of a drawing with more at its end; what stands there is not touched.</summary>
    /// <remarks>As Latin-1 every byte is a letter and comes back as it was; what is added is ASCII.</remarks>
    public static byte[] Added(byte[] drawing, IReadOnlyList<(int Row, int Column)> cells)
    {
        var text = Encoding.Latin1.GetString(drawing);
        var end = text.LastIndexOf(End, StringComparison.Ordinal);
        if (end < 0)
            return drawing;
        var number = ShapeNumber().Matches(text).Select(match => int.Parse(match.Groups["number"].ValueSpan)).DefaultIfEmpty(1024).Max();
        var added = new StringBuilder(text.Contains(Box, StringComparison.Ordinal) ? "" : Kind);
        foreach (var (row, column) in cells)
            added.Append(Shape(++number, row, column));
        return Encoding.Latin1.GetBytes(text.Insert(end, added.ToString()));
    }

    /// <summary>Hidden until somebody points at the cell, as comments are; four columns wide, six rows high.</summary>
    private static string Shape(int number, int row, int column) =>
        $"""<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s{number}" type="#{Box}" style="position:absolute;margin-left:60pt;margin-top:2pt;width:260pt;height:90pt;z-index:{number};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column}, 15, {row - 1}, 2, {column + 4}, 15, {row + 5}, 2</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column></x:ClientData></v:shape>""";

    [GeneratedRegex("_x0000_s(?<number>[0-9]{1,9})(?![0-9])", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex ShapeNumber();
}
