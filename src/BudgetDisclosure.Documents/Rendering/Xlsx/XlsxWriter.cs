namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>Writes a workbook front to back: memory does not grow with the rows, equal calls give equal bytes.</summary>
/// <remarks>
/// <code>
/// using var workbook = new XlsxWriter(stream);
/// using (var sheet = workbook.AddSheet("收支总表"))
/// {
///     sheet.Row("项目", "预算数");
///     sheet.Row("人员经费", XlsxCell.Printed("459.71"));
/// }
/// </code>
/// It states no author and no time, so nothing but the cells is published.
/// </remarks>
public sealed class XlsxWriter : IDisposable
{
    private readonly StableZip _zip;
    private readonly StyleSheet _styles = new();
    private readonly List<(string Name, SheetLayout Layout)> _sheets = [];
    private readonly List<(string Name, string Reference, int? Sheet)> _names = [];
    private XlsxSheet? _open;

    public XlsxWriter(Stream stream)
    {
        _zip = new(stream);
        WritePart("_rels/.rels", xml => xml
            .Raw("<Relationships xmlns=\"").Raw(XlsxMarkup.PackageRelationships).Raw("\"><Relationship Id=\"rId1\" Type=\"")
            .Raw(XlsxMarkup.Relationships).Raw("/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
    }

    /// <summary>Opens the next sheet; dispose it before the one after.</summary>
    /// <exception cref="ArgumentException">A name that Excel refuses or that is taken; see <see cref="SheetNames"/>.</exception>
    public XlsxSheet AddSheet(string name, SheetLayout? layout = null)
    {
        if (_open is { IsOpen: true })
            throw new InvalidOperationException("The sheet before is still open.");
        if (!SheetNames.IsValid(name) || _sheets.Exists(sheet => SheetNames.AreEqual(sheet.Name, name)))
            throw new ArgumentException($"“{name}” cannot name a sheet here.", nameof(name));
        layout ??= SheetLayout.Default;
        _sheets.Add((name, layout));
        if (layout.RepeatedRows > 0)
            _names.Add(("_xlnm.Print_Titles", $"{Quoted(name)}!{layout.PrintTitles}", _sheets.Count - 1));
        _open = new(_zip.Add($"xl/worksheets/sheet{_sheets.Count}.xml"), layout, _styles, isFirst: _sheets.Count == 1);
        return _open;
    }

    /// <summary>Names a place in the workbook, for example <c>$B$2:$B$40</c> of a sheet.</summary>
    public void DefineName(string name, string sheet, string range) => _names.Add((name, $"{Quoted(sheet)}!{range}", null));

    public void Dispose()
    {
        _open?.Dispose();
        if (_sheets is [])
            AddSheet("Sheet1").Dispose();
        WritePart("xl/workbook.xml", WriteWorkbook);
        WritePart("xl/_rels/workbook.xml.rels", WriteRelationships);
        WritePart("xl/styles.xml", _styles.Write);
        WritePart("[Content_Types].xml", WriteContentTypes);
        _zip.Dispose();
    }

    internal static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    private void WriteWorkbook(XmlBuffer xml)
    {
        xml.Raw("<workbook xmlns=\"").Raw(XlsxMarkup.Main).Raw("\" xmlns:r=\"").Raw(XlsxMarkup.Relationships)
            .Raw("\"><bookViews><workbookView/></bookViews><sheets>");
        for (var i = 0; i < _sheets.Count; i++)
            xml.Raw("<sheet name=\"").Text(_sheets[i].Name).Raw("\" sheetId=\"").Number(i + 1)
                .Raw(_sheets[i].Layout.Hidden ? "\" state=\"hidden" : "").Raw("\" r:id=\"rId").Number(i + 1).Raw("\"/>");
        xml.Raw("</sheets>");
        WriteNames(xml);
        xml.Raw("</workbook>");
    }

    private void WriteNames(XmlBuffer xml)
    {
        if (_names is [])
            return;
        xml.Raw("<definedNames>");
        foreach (var (name, reference, sheet) in _names)
        {
            xml.Raw("<definedName name=\"").Text(name).Raw("\"");
            if (sheet is { } index)
                xml.Raw(" localSheetId=\"").Number(index).Raw("\"");
            xml.Raw(">").Text(reference).Raw("</definedName>");
        }
        xml.Raw("</definedNames>");
    }

    private void WriteRelationships(XmlBuffer xml)
    {
        xml.Raw("<Relationships xmlns=\"").Raw(XlsxMarkup.PackageRelationships).Raw("\">");
        for (var i = 1; i <= _sheets.Count; i++)
            xml.Raw("<Relationship Id=\"rId").Number(i).Raw("\" Type=\"").Raw(XlsxMarkup.Relationships)
                .Raw("/worksheet\" Target=\"worksheets/sheet").Number(i).Raw(".xml\"/>");
        xml.Raw("<Relationship Id=\"rId").Number(_sheets.Count + 1).Raw("\" Type=\"").Raw(XlsxMarkup.Relationships)
            .Raw("/styles\" Target=\"styles.xml\"/></Relationships>");
    }

    private void WriteContentTypes(XmlBuffer xml)
    {
        xml.Raw("<Types xmlns=\"").Raw(XlsxMarkup.ContentTypes).Raw("\">")
            .Raw("""<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>""")
            .Raw("""<Default Extension="xml" ContentType="application/xml"/>""");
        Override("workbook", "sheet.main");
        Override("styles", "styles");
        for (var i = 1; i <= _sheets.Count; i++)
            Override($"worksheets/sheet{i}", "worksheet");
        xml.Raw("</Types>");

        void Override(string part, string type) => xml.Raw("<Override PartName=\"/xl/").Raw(part)
            .Raw(".xml\" ContentType=\"").Raw(XlsxMarkup.ContentTypeStem).Raw(type).Raw("+xml\"/>");
    }

    private void WritePart(string name, Action<XmlBuffer> write)
    {
        using var xml = new XmlBuffer(_zip.Add(name));
        xml.Raw(XlsxMarkup.Declaration);
        write(xml);
    }
}
