using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering.Json;

/// <summary>Reads back what <see cref="DisclosureJsonWriter"/> writes.</summary>
internal sealed class DisclosureJsonReader
{
    private const int MostBytesInPlace = 256;

    // Codes, names and headers stand in table after table of a document.
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private SourcePosition _lastPlace;

    private DisclosureJsonReader()
    {
    }

    public static Disclosure Read(JsonElement json) => new DisclosureJsonReader().Document(json);

    private Disclosure Document(JsonElement json) => new()
    {
        County = NamedCode(json, "county"),
        Department = NamedCode(json, "department"),
        Unit = NamedCode(json, "unit"),
        Year = Number(json, "year") is { } year ? new FiscalYear(year) : null,
        Stage = Stages.TryParse(Text(json, "stage")) ?? throw new JsonException("The stage is neither budget nor final."),
        Version = Number(json, "version"),
        ApprovedOn = Date(json, "approvedOn"),
        FirstPublishedOn = Date(json, "firstPublishedOn"),
        OriginalUrl = OptionalText(json, "originalUrl"),
        PublishedAt = OptionalText(json, "publishedAt") is { } time
            ? DateTime.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) : null,
        PortalUrl = OptionalText(json, "portalUrl"),
        Sources = List(json, "sources", Source),
        Tables = List(json, "tables", Table),
        Unrecognised = List(json, "unrecognised", Unrecognised),
        Sections = List(json, "sections", Section),
        Salt = OptionalText(json, "salt"),
        Contents = List(json, "contents", Text),
        PrintedOrder = List(json, "order", pointer => PrintedOrderPointer.Parse(Text(pointer))),
        Edits = json.TryGetProperty("edits", out _) ? List(json, "edits", Edit) : [],
        // The canonical form leaves findings out.
        Findings = json.TryGetProperty("findings", out _) ? List(json, "findings", Finding) : [],
    };

    private static DisclosureSource Source(JsonElement json) =>
        new(Text(json, "id"), Text(json, "fileName"), Text(json, "sha256"))
        {
            PublicSha256 = OptionalText(json, "publicSha256"),
        };

    private DisclosureTable Table(JsonElement json) => new()
    {
        Slug = Text(json, "slug"),
        Title = Text(json, "title"),
        TitleAt = Place(json, "titleAt"),
        Unit = OptionalText(json, "unit"),
        UnitFromDocument = OptionalText(json, "unitFrom") is "document",
        Scope = NamedCode(json, "scope"),
        Withheld = Flag(json, "withheld"),
        Columns = List(json, "columns", Column),
        Rows = List(json, "rows", Row),
        RowsAboveHeader = Number(json, "rowsAboveHeader") ?? 0,
        Notes = PositionedTexts(json, "notes", "notesAt"),
        Captions = PositionedTexts(json, "captions", "captionsAt"),
        Doubts = Doubts(json),
    };

    private static TableDoubt Doubt(JsonElement json) =>
        TableDoubts.Find(Text(json)) ?? throw new JsonException($"“{Text(json)}” is no doubt about a table.");

    private DisclosureColumn Column(JsonElement json) =>
        new(SharedText(json, "key"), List(json, "header", SharedText), Number(json, "side"));

    private DisclosureRow Row(JsonElement json) => new(List(json, "cells", Cell))
    {
        Code = json.TryGetProperty("code", out var code) ? SharedText(code) : null,
        Codes = json.TryGetProperty("codes", out _) ? List(json, "codes", code => code.GetString()) : null,
        Hidden = Flag(json, "hidden"),
    };

    private DisclosureCell Cell(JsonElement json) => json.GetPropertyCount() == 1 && Text(json, "text") is ""
        ? DisclosureCell.Blank
        : new(json.TryGetProperty("fen", out _) ? Text(json, "text") : SharedText(json, "text"), Place(json, "at"))
    {
        Amount = json.TryGetProperty("fen", out var fen) ? new Money(fen.GetInt64()) : null,
        Value = OptionalText(json, "value") is { } value
            ? decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture) : null,
        Hidden = Flag(json, "hidden"),
        Withheld = Flag(json, "withheld"),
    };

    private UnrecognisedTable Unrecognised(JsonElement json) =>
        new(Text(json, "title"), Place(json, "at"), List(json, "rows", Texts))
        {
            Hidden = Flag(json, "hidden"),
            Doubts = Doubts(json),
        };

    private static TableDoubt[] Doubts(JsonElement json) =>
        json.TryGetProperty("doubts", out _) ? List(json, "doubts", Doubt) : [];

    private DisclosureSection Section(JsonElement json) => new()
    {
        Number = OptionalText(json, "number"),
        Level = Number(json, "level") ?? throw Missing("level"),
        Kind = SectionKinds.Parse(Text(json, "kind")),
        Title = Text(json, "title"),
        At = Place(json, "at"),
        Paragraphs = PositionedTexts(json, "paragraphs", "paragraphsAt"),
    };

    private Finding Finding(JsonElement json)
    {
        var code = Text(json, "code");
        var kind = FindingKinds.All.FirstOrDefault(kind => kind.Code == code)
            ?? throw new JsonException($"No finding has the code {code}.");
        return new(kind, Text(json, "message"), Place(json, "at"));
    }

    private DisclosureEdit Edit(JsonElement json)
    {
        var edit = new DisclosureEdit(
            EditKinds.Parse(Text(json, "kind")), Place(json, "at") ?? throw Missing("at"),
            OptionalText(json, "was") ?? "", OptionalText(json, "now") ?? "", OptionalText(json, "reason") ?? "");
        return Flag(json, "withheld") ? edit.WithoutTexts() : edit;
    }

    private static NamedCode? NamedCode(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? new(OptionalText(value, "code"), OptionalText(value, "name")) : null;

    private PositionedText[] PositionedTexts(JsonElement json, string name, string placesName)
    {
        var texts = List(json, name, Text);
        var places = json.TryGetProperty(placesName, out var array) ? List(array, Place) : new SourcePosition?[texts.Length];
        return places.Length == texts.Length
            ? [.. texts.Zip(places, (text, place) => new PositionedText(text, place))]
            : throw new JsonException($"“{placesName}” is not parallel to “{name}”.");
    }

    private static string[] Texts(JsonElement array) => List(array, Text);

    private static T[] List<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out var array) ? List(array, read) : throw Missing(name);

    private static T[] List<T>(JsonElement array, Func<JsonElement, T> read)
    {
        if (array.GetArrayLength() == 0)
            return [];
        var list = new T[array.GetArrayLength()];
        var i = 0;
        foreach (var element in array.EnumerateArray())
            list[i++] = read(element);
        return list;
    }

    private static string Text(JsonElement json) => json.GetString() ?? throw new JsonException("Null is not a text.");

    private static string Text(JsonElement json, string name) => OptionalText(json, name) ?? throw Missing(name);

    private string SharedText(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? SharedText(value) : throw Missing(name);

    /// <summary>The same string for the same text, made once; long texts are not worth it.</summary>
    private string SharedText(JsonElement json)
    {
        var bytes = Unquoted(json);
        if (bytes.IsEmpty)
            return Text(json);
        Span<char> room = stackalloc char[MostBytesInPlace];
        var text = room[..Encoding.UTF8.GetChars(bytes, room)];
        var texts = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!texts.TryGetValue(text, out var known))
            texts[text] = known = text.ToString();
        return known;
    }

    /// <summary>The bytes of a short text as they stand; empty for a long one, one with escapes, and what is no text.</summary>
    private static ReadOnlySpan<byte> Unquoted(JsonElement json)
    {
        var quoted = JsonMarshal.GetRawUtf8Value(json);
        var isPlain = quoted.Length <= MostBytesInPlace && !quoted.Contains((byte)'\\')
            && quoted is [(byte)'"', .., (byte)'"'];
        return isPlain ? quoted[1..^1] : [];
    }

    private static string? OptionalText(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    private static DateOnly? Date(JsonElement json, string name) => OptionalText(json, name) is { } text
        ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static bool Flag(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.GetBoolean();

    private SourcePosition? Place(JsonElement json, string name) =>
        json.TryGetProperty(name, out var place) ? Place(place) : null;

    /// <summary>Null for an empty text, which stands for none in a list of places.</summary>
    private SourcePosition? Place(JsonElement json)
    {
        var bytes = Unquoted(json);
        if (bytes.IsEmpty)
            return Place(json.GetString());
        Span<char> text = stackalloc char[MostBytesInPlace];
        return Place(text[..Encoding.UTF8.GetChars(bytes, text)]);
    }

    private SourcePosition? Place(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return null;
        return SourcePosition.TryParse(text, _lastPlace, out _lastPlace)
            ? _lastPlace
            : throw new JsonException($"“{text}” is not a place in a source.");
    }

    private static JsonException Missing(string name) => new($"“{name}” is missing.");
}
