using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;

namespace BudgetDisclosure.Typesetting.Pdf;

/// <summary>What a file says of itself: twice, since old readers know the information dictionary only.</summary>
internal static class DocumentMetadata
{
    public static PdfBuffer Information(Document document)
    {
        var buffer = new PdfBuffer().Write("<</Title"u8).TextString(document.Title);
        if (document.Author is { } author)
            buffer.Write("/Author"u8).TextString(author);
        var date = PdfDate(document.Created);
        return buffer.Write("/Producer"u8).TextString(document.Producer).Write($"/CreationDate({date})/ModDate({date})>>");
    }

    /// <summary>XMP: PDF/UA-1 and PDF/A-2a, and the description of the names of PDF/UA that PDF/A asks for.</summary>
    public static byte[] Xmp(Document document)
    {
        var date = document.Created.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var author = document.Author is { } name
            ? $"<dc:creator><rdf:Seq><rdf:li>{Escaped(name)}</rdf:li></rdf:Seq></dc:creator>" : "";
        var identifier = document.Identifier is { } known ? $"<dc:identifier>{Escaped(known)}</dc:identifier>" : "";
        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
             xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
             xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
             xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escaped(document.Title)}</rdf:li></rdf:Alt></dc:title>{author}{identifier}
            <dc:language><rdf:Bag><rdf:li>{Escaped(document.Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
            <pdf:Producer>{Escaped(document.Producer)}</pdf:Producer>
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n"));
    }

    private static string PdfDate(DateTimeOffset date)
    {
        var sign = date.Offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"D:{date:yyyyMMddHHmmss}{sign}{date.Offset:hh\\'mm\\'}");
    }

    private static string Escaped(string text) =>
        SecurityElement.Escape(string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))));
}
