namespace BudgetDisclosure.Documents.Reading.Pdf.Objects;

/// <summary>Where an object stands.</summary>
/// <param name="Offset">From the header; of no meaning for an object in a stream.</param>
/// <param name="Container">The number of the object stream; 0 for an object of its own.</param>
internal readonly record struct ObjectPlace(int Offset, int Container)
{
    /// <summary>The number is not in use, whatever older tables say.</summary>
    public static ObjectPlace Free { get; } = new(-1, 0);

    public static ObjectPlace At(int offset) => new(offset, 0);

    public static ObjectPlace In(int container) => new(0, container);
}
