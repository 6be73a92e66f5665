using System.Text;
using System.Text.Json;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Documents.Rendering.Json;

namespace BudgetDisclosure.Documents.Tests.Rendering.Json;

public sealed class CheckRunJsonTests
{
    private static readonly Check Full = new("R26", Outcome.Fails, "变动合计：24.4 ≠ 31.4，相差 -7.0万元。")
    {
        Severity = Severity.Warning,
        Table = "three-public-changes",
        Scope = new("434001", "本级"),
        Expected = "31.4",
        Found = "24.4",
        Difference = "-7.0",
        Explanation = "差额等于因公出国（境）费的变动 7。",
        Operands =
        [
            new("合计 / 增减", "24.4", SourcePosition.OfSheetCell("表", 4, 2)) { Cell = new(9, 3, 1) },
            new("“三公”经费", "", null) { Passage = new(2, 1, 5, 4) },
            new("合计 / 预算数", "169", null) { Document = new("434", 2018, Stage.Final) },
        ],
    };

    [Fact]
    public void Run_WrittenAndReadBack_IsTheSame()
    {
        Check[] run = [Full, new("R01", Outcome.NotCheckable, "没有收支总表。"), Full with { Severity = null, Outcome = Outcome.Rounding }];

        var read = CheckRunJson.Read(CheckRunJson.Write(run));

        Assert.Equal(run.Length, read.Count);
        Assert.All(run.Zip(read), pair =>
        {
            Assert.Equal(pair.First.Operands, pair.Second.Operands);
            Assert.Equal(pair.First with { Operands = [] }, pair.Second with { Operands = [] });
        });
    }

    [Fact]
    public void Remedy_OfAFailure_StandsInAnswersAndNotInWhatIsStored()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            CheckRunJson.Write([Full, Full with { Outcome = Outcome.Rounding }], writer);

        using var answer = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(Rules.Find("R26")!.Remedy, answer.RootElement[0].GetProperty("remedy").GetString());
        Assert.False(answer.RootElement[1].TryGetProperty("remedy", out _));
        using var stored = JsonDocument.Parse(CheckRunJson.Write([Full]));
        Assert.False(stored.RootElement[0].TryGetProperty("remedy", out _));
    }

    [Theory]
    [InlineData("""[{"rule":"R01","outcome":"good","message":"","operands":[]}]""")]
    [InlineData("""[{"rule":"R01","outcome":"holds","operands":[]}]""")]
    public void Run_ThatIsNone_IsRefused(string json) =>
        Assert.Throws<JsonException>(() => CheckRunJson.Read(Encoding.UTF8.GetBytes(json)));
}
