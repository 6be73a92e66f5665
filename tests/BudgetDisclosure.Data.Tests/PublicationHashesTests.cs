using System.Security.Cryptography;
using System.Text;

namespace BudgetDisclosure.Data.Tests;

public class PublicationHashesTests
{
    private static readonly SealedPublication Example = new()
    {
        Previous = null,
        Content = new('c', 64),
        Sources = [new('a', 64), new('b', 64)],
        Pdf = null,
        Address = "/130630/434/2019/budget",
        Version = 1,
        PublishedAt = new(2026, 3, 1, 4, 0, 0, DateTimeKind.Utc),
        Reason = "更正“三公”\"\\\n\u0001𠮷",
    };

    [Fact]
    public void Compute_AsTheDecisionRecordSays_IsTheHashOfTheCanonicalJson()
    {
        var json = "{\"address\":\"/130630/434/2019/budget\",\"content\":\"" + new string('c', 64)
            + "\",\"pdf\":null,\"previous\":null,\"publishedAt\":\"2026-03-01T04:00:00Z\","
            + "\"reason\":\"更正“三公”\\\"\\\\\\n\\u0001𠮷\","
            + "\"sources\":[\"" + new string('a', 64) + "\",\"" + new string('b', 64) + "\"],\"version\":1}";

        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))),
            PublicationHashes.Compute(Example));
    }

    public static TheoryData<SealedPublication> Altered() =>
    [
        Example with { Previous = new('d', 64) },
        Example with { Content = new('d', 64) },
        Example with { Sources = [new('b', 64), new('a', 64)] },
        Example with { Pdf = new('d', 64) },
        Example with { Address = "/130630/434/2019/final" },
        Example with { Version = 2 },
        Example with { PublishedAt = Example.PublishedAt.AddSeconds(1) },
        Example with { Reason = "更正" },
    ];

    [Theory]
    [MemberData(nameof(Altered))]
    public void Compute_OfAnythingAltered_Differs(SealedPublication altered) =>
        Assert.NotEqual(PublicationHashes.Compute(Example), PublicationHashes.Compute(altered));
}
