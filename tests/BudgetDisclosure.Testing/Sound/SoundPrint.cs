using System.Globalization;

namespace BudgetDisclosure.Testing.Sound;

/// <summary>How one made-up office prints figures: nothing in its own way, thousands with or without commas, each table in its own unit.</summary>
internal sealed class SoundPrint
{
    private static readonly string[] Nothings = ["", "-", "—", "——", "0.00", "0", "　"];

    private readonly Random _random;
    private readonly string _format;

    public SoundPrint(int seed)
    {
        _random = new(seed ^ 0x5eed);
        _format = _random.Next(2) == 0 ? "0.00" : "#,##0.00";
    }

    public string Unit() => _random.Next(2) == 0 ? "元" : "万元";

    /// <summary>An amount in fen as a cell of a table in the unit.</summary>
    public string Cell(long fen, string unit) => fen == 0 ? Nothings[_random.Next(Nothings.Length)]
        : decimal.Round(fen / (unit == "万元" ? 1_000_000m : 100m), 2, MidpointRounding.AwayFromZero).ToString(_format, CultureInfo.InvariantCulture);

    public string Row(string label, string unit, params long[] amounts) =>
        string.Join('|', amounts.Select(fen => Cell(fen, unit)).Prepend(label));

    public bool Chance() => _random.Next(2) == 0;
}
