using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Rendering.Json;

public class CanonicalDisclosureTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, CanonicalDisclosure.SaltBytes).Select(n => (byte)n)];

    [Fact]
    public void Write_BareDisclosure_SortsKeysAndSaltsWithoutWhiteSpace() => Assert.Equal(
        """
        {"contents":[],"order":[],"salt":"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f","sections":[],"sources":[],"stage":"final","tables":[{"captions":[],"columns":[],"notes":[],"rows":[],"slug":"final-fund","title":"政府性基金预算财政拨款收入支出决算表"}],"unit":{"code":"434002"},"unrecognised":[]}
        """.Trim(),
        Encoding.UTF8.GetString(CanonicalDisclosure.Write(SampleDisclosures.Bare, Salt)));

    [Fact]
    public void WriteUnsalted_OfARedactedDisclosure_NamesWhatIsGoneAndReadsBack()
    {
        var part = new WithheldPart("income-expenditure", Cell: CellIds.Of(SampleDisclosures.Full.Tables[0])[0, 2]);
        var left = SampleDisclosures.Full.Without(part)!.Without(new("assets"))!;

        var json = CanonicalDisclosure.WriteUnsalted(left with { Salt = "00" });
        var read = DisclosureJson.Read(json);

        Assert.Contains("{\"text\":\"\",\"withheld\":true}", Encoding.UTF8.GetString(json));
        Assert.Equal((DisclosureCell.Gone, true, (string?)null),
            (read.Tables[0].Rows[0].Cells[2], read.Tables[4].Withheld, read.Salt));
        Assert.Equal(json, CanonicalDisclosure.WriteUnsalted(read));
    }

    [Fact]
    public void Write_Edits_OnlyWhereThereAreSomeAndReadsThemBack()
    {
        var edit = new DisclosureEdit(EditKind.Paragraph, SourcePosition.OfParagraph(3) with { SourceId = "s1" }, "", "改后", "理由");
        var edited = SampleDisclosures.Bare with { Edits = [edit, edit.WithoutTexts()] };

        var json = CanonicalDisclosure.Write(edited, Salt);

        Assert.Contains(
            "\"edits\":[{\"at\":\"s1: paragraph 3\",\"kind\":\"paragraph\",\"now\":\"改后\",\"reason\":\"理由\",\"was\":\"\"},{\"at\":\"s1: paragraph 3\",\"kind\":\"paragraph\",\"withheld\":true}],",
            Encoding.UTF8.GetString(json));
        Assert.Equal(edited.Edits, DisclosureJson.Read(json).Edits);
        Assert.DoesNotContain("edits", Encoding.UTF8.GetString(CanonicalDisclosure.Write(SampleDisclosures.Bare, Salt)));
    }

    [Fact]
    public void Write_RareAndControlCharacters_EscapesOnlyWhatJsonMust()
    {
        var disclosure = SampleDisclosures.Bare with { OriginalUrl = "𠮷\ue000\u2028\u200b<é>\"\\\t\u0001" };

        Assert.Contains(
            "\"originalUrl\":\"𠮷\ue000\u2028\u200b<é>\\\"\\\\\\t\\u0001\"",
            Encoding.UTF8.GetString(CanonicalDisclosure.Write(disclosure, Salt)));
    }

    [Fact]
    public void Write_DocumentWithMembersInAnotherOrder_GivesTheSameBytes()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var disclosure = RandomDisclosures.Of(seed);
            var shuffled = Shuffled(JsonNode.Parse(Json(disclosure))!, new Random(seed))!.ToJsonString();

            Assert.Equal(
                CanonicalDisclosure.Write(disclosure, Salt),
                CanonicalDisclosure.Write(DisclosureJson.Read(Encoding.UTF8.GetBytes(shuffled)), Salt));
        }
    }

    [Fact]
    public void Write_WhatIsRecordedAtPublication_ChangesNothing()
    {
        var content = Hash(SampleDisclosures.Full);

        Assert.Equal(content, Hash(SampleDisclosures.Full with { Version = 9 }));
        Assert.Equal(content, Hash(SampleDisclosures.Full with { PublishedAt = null }));
        Assert.Equal(content, Hash(SampleDisclosures.Full with { Findings = [] }));
    }

    [Fact]
    public void Write_AnyTextOrNumberChanged_ChangesTheHash()
    {
        var json = JsonNode.Parse(CanonicalDisclosure.Write(SampleDisclosures.Full, Salt))!;
        var content = Hash(SampleDisclosures.Full);
        var changed = Leaves(json).Select(Changed).OfType<Disclosure>().ToList();

        Assert.All(changed, disclosure => Assert.NotEqual(content, Hash(disclosure)));
        Assert.True(changed.Count > 150, $"Only {changed.Count} were changed.");
    }

    [Fact]
    public void Write_AnotherSalt_ChangesTheHash()
    {
        var other = Salt.Reverse().ToArray();

        Assert.NotEqual(
            CanonicalDisclosure.Hash(CanonicalDisclosure.Write(SampleDisclosures.Full, Salt)),
            CanonicalDisclosure.Hash(CanonicalDisclosure.Write(SampleDisclosures.Full, other)));
    }

    [Fact]
    public void Write_SaltOfAnotherLength_Throws() =>
        Assert.Throws<ArgumentException>(() => CanonicalDisclosure.Write(SampleDisclosures.Bare, new byte[16]));

    [Fact]
    public void Hash_NoBytes_IsLowerCaseSha256() => Assert.Equal(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", CanonicalDisclosure.Hash([]));

    private static string Hash(Disclosure disclosure) =>
        CanonicalDisclosure.Hash(CanonicalDisclosure.Write(disclosure, Salt));

    private static byte[] Json(Disclosure disclosure)
    {
        var output = new ArrayBufferWriter<byte>();
        DisclosureJson.Write(disclosure, output);
        return output.WrittenSpan.ToArray();
    }

    private static JsonNode? Shuffled(JsonNode? node, Random random)
    {
        switch (node)
        {
            case JsonObject members:
                KeyValuePair<string, JsonNode?>[] shuffled = [.. members];
                random.Shuffle(shuffled);
                return new JsonObject(shuffled.Select(m => KeyValuePair.Create(m.Key, Shuffled(m.Value, random))));
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Shuffled(item, random))]);
            default:
                return node?.DeepClone();
        }
    }

    private static IEnumerable<JsonValue> Leaves(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value)),
        JsonArray items => items.SelectMany(Leaves),
        JsonValue value => [value],
        _ => [],
    };

    /// <summary>The document with one leaf altered, or null where nothing else can stand there (an enumerated word).</summary>
    private static Disclosure? Changed(JsonValue leaf)
    {
        var (path, root) = (leaf.GetPath(), leaf.Root.DeepClone());
        if (path is "$.salt")
            return null;
        var twin = Leaves(root).Single(other => other.GetPath() == path);
        if (twin.TryGetValue<string>(out var text))
            twin.ReplaceWith(text + "1");
        else if (twin.TryGetValue<long>(out var number))
            twin.ReplaceWith(number + 1);
        else
            return null;
        root["findings"] = new JsonArray();
        try
        {
            return DisclosureJson.Read(Encoding.UTF8.GetBytes(root.ToJsonString()));
        }
        catch (Exception refused) when (refused is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
