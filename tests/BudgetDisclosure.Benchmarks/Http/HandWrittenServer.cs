using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BudgetDisclosure.Benchmarks.Http;

/// <summary>
/// The anchor of figure 4: the page of a disclosure as one would write it for speed alone. One query by raw ADO.NET, the
/// stored document walked as JSON, UTF-8 written straight into the response; no model, no template.
/// </summary>
internal static class HandWrittenServer
{
    private const string Query =
        """
        select p.version, p.published_at, p.who, p.reason, p.publication_hash, d.json
        from current_publications c
        join publications p on p.id = c.publication_id
        join documents d on d.publication = p.id
        where c.county = $1 and c.organisation = $2 and c.year = $3 and c.stage = $4
        """;

    private static readonly HtmlEncoder encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static int Run(string url, string connection)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        var source = NpgsqlDataSource.Create(connection);
        app.MapGet("/{county}/{organisation}/{year:int}/{stage}",
            (string county, string organisation, int year, string stage, HttpContext context) =>
                AnswerAsync(source, county, organisation, year, stage, context));
        app.Run();
        return 0;
    }

    private static async Task AnswerAsync(
        NpgsqlDataSource source, string county, string organisation, int year, string stage, HttpContext context)
    {
        await using var command = source.CreateCommand(Query);
        command.Parameters.Add(new() { Value = county });
        command.Parameters.Add(new() { Value = organisation });
        command.Parameters.Add(new() { Value = year });
        command.Parameters.Add(new() { Value = stage });
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var head = $"第 {reader.GetInt32(0)} 版，{reader.GetDateTime(1):yyyy-MM-dd}，{reader.GetString(2)}，{reader.GetString(3)}，{reader.GetString(4)}";
        var packed = reader.GetFieldValue<byte[]>(5);
        context.Response.ContentType = "text/html; charset=utf-8";
        Write(context.Response.BodyWriter, head, packed);
        await context.Response.BodyWriter.FlushAsync();
    }

    private static void Write(System.IO.Pipelines.PipeWriter output, string head, byte[] packed)
    {
        var json = ArrayPool<byte>.Shared.Rent(packed.Length * 40);
        try
        {
            if (!BrotliDecoder.TryDecompress(packed, json, out var length))
                throw new InvalidOperationException("The document is larger than was thought.");
            using var document = JsonDocument.Parse(json.AsMemory(0, length));
            WritePage(output, head, document.RootElement);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(json);
        }
    }

    private static void WritePage(IBufferWriter<byte> output, string head, JsonElement root)
    {
        output.Write("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"></head><body><main><h1>"u8);
        Text(output, root.GetProperty("department").GetProperty("name").GetString()!);
        output.Write("</h1><p>"u8);
        Text(output, head);
        output.Write("</p>"u8);
        var sha = root.GetProperty("sources")[0].GetProperty("sha256").GetString()!;
        var number = 0;
        foreach (var table in root.GetProperty("tables").EnumerateArray())
            WriteTable(output, table, ++number, sha);
        foreach (var section in root.GetProperty("sections").EnumerateArray())
        {
            output.Write("<h2>"u8);
            Text(output, section.GetProperty("title").GetString()!);
            output.Write("</h2>"u8);
            foreach (var paragraph in section.GetProperty("paragraphs").EnumerateArray())
            {
                output.Write("<p>"u8);
                Text(output, paragraph.GetString()!);
                output.Write("</p>"u8);
            }
        }
        output.Write("</main></body></html>"u8);
    }

    private static void WriteTable(IBufferWriter<byte> output, JsonElement table, int number, string sha)
    {
        var title = table.GetProperty("title").GetString()!;
        var keys = table.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("key").GetString()!).ToList();
        output.Write("<section class=\"sheet\"><h2>"u8);
        Text(output, title);
        output.Write("</h2><table><thead><tr>"u8);
        foreach (var column in table.GetProperty("columns").EnumerateArray())
        {
            output.Write("<th scope=\"col\">"u8);
            foreach (var label in column.GetProperty("header").EnumerateArray())
                Text(output, label.GetString()!);
            output.Write("</th>"u8);
        }
        output.Write("</tr></thead><tbody>"u8);
        var r = 0;
        foreach (var row in table.GetProperty("rows").EnumerateArray())
            WriteRow(output, row, number, ++r, keys, title, sha);
        output.Write("</tbody></table></section>"u8);
    }

    private static void WriteRow(
        IBufferWriter<byte> output, JsonElement row, int number, int r, List<string> keys, string title, string sha)
    {
        var code = row.GetProperty("code").GetString()!;
        string? at = null;
        output.Write("<tr>"u8);
        var c = 0;
        foreach (var cell in row.GetProperty("cells").EnumerateArray())
        {
            output.Write("<td id=\"table-"u8);
            Number(output, number);
            output.Write("."u8);
            Text(output, code);
            output.Write("."u8);
            Text(output, keys[c++]);
            output.Write(cell.TryGetProperty("fen", out _) ? "\" class=\"amount\">"u8 : "\">"u8);
            Text(output, cell.GetProperty("text").GetString()!);
            output.Write("</td>"u8);
            if (at is null && cell.TryGetProperty("at", out var place))
                at = place.GetString();
        }
        output.Write("<td class=\"source\"><a href=\"/sources/"u8);
        Text(output, sha);
        output.Write("?at="u8);
        Text(output, Uri.EscapeDataString(at ?? ""));
        output.Write("#at\">原<span class=\"unseen\">："u8);
        Text(output, title);
        output.Write("第 "u8);
        Number(output, r);
        output.Write(" 行在原文件中的位置</span></a></td></tr>"u8);
    }

    private static void Number(IBufferWriter<byte> output, int number)
    {
        var room = output.GetSpan(12);
        number.TryFormat(room, out var length);
        output.Advance(length);
    }

    private static void Text(IBufferWriter<byte> output, string text)
    {
        Span<byte> plain = stackalloc byte[512];
        if (text.Length > 170)
            plain = new byte[text.Length * 3];
        var bytes = plain[..Encoding.UTF8.GetBytes(text, plain)];
        encoder.EncodeUtf8(bytes, output.GetSpan(bytes.Length * 6), out _, out var length);
        output.Advance(length);
    }
}
