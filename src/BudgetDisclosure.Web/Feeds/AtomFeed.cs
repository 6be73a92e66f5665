using System.Globalization;
using System.Text;
using System.Xml;

namespace BudgetDisclosure.Web.Feeds;

/// <summary>Writes a feed (Atom 1.0, RFC 4287).</summary>
internal static class AtomFeed
{
    public const string Type = "application/atom+xml; charset=utf-8";
    private const string Space = "http://www.w3.org/2005/Atom";

    /// <param name="root">The portal's address without a slash at its end.</param>
    /// <param name="path">The feed's own address below it.</param>
    /// <param name="page">The address below it of the page whose news these are.</param>
    public static byte[] Write(string title, string author, string root, string path, string page, IReadOnlyList<FeedEntry> entries)
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new() { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", Space);
            xml.WriteElementString("id", Space, root + path);
            xml.WriteElementString("title", Space, title);
            xml.WriteElementString("updated", Space, Written(entries.Count > 0 ? entries[0].PublishedAt : DateTime.UnixEpoch));
            xml.WriteStartElement("author", Space);
            xml.WriteElementString("name", Space, author);
            xml.WriteEndElement();
            Link(xml, "self", root + path);
            Link(xml, "alternate", root + page);
            foreach (var entry in entries)
                Write(entry, root, xml);
            xml.WriteEndElement();
        }
        return output.ToArray();
    }

    private static void Write(FeedEntry entry, string root, XmlWriter xml)
    {
        xml.WriteStartElement("entry", Space);
        xml.WriteElementString("id", Space, $"urn:uuid:{entry.Id}");
        xml.WriteElementString("title", Space, Fit(entry.Title));
        xml.WriteElementString("updated", Space, Written(entry.PublishedAt));
        xml.WriteElementString("published", Space, Written(entry.PublishedAt));
        Link(xml, "alternate", $"{root}{entry.Address}?version={entry.Version}");
        xml.WriteElementString("summary", Space, Fit(entry.Summary));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Space);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Written(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Without what no XML can hold.</summary>
    private static string Fit(string text) =>
        string.Concat(text.EnumerateRunes().Where(letter => letter.Utf16SequenceLength == 2 || XmlConvert.IsXmlChar((char)letter.Value)));
}
