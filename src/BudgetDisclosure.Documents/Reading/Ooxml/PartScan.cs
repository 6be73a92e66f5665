using System.Xml;

namespace BudgetDisclosure.Documents.Reading.Ooxml;

/// <summary>One pass over a part before any reader sees it: well formed, no DTD, and within every bound.</summary>
/// <remarks>Counts what holds something: styled empty cells out to column XFD are common and harmless.</remarks>
internal sealed class PartScan
{
    /// <summary>A text box in a table in a text box in a table reaches about 40.</summary>
    public const int MaxDepth = 64;

    /// <summary>The largest county budget has about 20,000 lines.</summary>
    public const int MaxRows = 100_000;

    /// <summary>The widest genuine table has 60 columns.</summary>
    public const int MaxColumns = 512;

    /// <summary>What Excel allows in a cell; a run of Word text is never as long.</summary>
    public const int MaxTextCharacters = 32_767;

    private readonly string part;
    private readonly XmlReader reader;
    private readonly char[] buffer = new char[4096];
    private int rows;
    private bool rowHolds;
    private bool inCell;
    private bool inFieldData;
    private int column;
    private string? cellName;
    private int text;
    private int runProperties = int.MaxValue;

    private PartScan(string part, XmlReader reader)
    {
        this.part = part;
        this.reader = reader;
    }

    public static void Check(OoxmlPackage package, string part) => OoxmlPackage.Reading(part, () =>
    {
        using var xml = package.OpenXml(part)!;
        new PartScan(part, xml).Scan();
        return true;
    });

    private void Scan()
    {
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
                throw Refused("too-deep", $"的内容嵌套超过 {MaxDepth} 层");
            if (reader.NodeType == XmlNodeType.Element)
                Enter();
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                CountText();
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "c" } && inCell)
                inCell = false;
        }
    }

    private void Enter()
    {
        if (reader.InSpreadsheet())
            EnterSheetElement();
        else
            text = 0;
        inFieldData = reader.LocalName == "fldData";
        if (reader.LocalName == "tr" && reader.InWord())
            CountRow();
    }

    private void EnterSheetElement()
    {
        if (!ContinuesText())
            text = 0;
        switch (reader.LocalName)
        {
            case "row":
                rowHolds = false;
                column = 0;
                break;
            case "c":
                inCell = !reader.IsEmptyElement;
                cellName = reader.GetAttribute("r");
                column = ColumnOf(cellName) ?? Math.Min(column + 1, MaxColumns + 1);
                break;
            case "f":
                CellHolds();
                break;
        }
    }

    /// <summary>A text of several runs is one text; what stands in a run's properties does not end it.</summary>
    private bool ContinuesText()
    {
        if (reader.Depth <= runProperties)
            runProperties = int.MaxValue;
        if (reader.LocalName == "rPr")
            runProperties = reader.Depth;
        return reader.LocalName is "t" or "r" || reader.Depth >= runProperties;
    }

    private void CellHolds()
    {
        if (!inCell)
            return;
        if (column > MaxColumns)
            throw Refused("too-many-columns", $"的单元格 {cellName} 超出第 {MaxColumns} 列");
        if (!rowHolds)
            CountRow();
        rowHolds = true;
    }

    private void CountRow()
    {
        rows++;
        if (rows > MaxRows)
            throw Refused("too-many-rows", $"有内容的行超过 {MaxRows} 行");
    }

    /// <summary>
    /// In pieces, so that a text of 100 MB is never held. Field data (bibliographies, form fields) is encoded bytes
    /// that no reader reads and may be longer.
    /// </summary>
    private void CountText()
    {
        CellHolds();
        if (inFieldData)
            return;
        for (int read; (read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
        {
            text += read;
            if (text > MaxTextCharacters)
                throw Refused("text-too-long", $"有一段文字超过 {MaxTextCharacters} 个字");
        }
    }

    /// <summary>The column of <c>AB12</c>, from 1, counted to just beyond the bound; null without letters.</summary>
    private static int? ColumnOf(string? name)
    {
        var number = 0;
        foreach (var letter in name ?? "")
        {
            if (!char.IsAsciiLetter(letter))
                break;
            number = Math.Min((number * 26) + (letter & 0x1F), MaxColumns + 1);
        }

        return number == 0 ? null : number;
    }

    private RefusedDocumentException Refused(string code, string fault) =>
        new(new(code, $"文件部件 {part} {fault}，请删去多余内容，在 WPS 或 Office 中另存为新文件后再上传。"));
}
