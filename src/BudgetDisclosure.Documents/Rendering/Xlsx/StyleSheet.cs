namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>Numbers the styles and number formats as cells use them, and writes xl/styles.xml in the end.</summary>
internal sealed class StyleSheet
{
    /// <summary>Numbers below are the built-in formats, some of which depend on the reader's country.</summary>
    private const int FirstOwnFormat = 164;

    private const int FixedFills = 2;

    private readonly List<(XlsxStyle Style, string? Format)> _cells = [];
    private readonly Dictionary<(XlsxStyle, string?), int> _numbers = [];
    private readonly List<(bool Bold, bool Italic, int Size)> _fonts = [(false, false, XlsxStyle.DefaultFontSize)];
    private readonly List<string> _fills = [];
    private readonly List<string> _formats = [];
    private (XlsxStyle? Style, string? Format, int Number) _last;

    public StyleSheet() => NumberOf(XlsxStyle.Default, null);

    public int NumberOf(XlsxStyle style, string? format)
    {
        if (ReferenceEquals(_last.Style, style) && ReferenceEquals(_last.Format, format))
            return _last.Number;
        if (!_numbers.TryGetValue((style, format), out var number))
            number = Add(style, format);
        _last = (style, format, number);
        return number;
    }

    public void Write(XmlBuffer xml)
    {
        xml.Raw("<styleSheet xmlns=\"").Raw(XlsxMarkup.Main).Raw("\">");
        WriteFormats(xml);
        WriteFonts(xml);
        WriteFills(xml);
        xml.Raw("""
            <borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/>
            <right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border><border><left style="dashed"/>
            <right style="dashed"/><top style="dashed"/><bottom style="dashed"/><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            """);
        xml.Raw("<cellXfs count=\"").Number(_cells.Count).Raw("\">");
        foreach (var (style, format) in _cells)
            WriteCell(xml, style, format);
        xml.Raw("""</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""");
    }

    private int Add(XlsxStyle style, string? format)
    {
        var number = _cells.Count;
        _cells.Add((style, format));
        _numbers.Add((style, format), number);
        if (!_fonts.Contains(FontOf(style)))
            _fonts.Add(FontOf(style));
        if (style.Fill is { } fill && !_fills.Contains(fill))
            _fills.Add(fill);
        if (format is not null && !_formats.Contains(format))
            _formats.Add(format);
        return number;
    }

    private static (bool Bold, bool Italic, int Size) FontOf(XlsxStyle style) => (style.Bold, style.Italic, style.FontSize);

    private void WriteFormats(XmlBuffer xml)
    {
        if (_formats is [])
            return;
        xml.Raw("<numFmts count=\"").Number(_formats.Count).Raw("\">");
        for (var i = 0; i < _formats.Count; i++)
            xml.Raw("<numFmt numFmtId=\"").Number(FirstOwnFormat + i).Raw("\" formatCode=\"").Text(_formats[i]).Raw("\"/>");
        xml.Raw("</numFmts>");
    }

    private void WriteFonts(XmlBuffer xml)
    {
        xml.Raw("<fonts count=\"").Number(_fonts.Count).Raw("\">");
        foreach (var (bold, italic, size) in _fonts)
            xml.Raw(bold ? "<font><b/>" : "<font>").Raw(italic ? "<i/>" : "").Raw("<sz val=\"").Number(size)
                .Raw("\"/><name val=\"宋体\"/><family val=\"3\"/><charset val=\"134\"/></font>");
        xml.Raw("</fonts>");
    }

    /// <summary>The first two are fixed by the format.</summary>
    private void WriteFills(XmlBuffer xml)
    {
        xml.Raw("<fills count=\"").Number(_fills.Count + FixedFills)
            .Raw("\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>");
        foreach (var fill in _fills)
            xml.Raw("""<fill><patternFill patternType="solid"><fgColor rgb="FF""").Raw(fill).Raw("\"/></patternFill></fill>");
        xml.Raw("</fills>");
    }

    private void WriteCell(XmlBuffer xml, XlsxStyle style, string? format)
    {
        var formatNumber = format is null ? 0 : FirstOwnFormat + _formats.IndexOf(format);
        xml.Raw("<xf numFmtId=\"").Number(formatNumber)
            .Raw("\" fontId=\"").Number(_fonts.IndexOf(FontOf(style)))
            .Raw("\" fillId=\"").Number(style.Fill is { } fill ? FixedFills + _fills.IndexOf(fill) : 0)
            .Raw("\" borderId=\"").Number(style.Dashed ? 2 : style.Border ? 1 : 0)
            .Raw("\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyProtection=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment");
        if (style.Horizontal != XlsxAlignment.General)
            xml.Raw(" horizontal=\"").Raw(style.Horizontal.ToString().ToLowerInvariant()).Raw("\"");
        xml.Raw(" vertical=\"center\"").Raw(style.Wrap ? " wrapText=\"1\"/>" : "/>")
            .Raw(style.Unlocked ? "<protection locked=\"0\"/></xf>" : "</xf>");
    }
}
