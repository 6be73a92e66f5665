using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Documents.Rendering.Csv;

namespace BudgetDisclosure.Documents.Rendering.Bulk;

/// <summary>Of what a bulk file is: a county's year.</summary>
/// <param name="Licence">Under what terms the data may be used, in words.</param>
public sealed record BulkSubject(string County, string CountyName, int Year, string Licence);

/// <summary>A publication in a bulk file.</summary>
/// <param name="Address">Below the portal's root.</param>
/// <param name="IsWithheld">True where nothing of it is left: it stands in the manifest alone.</param>
public sealed record BulkPublication(string Address, int Version, string PublicationHash, bool IsWithheld);

/// <summary>
/// The figures of a county's year as a ZIP: <c>figures.csv</c> (a row per figure), its data dictionary, licence and
/// citation, and <c>manifest.json</c> with the SHA-256 of each file and the publications that the figures are from.
/// </summary>
/// <remarks>
/// Written front to back: memory does not grow with the publications that were written, and equal publications give equal
/// bytes. Call <see cref="Write"/> for each publication, then <see cref="Finish"/>.
/// </remarks>
public sealed class BulkPackage : IDisposable
{
    public const string Figures = "figures.csv";
    public const string Dictionary = "data-dictionary.csv";
    public const string Terms = "LICENCE.txt";
    public const string Manifest = "manifest.json";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    private readonly BulkSubject _subject;
    private readonly StableZip _zip;
    private readonly List<(string Name, long Bytes, string Sha256)> _files = [];
    private readonly List<BulkPublication> _publications = [];
    private readonly Stream _entry;
    private readonly HashingStream _hashed;
    private readonly LongCsv _figures;

    public BulkPackage(BulkSubject subject, Stream stream)
    {
        _subject = subject;
        _zip = new(stream);
        Add(Dictionary, WriteDictionary);
        Add(Terms, WriteTerms);
        _entry = _zip.Add(Figures);
        _hashed = new(_entry);
        _figures = new(_hashed);
    }

    /// <summary>Adds the figures of a publication.</summary>
    /// <param name="disclosure">What is left of it; null where that is nothing.</param>
    /// <param name="checks">What the rules came to.</param>
    public void Write(BulkPublication publication, Disclosure? disclosure, IReadOnlyList<Check> checks)
    {
        _publications.Add(publication);
        if (disclosure is not null)
            _figures.Write(disclosure, checks);
    }

    /// <summary>Ends the figures and writes the manifest.</summary>
    public void Finish()
    {
        _figures.Dispose();
        _files.Add((Figures, _hashed.Bytes, _hashed.Sha256()));
        _hashed.Dispose();
        _entry.Dispose();
        using var manifest = _zip.Add(Manifest);
        WriteManifest(manifest);
    }

    public void Dispose() => _zip.Dispose();

    private void Add(string name, Action<Stream> write)
    {
        using var entry = _zip.Add(name);
        using var hashed = new HashingStream(entry);
        write(hashed);
        _files.Add((name, hashed.Bytes, hashed.Sha256()));
    }

    /// <summary>A row for each field, followed by one for each value of a closed list.</summary>
    private static void WriteDictionary(Stream stream)
    {
        using var csv = new CsvWriter(stream);
        csv.Row("field", "value", "type", "title", "description");
        foreach (var field in FigureFields.All)
        {
            csv.Row(field.Name, "", field.Type, field.Title, field.Description);
            foreach (var (value, meaning) in field.Values)
                csv.Row(field.Name, value, "", "", meaning);
        }
    }

    private void WriteTerms(Stream stream) => stream.Write(Encoding.UTF8.GetBytes(
        $"""
        {_subject.CountyName} {_subject.Year} 年部门预算、决算的公开数据

        使用许可：{_subject.Licence}
        引用请写明：部门、年度、预算或决算、表、行、列、版本和页面地址，例如：
        {_subject.CountyName}（部门）{_subject.Year} 年部门预算，（表）（行）（列），第（几）版，（页面地址），公布校验值（SHA-256）。
        每个数的原文件校验值和位置见 {Figures} 的 source_sha256、at 两列；各版本的公布校验值见 {Manifest}。
        没有印出数字的格子不在其中：空白不是 0。屏蔽的内容不在其中。

        """.ReplaceLineEndings("\n")));

    private void WriteManifest(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("county", _subject.County);
        json.WriteString("countyName", _subject.CountyName);
        json.WriteNumber("year", _subject.Year);
        json.WriteString("licence", _subject.Licence);
        json.WriteStartArray("files");
        foreach (var (name, bytes, sha256) in _files)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("bytes", bytes);
            json.WriteString("sha256", sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("publications");
        foreach (var publication in _publications)
            WriteItem(publication, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(BulkPublication publication, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("address", publication.Address);
        json.WriteNumber("version", publication.Version);
        json.WriteString("publicationHash", publication.PublicationHash);
        if (publication.IsWithheld)
            json.WriteBoolean("withheld", value: true);
        json.WriteEndObject();
    }
}
