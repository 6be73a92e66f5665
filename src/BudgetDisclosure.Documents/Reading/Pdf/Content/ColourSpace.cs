using BudgetDisclosure.Documents.Reading.Pdf.Objects;

namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>What the numbers of a colour mean.</summary>
internal enum ColourSpace
{
    Gray,
    Rgb,
    Cmyk,

    /// <summary>Spot colours: 0 is no ink.</summary>
    Tint,

    /// <summary>Patterns and tables; whatever they show is taken as seen.</summary>
    Other,
}

/// <summary>Tells white from the rest.</summary>
internal static class Colours
{
    /// <summary>As good as white to the eye.</summary>
    private const double AlmostAll = 0.985;

    /// <param name="value">A name, or the list that a name of the resources stands for.</param>
    public static ColourSpace SpaceOf(PdfObject value, PdfDictionary resources)
    {
        if (value is PdfName name && resources.Dictionary("ColorSpace")?[name.Value] is { } named and not PdfNull)
            value = named;
        var family = value is PdfArray { Count: > 0 } array ? array[0] : value;
        return (family as PdfName)?.Value switch
        {
            "DeviceGray" or "G" or "CalGray" => ColourSpace.Gray,
            "DeviceRGB" or "RGB" or "CalRGB" => ColourSpace.Rgb,
            "DeviceCMYK" or "CMYK" => ColourSpace.Cmyk,
            "Separation" or "DeviceN" => ColourSpace.Tint,
            "ICCBased" => OfComponents(value as PdfArray),
            _ => ColourSpace.Other,
        };
    }

    public static bool IsWhite(ColourSpace space, ReadOnlySpan<double> numbers) => numbers.Length > 0 && space switch
    {
        ColourSpace.Gray or ColourSpace.Rgb => !numbers.ContainsAnyInRange(double.NegativeInfinity, AlmostAll),
        ColourSpace.Cmyk or ColourSpace.Tint => !numbers.ContainsAnyInRange(1 - AlmostAll, double.PositiveInfinity),
        _ => false,
    };

    private static ColourSpace OfComponents(PdfArray? array) =>
        (array is { Count: > 1 } && array[1] is PdfStream profile ? profile.Dictionary.Whole("N") : null) switch
        {
            1 => ColourSpace.Gray,
            3 => ColourSpace.Rgb,
            4 => ColourSpace.Cmyk,
            _ => ColourSpace.Other,
        };
}
