using System.Globalization;
using System.Text.Json;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering.Json;

/// <summary>Reads back what <see cref="DisclosureJsonWriter"/> writes.</summary>
internal static class DisclosureJsonReader
{
    public static Disclosure Read(JsonElement json) => new()
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
        Sources = List(json, "sources", Source),
        Tables = List(json, "tables", Table),
        Unrecognised = List(json, "unrecognised", Unrecognised),
        Sections = List(json, "sections", Section),
        Salt = OptionalText(json, "salt"),
        Contents = List(json, "contents", Text),
        PrintedOrder = List(json, "order", pointer => PrintedOrderPointer.Parse(Text(pointer))),
        // The canonical form leaves findings out.
        Findings = json.TryGetProperty("findings", out _) ? List(json, "findings", Finding) : [],
    };

    private static DisclosureSource Source(JsonElement json) =>
        new(Text(json, "id"), Text(json, "fileName"), Text(json, "sha256"));

    private static DisclosureTable Table(JsonElement json) => new()
    {
        Slug = Text(json, "slug"),
        Title = Text(json, "title"),
        TitleAt = Place(OptionalText(json, "titleAt")),
        Unit = OptionalText(json, "unit"),
        UnitFromDocument = OptionalText(json, "unitFrom") is "document",
        Scope = NamedCode(json, "scope"),
        Withheld = Flag(json, "withheld"),
        Columns = List(json, "columns", Column),
        Rows = List(json, "rows", Row),
        Notes = PositionedTexts(json, "notes", "notesAt"),
        Captions = PositionedTexts(json, "captions", "captionsAt"),
    };

    private static DisclosureColumn Column(JsonElement json) =>
        new(Text(json, "key"), List(json, "header", Text), Number(json, "side"));

    private static DisclosureRow Row(JsonElement json) => new(List(json, "cells", Cell))
    {
        Code = OptionalText(json, "code"),
        Codes = json.TryGetProperty("codes", out _) ? List(json, "codes", code => code.GetString()) : null,
        Hidden = Flag(json, "hidden"),
    };

    private static DisclosureCell Cell(JsonElement json) => new(Text(json, "text"), Place(OptionalText(json, "at")))
    {
        Amount = json.TryGetProperty("fen", out var fen) ? new Money(fen.GetInt64()) : null,
        Value = OptionalText(json, "value") is { } value
            ? decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture) : null,
        Hidden = Flag(json, "hidden"),
        Withheld = Flag(json, "withheld"),
    };

    private static UnrecognisedTable Unrecognised(JsonElement json) =>
        new(Text(json, "title"), Place(OptionalText(json, "at")), List(json, "rows", Texts)) { Hidden = Flag(json, "hidden") };

    private static DisclosureSection Section(JsonElement json) => new()
    {
        Number = OptionalText(json, "number"),
        Level = Number(json, "level") ?? throw Missing("level"),
        Kind = SectionKinds.Parse(Text(json, "kind")),
        Title = Text(json, "title"),
        At = Place(OptionalText(json, "at")),
        Paragraphs = PositionedTexts(json, "paragraphs", "paragraphsAt"),
    };

    private static Finding Finding(JsonElement json)
    {
        var code = Text(json, "code");
        var kind = FindingKinds.All.FirstOrDefault(kind => kind.Code == code)
            ?? throw new JsonException($"No finding has the code {code}.");
        return new(kind, Text(json, "message"), Place(OptionalText(json, "at")));
    }

    private static NamedCode? NamedCode(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? new(OptionalText(value, "code"), OptionalText(value, "name")) : null;

    private static PositionedText[] PositionedTexts(JsonElement json, string name, string placesName)
    {
        var texts = List(json, name, Text);
        var places = json.TryGetProperty(placesName, out var array) ? Texts(array) : [.. texts.Select(_ => "")];
        return places.Count == texts.Count
            ? [.. texts.Zip(places, (text, place) => new PositionedText(text, place is "" ? null : Place(place)))]
            : throw new JsonException($"“{placesName}” is not parallel to “{name}”.");
    }

    private static IReadOnlyList<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(Text)];

    private static IReadOnlyList<T> List<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out var array) ? [.. array.EnumerateArray().Select(read)] : throw Missing(name);

    private static string Text(JsonElement json) => json.GetString() ?? throw new JsonException("Null is not a text.");

    private static string Text(JsonElement json, string name) => OptionalText(json, name) ?? throw Missing(name);

    private static string? OptionalText(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    private static DateOnly? Date(JsonElement json, string name) => OptionalText(json, name) is { } text
        ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static bool Flag(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.GetBoolean();

    private static SourcePosition? Place(string? text) => text is null ? null
        : SourcePosition.TryParse(text, out var place) ? place
        : throw new JsonException($"“{text}” is not a place in a source.");

    private static JsonException Missing(string name) => new($"“{name}” is missing.");
}
