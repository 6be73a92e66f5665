using System.Globalization;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Testing.Sound;
using Xunit.Abstractions;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>The two laws of the rules: what is sound is never accused, and a figure that is changed is found.</summary>
public class SoundDisclosureTests(ITestOutputHelper output)
{
    private const int Tries = 2_000;
    private const int ChangesPerDisclosure = 20;

    [Fact]
    public void SoundDisclosures_OfEveryForm_FailNoRule()
    {
        var failures = Enumerable.Range(0, Tries).Select(seed => (Seed: seed, Checks: Reconciler.Run(Sound(seed))))
            .SelectMany(run => run.Checks.Where(check => check.Outcome == Outcome.Fails)
                .Select(check => $"{FormOf(run.Seed)} {run.Seed}: {check.Rule} {check.Message}")).ToList();

        output.WriteLine($"{Tries} sound disclosures, {failures.Count} failures");
        Assert.Empty(failures.Take(10));
    }

    [Fact]
    public void SoundDisclosures_OfEveryForm_AreCheckedByTheRulesOfTheirTables()
    {
        foreach (var form in Enum.GetValues<SoundForm>())
        {
            var held = Enumerable.Range(0, 20).SelectMany(seed => Reconciler.Run(SoundDisclosures.Of(form, seed)))
                .Where(check => check.Outcome == Outcome.Holds).Select(check => check.Rule).ToHashSet();
            string[] expected = form switch
            {
                SoundForm.Hebei => [.. Numbered(1, 20), "R26", "R27", "R28", "R29", "R30", "R31", "R32"],
                SoundForm.Shanghai => [.. Numbered(1, 20).Except(["R04"]), "R32"],
                _ => [.. Numbered(1, 20), "R32"],
            };

            Assert.Equal(expected, expected.Where(held.Contains));
        }
    }

    [Fact]
    public void SoundDisclosures_OneFigureChanged_FailARuleThatNamesTheCell()
    {
        var random = new Random(7);
        var missed = new List<string>();
        var (named, accused) = (0, 0);
        for (var seed = 0; seed < Tries / ChangesPerDisclosure; seed++)
        {
            var sound = Sound(seed);
            var covered = Covered(sound);
            for (var i = 0; i < ChangesPerDisclosure; i++)
            {
                var (cell, changed) = Change(sound, covered, random);
                // R34 asks for a note that a changed figure may make untrue, and looks at no figure.
                var failed = Reconciler.Run(changed).Where(check => check.Outcome == Outcome.Fails && check.Rule != "R34").ToList();
                var naming = failed.Count(check => check.Operands.Any(operand => operand.Cell == cell));
                (named, accused) = (named + naming, accused + failed.Count);
                if (naming == 0)
                    missed.Add($"{FormOf(seed)} {seed}: {sound.Tables[cell.Table].Slug} {cell}: {Text(sound, cell)} → {Text(changed, cell)}");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"recall {(double)(Tries - missed.Count) / Tries:P2} of {Tries} changes; precision {(double)named / accused:P2} of {accused} failures"));
        Assert.Empty(missed.Take(10));
        Assert.Equal(accused, named);
    }

    private static SoundForm FormOf(int seed) => (SoundForm)(seed % 3);

    private static Disclosure Sound(int seed) => SoundDisclosures.Of(FormOf(seed), seed);

    private static IEnumerable<string> Numbered(int from, int to) => Enumerable.Range(from, to - from + 1).Select(n => $"R{n:00}");

    /// <summary>
    /// The figures that an equality covers. One that stands alone against blanks would only be asked about, and R22 asks only of
    /// administrative units that its two figures be one.
    /// </summary>
    private static List<IGrouping<CellAddress, Check>> Covered(Disclosure sound) =>
    [
        .. Reconciler.Run(sound)
            .Where(check => check.Outcome is Outcome.Holds or Outcome.Rounding && !check.Message.Contains('≤')
                && !check.Message.Contains("空白") && check.Rule != "R22")
            .SelectMany(check => check.Operands.Where(operand => operand.Cell is { } cell && AmountAt(sound, cell) is not null)
                .Select(operand => (Cell: operand.Cell!.Value, Check: check)))
            .GroupBy(pair => pair.Cell, pair => pair.Check),
    ];

    /// <summary>The disclosure with one figure changed by more than its digits explain.</summary>
    private static (CellAddress Cell, Disclosure Changed) Change(Disclosure sound, List<IGrouping<CellAddress, Check>> covered, Random random)
    {
        var chosen = covered[random.Next(covered.Count)];
        // Half of the last digit of every figure, and as much again for what the sound figures are off already.
        var beyond = chosen.Min(check => check.Operands.Sum(operand => DigitAt(sound, operand.Cell!.Value))) + DigitAt(sound, chosen.Key);
        var steps = random.Next(4) switch { 0 => 1, 1 => random.Next(2, 10), 2 => random.Next(10, 1_000), _ => random.Next(1_000, 100_000) };
        var fen = AmountAt(sound, chosen.Key)!.Value + ((random.Next(2) == 0 ? 1 : -1) * steps * beyond);
        return (chosen.Key, With(sound, chosen.Key, fen));
    }

    private static string Text(Disclosure disclosure, CellAddress cell) => disclosure.Tables[cell.Table].Rows[cell.Row].Cells[cell.Column].Text;

    private static long? AmountAt(Disclosure disclosure, CellAddress cell) => disclosure.Tables[cell.Table].Rows[cell.Row].Cells[cell.Column].Amount?.Fen;

    private static long DigitAt(Disclosure disclosure, CellAddress cell) => disclosure.Tables[cell.Table].Unit == "万元" ? 10_000 : 1;

    private static Disclosure With(Disclosure sound, CellAddress cell, long fen)
    {
        var table = sound.Tables[cell.Table];
        var text = (fen / (table.Unit == "万元" ? 1_000_000m : 100m)).ToString("0.00", CultureInfo.InvariantCulture);
        var cells = table.Rows[cell.Row].Cells.ToArray();
        cells[cell.Column] = cells[cell.Column] with { Text = text, Amount = new Money(fen) };
        var rows = table.Rows.ToArray();
        rows[cell.Row] = rows[cell.Row] with { Cells = cells };
        var tables = sound.Tables.ToArray();
        tables[cell.Table] = table with { Rows = rows };
        return sound with { Tables = tables };
    }
}
