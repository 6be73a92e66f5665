namespace BudgetDisclosure.Data;

/// <summary>A county (县级财政) that publishes on this portal.</summary>
public sealed class County
{
    /// <summary>The six-digit administrative division code.</summary>
    public required string Code { get; init; }
    public required string Name { get; set; }
    /// <summary>Under what terms its data may be used; null shows 许可未定.</summary>
    public string? License { get; set; }
}

/// <summary>A department (部门) or one of its units (单位).</summary>
public sealed class Organisation
{
    public required string County { get; init; }
    public required string Code { get; init; }
    /// <summary>The department of a unit; null for a department.</summary>
    public string? Parent { get; set; }
    /// <summary>行政, 参公 or 事业, as the roster says.</summary>
    public string? Kind { get; set; }
    public int DisplayOrder { get; set; }
    public List<OrganisationName> Names { get; } = [];
}

/// <summary>What an organisation is called in a year.</summary>
public sealed class OrganisationName
{
    public required string County { get; init; }
    public required string Organisation { get; init; }
    public required int Year { get; init; }
    public required string Name { get; set; }
}
