namespace BudgetDisclosure.Core;

/// <summary>Whether a disclosure or a figure is a budget (预算) or a final account (决算).</summary>
public enum Stage
{
    /// <summary>预算</summary>
    Budget,

    /// <summary>决算</summary>
    Final,
}

/// <summary>Names of <see cref="Stage"/> in addresses and in print.</summary>
public static class Stages
{
    public static string Slug(this Stage stage) => stage == Stage.Budget ? "budget" : "final";

    public static string Printed(this Stage stage) => stage == Stage.Budget ? "预算" : "决算";

    public static Stage? TryParse(string? text) => text switch
    {
        "budget" => Stage.Budget,
        "final" => Stage.Final,
        _ => null,
    };
}
