namespace BudgetDisclosure.Web.Reading;

/// <summary>How somebody reads public pages: English, large type, high contrast, amounts in one unit.</summary>
/// <remarks>
/// The choice stands in the address and nowhere else: public pages set no cookie, and one address means one page to
/// everybody. A value that is not known counts as none.
/// </remarks>
/// <param name="Unit"><c>yuan</c>, <c>wan</c> or <c>yi</c>; null shows amounts as printed.</param>
internal readonly record struct ReadingWay(bool IsEnglish, bool IsLarge, bool IsHighContrast, string? Unit)
{
    public const string Language = "lang";
    public const string Type = "type";
    public const string Contrast = "contrast";
    public const string UnitOfAmounts = "unit";

    public const string English = "en";
    public const string Large = "large";
    public const string High = "high";

    private static readonly string[] Units = ["yuan", "wan", "yi"];
    private static readonly string[] Closed = ["/staff", "/healthz"];
    private static readonly string[] ForPrograms = ["/api/", "/openapi/", "/bulk/"];

    public bool IsDefault => this == default;

    /// <summary>The parameters that an address carries.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parameters
    {
        get
        {
            if (IsEnglish)
                yield return KeyValuePair.Create<string, string?>(Language, English);
            if (IsLarge)
                yield return KeyValuePair.Create<string, string?>(Type, Large);
            if (IsHighContrast)
                yield return KeyValuePair.Create<string, string?>(Contrast, High);
            if (Unit is not null)
                yield return KeyValuePair.Create<string, string?>(UnitOfAmounts, Unit);
        }
    }

    public static ReadingWay Of(IQueryCollection query) => new(
        query[Language] == English,
        query[Type] == Large,
        query[Contrast] == High,
        Units.FirstOrDefault(unit => query[UnitOfAmounts] == unit));

    /// <summary>True for the names of <see cref="Parameters"/>.</summary>
    public static bool IsParameter(string name) => name is Language or Type or Contrast or UnitOfAmounts;

    /// <summary>Whether a path below the root is a public page: no file, nothing for programs or staff.</summary>
    public static bool IsPage(string path) =>
        !Path.HasExtension(path)
        && !path.EndsWith("/download", StringComparison.Ordinal)
        && !Array.Exists(ForPrograms, start => path.StartsWith(start, StringComparison.Ordinal))
        && !Array.Exists(Closed, start => new PathString(path).StartsWithSegments(start));
}
