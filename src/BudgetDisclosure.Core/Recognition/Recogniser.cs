namespace BudgetDisclosure.Core.Recognition;

/// <summary>A read file with its name and hash, as recognition takes it.</summary>
public sealed record NamedSource(string FileName, string Sha256, SourceDocument Document);

/// <summary>What people say about a document beside it; it goes before what the document prints.</summary>
public sealed record GivenIdentity
{
    public NamedCode? County { get; init; }

    public NamedCode? Department { get; init; }

    public NamedCode? Unit { get; init; }

    public FiscalYear? Year { get; init; }

    public Stage? Stage { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    public DateOnly? FirstPublishedOn { get; init; }

    public string? OriginalUrl { get; init; }
}

/// <summary>Turns read files of one disclosure into a <see cref="Disclosure"/>: recognised by meaning, never by place.</summary>
public static class Recogniser
{
    public static Disclosure Recognise(IReadOnlyList<NamedSource> sources, GivenIdentity? given = null) => new()
    {
        County = given?.County,
        Sources = [.. sources.Select((source, i) => new DisclosureSource($"s{i + 1}", source.FileName, source.Sha256))],
        Findings = [.. sources.SelectMany(source => source.Document.Findings)],
    };
}
