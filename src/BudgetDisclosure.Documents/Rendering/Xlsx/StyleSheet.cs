namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>Numbers the styles and number formats as cells use them, and writes xl/styles.xml in the end.</summary>
internal sealed class StyleSheet
{
    /// <summary>Numbers below are the built-in formats, some of which depend on the reader's country.</summary>
    private const int FirstOwnFormat = 164;

    private const int FixedFills = 2;

    private readonly List<(XlsxStyle Style, string? Format)> _cells = [];
    private readonly Dictionary<(XlsxStyle, string?), int> _numbers = [];
    private readonly List<Font> _fonts = [Font.Of(XlsxStyle.Default)];
    private readonly List<XlsxNamedStyle> _named = [XlsxNamedStyle.Normal];
    private readonly List<string> _fills = [];
    private readonly List<string> _formats = [];
    private (XlsxStyle? Style, string? Format, int Number) _last;

    public StyleSheet() => NumberOf(XlsxStyle.Default, null);

    private readonly record struct Font(string Name, int Size, bool Bold, bool Italic, bool Link)
    {
        public static Font Of(XlsxStyle style) => new(style.FontName, style.FontSize, style.Bold, style.Italic, style.Link);
    }

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
            """);
        WriteNamed(xml);
        xml.Raw("<cellXfs count=\"").Number(_cells.Count).Raw("\">");
        foreach (var (style, format) in _cells)
            WriteCell(xml, style, format);
        xml.Raw("</cellXfs><cellStyles count=\"").Number(_named.Count).Raw("\">");
        for (var i = 0; i < _named.Count; i++)
            WriteName(xml, _named[i], i);
        xml.Raw("</cellStyles></styleSheet>");
    }

    private int Add(XlsxStyle style, string? format)
    {
        var number = _cells.Count;
        _cells.Add((style, format));
        _numbers.Add((style, format), number);
        if (!_fonts.Contains(Font.Of(style)))
            _fonts.Add(Font.Of(style));
        if (!_named.Contains(style.Named))
            _named.Add(style.Named);
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
        foreach (var font in _fonts)
            xml.Raw(font.Bold ? "<font><b/>" : "<font>").Raw(font.Italic ? "<i/>" : "").Raw(font.Link ? "<u/>" : "").Raw("<sz val=\"").Number(font.Size)
                .Raw("\"/>").Raw(font.Link ? "<color rgb=\"FF0563C1\"/>" : "").Raw("<name val=\"").Raw(font.Name)
                .Raw("\"/><family val=\"3\"/><charset val=\"134\"/></font>");
        xml.Raw("</fonts>");
    }

    /// <summary>A named style looks like the first cell style that bears its name.</summary>
    private void WriteNamed(XmlBuffer xml)
    {
        xml.Raw("<cellStyleXfs count=\"").Number(_named.Count).Raw("\">");
        foreach (var named in _named)
        {
            var font = Font.Of(_cells.Find(cell => cell.Style.Named == named).Style);
            xml.Raw("<xf numFmtId=\"0\" fontId=\"").Number(_fonts.IndexOf(font)).Raw("\" fillId=\"0\" borderId=\"0\"/>");
        }
        xml.Raw("</cellStyleXfs>");
    }

    private static void WriteName(XmlBuffer xml, XlsxNamedStyle named, int number)
    {
        xml.Raw("<cellStyle name=\"").Text(named.Name).Raw("\" xfId=\"").Number(number).Raw("\"");
        if (named.BuiltInId is { } id)
            xml.Raw(" builtinId=\"").Number(id).Raw("\"");
        xml.Raw("/>");
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
            .Raw("\" fontId=\"").Number(_fonts.IndexOf(Font.Of(style)))
            .Raw("\" fillId=\"").Number(style.Fill is { } fill ? FixedFills + _fills.IndexOf(fill) : 0)
            .Raw("\" borderId=\"").Number(style.Dashed ? 2 : style.Border ? 1 : 0)
            .Raw("\" xfId=\"").Number(_named.IndexOf(style.Named))
            .Raw("\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyProtection=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment");
        if (style.Horizontal != XlsxAlignment.General)
            xml.Raw(" horizontal=\"").Raw(style.Horizontal.ToString().ToLowerInvariant()).Raw("\"");
        if (style.Indent > 0)
            xml.Raw(" horizontal=\"left\" indent=\"").Number(style.Indent).Raw("\"");
        xml.Raw(" vertical=\"center\"").Raw(style.Wrap ? " wrapText=\"1\"/>" : "/>")
            .Raw(style.Unlocked ? "<protection locked=\"0\"/></xf>" : "</xf>");
    }
}
