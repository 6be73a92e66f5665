using System.Xml.Linq;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Marking;

/// <summary>The comments of a worksheet: those that it has, and ours.</summary>
internal sealed class SheetComments
{
    private const string Author = "勾稽核对";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

    /// <summary>What follows <c>legacyDrawing</c> in a worksheet.</summary>
    private static readonly string[] Behind =
        ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "AlternateContent", "extLst"];

    private readonly PackageParts _parts;
    private readonly string _sheet;
    private readonly XNamespace _main;
    private readonly XNamespace _links;
    private readonly XElement _list;
    private readonly int _author;
    private readonly List<(int Row, int Column)> _added = [];

    public SheetComments(PackageParts parts, string sheet)
    {
        (_parts, _sheet) = (parts, sheet);
        _main = parts.Read(sheet).Root!.Name.Namespace;
        _links = _main.NamespaceName.Contains("purl.oclc.org", StringComparison.Ordinal)
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var root = Comments();
        var authors = root.Element(_main + "authors")!;
        _author = authors.Elements().Count();
        authors.Add(new XElement(_main + "author", Author));
        _list = root.Element(_main + "commentList")!;
    }

    /// <summary>A comment that stands there already stays, with ours below it.</summary>
    public void Add(int row, int column, string text)
    {
        var name = $"{SourcePosition.ColumnName(column)}{row}";
        if (_list.Elements(_main + "comment").FirstOrDefault(comment => (string?)comment.Attribute("ref") == name) is { } known)
        {
            Append(known, text);
            return;
        }
        _list.Add(new XElement(
            _main + "comment", new XAttribute("ref", name), new XAttribute("authorId", _author),
            new XElement(_main + "text", Run(text))));
        _added.Add((row, column));
    }

    /// <summary>Draws the boxes of the new comments; without them no program shows any.</summary>
    public void Finish()
    {
        if (_added.Count == 0)
            return;
        var sheet = _parts.Open(_sheet).Root!;
        var id = (string?)sheet.Element(_main + "legacyDrawing")?.Attribute(_links + "id");
        if (_parts.Package.RelationshipsOf(_sheet).FirstOrDefault(link => link.Id == id && !link.External) is { } known
            && id is not null && _parts.Contains(known.Target))
        {
            _parts.Replace(known.Target, CommentBoxes.Added(_parts.Bytes(known.Target), _added));
            return;
        }
        var part = _parts.FreeName("xl/drawings/vmlDrawing", ".vml");
        _parts.Replace(part, CommentBoxes.Of(_added));
        _parts.DeclareExtension("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
        var drawing = new XElement(
            _main + "legacyDrawing", new XAttribute(_links + "id", _parts.Link(_sheet, $"{_links}/vmlDrawing", part)));
        sheet.Element(_main + "legacyDrawing")?.Remove();
        if (sheet.Elements().FirstOrDefault(element => Behind.Contains(element.Name.LocalName)) is { } next)
            next.AddBeforeSelf(drawing);
        else
            sheet.Add(drawing);
    }

    private XElement Comments()
    {
        var link = _parts.Package.RelationshipsOf(_sheet).FirstOrDefault(link => link is { Type: "comments", External: false });
        if (link is not null && _parts.Contains(link.Target))
        {
            var root = _parts.Open(link.Target).Root!;
            if (root.Element(_main + "authors") is null)
                root.AddFirst(new XElement(_main + "authors"));
            return root;
        }
        var part = _parts.FreeName("xl/comments", ".xml");
        _parts.Add(part, new(new XElement(_main + "comments", new XElement(_main + "authors"), new XElement(_main + "commentList"))));
        _parts.DeclareType(part, ContentType);
        _parts.Link(_sheet, $"{_links}/comments", part);
        return _parts.Open(part).Root!;
    }

    private void Append(XElement comment, string text)
    {
        var content = comment.Element(_main + "text")!;
        if (content.Element(_main + "t") is { } plain)
            plain.ReplaceWith(new XElement(_main + "r", plain));
        if (content.Elements(_main + "r").LastOrDefault() is { } last)
            last.AddAfterSelf(Run("\n" + text));
        else
            content.AddFirst(Run(text));
    }

    private XElement Run(string text) => new(
        _main + "r", new XElement(_main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));
}
