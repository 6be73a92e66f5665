using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Typesetting.Tests.Pdf;

/// <summary>The tree of tags: all content is in it once, and leads back to it.</summary>
public sealed partial class TagTreeTests
{
    private static readonly byte[] File = PdfFileTests.Write(SampleReport.Of(2));

    private static readonly Dictionary<string, string[]> AllowedParents = new()
    {
        ["/TR"] = ["/THead", "/TBody"], ["/TD"] = ["/TR"], ["/TH"] = ["/TR"], ["/THead"] = ["/Table"], ["/TBody"] = ["/Table"],
        ["/Caption"] = ["/Table", "/TOC"], ["/TOCI"] = ["/TOC"], ["/Reference"] = ["/TOCI"], ["/Link"] = ["/Reference", "/P"],
        ["/Table"] = ["/Document"], ["/TOC"] = ["/Document"], ["/P"] = ["/Document", "/Cover", "/Colophon"],
        ["/Figure"] = ["/Colophon"], ["/Cover"] = ["/Document"], ["/Colophon"] = ["/Document"],
        ["/H1"] = ["/Document"], ["/H2"] = ["/Document"], ["/H3"] = ["/Document"],
    };

    [ProgramFact("qpdf")]
    public void Tree_Elements_StandWhereTheirKindMayStand()
    {
        var view = QpdfView.Of(File);

        var elements = Elements(view).ToList();

        Assert.All(elements.Skip(1), element => Assert.Contains(element.Parent, AllowedParents[element.Kind]));
        Assert.Empty(AllowedParents.Keys.Except(elements.Select(element => element.Kind)));
        Assert.All(
            elements.Where(element => element.Kind == "/TH"),
            element => Assert.True(element.Element.GetProperty("/A").TryGetProperty("/Scope", out _)));
        var figure = elements.Single(element => element.Kind == "/Figure").Element;
        Assert.Equal("u:二维码：本文件的网址", figure.GetProperty("/Alt").GetString());
        Assert.Equal(4, figure.GetProperty("/A").GetProperty("/BBox").GetArrayLength());
    }

    [ProgramFact("qpdf")]
    public void Tree_MarkedContent_IsInItOnceAndKnowsItsElement()
    {
        var view = QpdfView.Of(File);
        var tree = view.Follow(view.Catalog.GetProperty("/StructTreeRoot"));
        var numbers = view.Follow(tree.GetProperty("/ParentTree")).GetProperty("/Nums").EnumerateArray().ToList();
        var pages = view.PageReferences.ToList();

        var fromTree = Elements(view)
            .SelectMany(element => Marks(element.Element).Select(mark => (pages.IndexOf(mark.Page), mark.Number, element.Reference)));
        var fromPages = pages
            .SelectMany((_, i) => numbers[(2 * i) + 1].EnumerateArray().Select((parent, mark) => (i, mark, parent.GetString()!))).ToList();

        Assert.Equal(fromPages.Order(), fromTree.Order());
        Assert.All(view.Pages.Select((page, i) => (page, i)), item =>
        {
            var content = Encoding.Latin1.GetString(view.Stream(item.page.GetProperty("/Contents").GetString()!));
            var marks = MarkNumber().Matches(content).Select(match => int.Parse(match.Groups[1].Value));
            Assert.Equal(Enumerable.Range(0, fromPages.Count(mark => mark.i == item.i)), marks);
            Assert.Equal(item.i, item.page.GetProperty("/StructParents").GetInt32());
        });
    }

    [ProgramFact("qpdf")]
    public void Tree_Links_KnowTheirElements()
    {
        var view = QpdfView.Of(File);
        var tree = view.Follow(view.Catalog.GetProperty("/StructTreeRoot"));
        var numbers = view.Follow(tree.GetProperty("/ParentTree")).GetProperty("/Nums").EnumerateArray().ToList();

        var links = Elements(view).Where(element => element.Kind == "/Link").ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            var annotation = view.Follow(link.Element.GetProperty("/K").EnumerateArray().Last().GetProperty("/Obj"));
            var key = annotation.GetProperty("/StructParent").GetInt32();
            Assert.Equal(link.Reference, numbers[(2 * key) + 1].GetString());
            Assert.Equal(key, numbers[2 * key].GetInt32());
        });
    }

    [ProgramFact("qpdf")]
    public void Content_OfEveryPage_IsMarkedFromFirstToLastAndHasOneFooter()
    {
        var view = QpdfView.Of(File);

        Assert.All(view.Pages.Select((page, i) => (page, i)), item =>
        {
            var content = Encoding.Latin1.GetString(view.Stream(item.page.GetProperty("/Contents").GetString()!));
            var outside = Strings().Replace(content, "");
            Assert.Equal("", Marked().Replace(outside, "").Trim());
            Assert.Equal(item.i == 0 ? 0 : 1, Regex.Count(outside, "/Subtype/Footer>>BDC"));
        });
    }

    [ProgramFact("pdfinfo")]
    public void Tree_ReadByPoppler_HasTheTextsOfTheReport()
    {
        var (_, output, complaints) = PdfPrograms.Run(File, "pdfinfo", "-struct-text", "$");

        Assert.Equal("", complaints);
        var text = Layout.Laid.WithoutBlanks(output);
        Assert.All(SampleReport.Of(2).Blocks.OfType<Heading>(), heading => Assert.Contains(Layout.Laid.WithoutBlanks(heading.Text), text));
        Assert.DoesNotContain("续表", text);
    }

    private static IEnumerable<(string Kind, string Parent, string Reference, JsonElement Element)> Elements(QpdfView view)
    {
        var root = view.Follow(view.Catalog.GetProperty("/StructTreeRoot"));
        return Below(view, root.GetProperty("/K").GetString()!, "");
    }

    private static IEnumerable<(string Kind, string Parent, string Reference, JsonElement Element)> Below(QpdfView view, string reference, string parent)
    {
        var element = view.Follow(JsonSerializer.SerializeToElement(reference));
        var kind = element.GetProperty("/S").GetString()!;
        yield return (kind, parent, reference, element);
        foreach (var kid in element.GetProperty("/K").EnumerateArray().Where(kid => kid.ValueKind == JsonValueKind.String))
        {
            foreach (var below in Below(view, kid.GetString()!, kind))
                yield return below;
        }
    }

    private static IEnumerable<(string Page, int Number)> Marks(JsonElement element)
    {
        foreach (var kid in element.GetProperty("/K").EnumerateArray())
        {
            if (kid.ValueKind == JsonValueKind.Number)
                yield return (element.GetProperty("/Pg").GetString()!, kid.GetInt32());
            else if (kid.ValueKind == JsonValueKind.Object && kid.TryGetProperty("/MCID", out var number))
                yield return (kid.GetProperty("/Pg").GetString()!, number.GetInt32());
        }
    }

    [GeneratedRegex(@"/MCID (\d+)>>BDC")]
    private static partial Regex MarkNumber();

    /// <summary>Strings may hold anything.</summary>
    [GeneratedRegex(@"\((?:\\.|[^\\)])*\)", RegexOptions.Singleline)]
    private static partial Regex Strings();

    [GeneratedRegex(@"(?:/Artifact<</Type/(?:Layout|Pagination(?:/Subtype/Footer)?)>>BDC|/\w+<</MCID \d+>>BDC).*?EMC", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
