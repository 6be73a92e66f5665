using System.Globalization;
using System.Text.Json;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering.Json;

/// <summary>Writes the members in the order of docs/api.md; places of titles, notes and paragraphs follow at the end.</summary>
internal static class DisclosureJsonWriter
{
    public static void Write(Disclosure disclosure, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteIdentity(disclosure, writer);
        WriteArray(writer, "sources", disclosure.Sources, Write);
        WriteArray(writer, "tables", disclosure.Tables, Write);
        WriteArray(writer, "unrecognised", disclosure.Unrecognised, Write);
        WriteArray(writer, "sections", disclosure.Sections, Write);
        WriteArray(writer, "checks", disclosure.Checks, CheckJson.Write);
        WriteArray(writer, "findings", disclosure.Findings, Write);
        WriteArray(writer, "contents", disclosure.Contents, WriteText);
        WriteArray(writer, "order", disclosure.PrintedOrder, (item, to) => to.Text(PrintedOrderPointer.Of(item)));
        if (disclosure.Edits.Count > 0)
            WriteArray(writer, "edits", disclosure.Edits, Write);
        writer.Text("salt", disclosure.Salt);
        writer.WriteEndObject();
    }

    public static void Write(DisclosureTable table, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Text("slug", table.Slug);
        writer.Text("title", table.Title);
        writer.Text("unit", table.Unit);
        if (table.UnitFromDocument)
            writer.Text("unitFrom", "document");
        WriteNamedCode(writer, "scope", table.Scope);
        WriteFlag(writer, "withheld", table.Withheld);
        WriteArray(writer, "columns", table.Columns, Write);
        WriteArray(writer, "rows", table.Rows, Write);
        if (table.RowsAboveHeader > 0)
            writer.WriteNumber("rowsAboveHeader", table.RowsAboveHeader);
        WriteArray(writer, "notes", table.Notes, (note, to) => to.Text(note.Text));
        writer.Text("titleAt", table.TitleAt?.ToString());
        WritePlaces(writer, "notesAt", table.Notes);
        WriteArray(writer, "captions", table.Captions, (line, to) => to.Text(line.Text));
        WritePlaces(writer, "captionsAt", table.Captions);
        WriteDoubts(writer, table.Doubts);
        writer.WriteEndObject();
    }

    private static void WriteIdentity(Disclosure disclosure, Utf8JsonWriter writer)
    {
        WriteNamedCode(writer, "county", disclosure.County);
        WriteNamedCode(writer, "department", disclosure.Department);
        WriteNamedCode(writer, "unit", disclosure.Unit);
        if (disclosure.Year is { } year)
            writer.WriteNumber("year", year.Value);
        writer.Text("stage", disclosure.Stage.Slug());
        if (disclosure.Version is { } version)
            writer.WriteNumber("version", version);
        writer.Text("approvedOn", Printed(disclosure.ApprovedOn));
        writer.Text("firstPublishedOn", Printed(disclosure.FirstPublishedOn));
        writer.Text("originalUrl", disclosure.OriginalUrl);
        writer.Text("publishedAt", Printed(disclosure.PublishedAt));
        writer.Text("portalUrl", disclosure.PortalUrl);
    }

    private static void Write(DisclosureSource source, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Text("id", source.Id);
        writer.Text("fileName", source.FileName);
        writer.Text("sha256", source.Sha256);
        writer.Text("publicSha256", source.PublicSha256);
        writer.WriteEndObject();
    }

    private static void Write(DisclosureColumn column, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Text("key", column.Key);
        WriteArray(writer, "header", column.Header, WriteText);
        if (column.Side is { } side)
            writer.WriteNumber("side", side);
        writer.WriteEndObject();
    }

    private static void Write(DisclosureRow row, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Text("code", row.Code);
        if (row.Codes is not null)
            WriteArray(writer, "codes", row.Codes, WriteTextOrNull);
        WriteArray(writer, "cells", row.Cells, Write);
        WriteFlag(writer, "hidden", row.Hidden);
        WriteFlag(writer, "withheld", row.Withheld);
        writer.WriteEndObject();
    }

    private static void Write(DisclosureCell cell, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Text("text", cell.Text);
        if (cell.Amount is { } amount)
            writer.WriteNumber("fen", amount.Fen);
        writer.Text("value", cell.Value?.ToString(CultureInfo.InvariantCulture));
        writer.Text("at", cell.At?.ToString());
        WriteFlag(writer, "hidden", cell.Hidden);
        WriteFlag(writer, "withheld", cell.Withheld);
        writer.WriteEndObject();
    }

    private static void Write(UnrecognisedTable table, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Text("title", table.Title);
        writer.Text("at", table.At?.ToString());
        WriteArray(writer, "rows", table.Rows, (row, to) =>
        {
            to.WriteStartArray();
            foreach (var text in row)
                to.Text(text);
            to.WriteEndArray();
        });
        WriteFlag(writer, "hidden", table.Hidden);
        WriteDoubts(writer, table.Doubts);
        writer.WriteEndObject();
    }

    private static void WriteDoubts(Utf8JsonWriter writer, IReadOnlyList<TableDoubt> doubts)
    {
        if (doubts.Count > 0)
            WriteArray(writer, "doubts", doubts, (doubt, to) => to.Text(doubt.Slug()));
    }

    private static void Write(DisclosureSection section, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Text("number", section.Number);
        writer.WriteNumber("level", section.Level);
        writer.Text("kind", section.Kind.Slug());
        writer.Text("title", section.Title);
        WriteArray(writer, "paragraphs", section.Paragraphs, (paragraph, to) => to.Text(paragraph.Text));
        writer.Text("at", section.At?.ToString());
        WritePlaces(writer, "paragraphsAt", section.Paragraphs);
        writer.WriteEndObject();
    }

    private static void Write(Finding finding, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Text("code", finding.Kind.Code);
        writer.Text("severity", Printed(finding.Kind.Severity));
        writer.Text("message", finding.Message);
        writer.Text("remedy", finding.Kind.Remedy);
        writer.Text("at", finding.At?.ToString());
        writer.WriteEndObject();
    }

    private static void Write(DisclosureEdit edit, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Text("kind", edit.Kind.Slug());
        writer.Text("at", edit.At.ToString());
        if (!edit.Withheld)
        {
            writer.Text("was", edit.Was);
            writer.Text("now", edit.Now);
            writer.Text("reason", edit.Reason);
        }
        WriteFlag(writer, "withheld", edit.Withheld);
        writer.WriteEndObject();
    }

    public static void WriteNamedCode(Utf8JsonWriter writer, string name, NamedCode? organisation)
    {
        if (organisation is null)
            return;
        writer.WriteStartObject(name);
        writer.Text("code", organisation.Code);
        writer.Text("name", organisation.Name);
        writer.WriteEndObject();
    }

    /// <summary>The places of texts, parallel to them, an unknown one as ""; left out where none is known.</summary>
    private static void WritePlaces(Utf8JsonWriter writer, string name, IReadOnlyList<PositionedText> texts)
    {
        if (texts.Any(text => text.At is not null))
            WriteArray(writer, name, texts, (text, to) => to.Text(text.At?.ToString() ?? ""));
    }

    private static void WriteArray<T>(
        Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<T, Utf8JsonWriter> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            write(item, writer);
        writer.WriteEndArray();
    }

    private static void WriteText(string text, Utf8JsonWriter writer) => writer.Text(text);

    /// <summary>Null stands only where it keeps the place of a side without a code.</summary>
    private static void WriteTextOrNull(string? text, Utf8JsonWriter writer)
    {
        if (text is null)
            writer.WriteNullValue();
        else
            writer.Text(text);
    }

    private static void WriteFlag(Utf8JsonWriter writer, string name, bool isSet)
    {
        if (isSet)
            writer.WriteBoolean(name, true);
    }

    private static string? Printed(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Printed(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "hint",
    };

    /// <summary>Time is stored in UTC; a database that does not say so hands it over as unspecified.</summary>
    private static string? Printed(DateTime? time)
    {
        var utc = time is { Kind: DateTimeKind.Local } local ? local.ToUniversalTime() : time;
        return utc?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
    }
}
