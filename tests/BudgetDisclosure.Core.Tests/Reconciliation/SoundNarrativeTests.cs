using System.Globalization;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Reconciliation.Binding;
using BudgetDisclosure.Testing.Sound;
using Xunit.Abstractions;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>Texts in the sentences of three forms: all amounts are bound to their cells, a sound text is not accused, a changed amount is found.</summary>
public class SoundNarrativeTests(ITestOutputHelper output)
{
    private const int Texts = 60;
    private const int Changes = 500;

    private static readonly string[] TextRules = ["R22", "R23", "R24", "R25", "R26", "R38", "R41"];

    [Fact]
    public void SoundTexts_OfThreeForms_AreBoundAmountByAmount()
    {
        var (bound, right, all, unlisted) = (0, 0, 0, 0);
        var wrong = new List<string>();
        foreach (var (seed, text) in Each())
        {
            var figures = Written.Narrative(text.Disclosure).Figures;
            all += text.Amounts.Count;
            unlisted += figures.Count(figure => figure.Bound is not null && text.Amounts.All(amount => amount.Passage != figure.Passage));
            foreach (var amount in text.Amounts)
            {
                var figure = figures.Single(figure => figure.Passage == amount.Passage);
                bound += figure.Bound is null ? 0 : 1;
                if (figure.Cell is { } cell && amount.Cells.Contains(cell))
                    right++;
                else
                    wrong.Add($"{seed}: {figure.Figure.Name} {figure.Figure.Text} {figure.Unbound} {figure.Bound?.Name}");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all} amounts, bound {(double)bound / all:P2}, of these right {(double)right / bound:P2}"));
        Assert.Empty(wrong.Take(10));
        Assert.Equal(0, unlisted);
    }

    [Fact]
    public void SoundTexts_Untouched_FailNoRuleOverTheText()
    {
        var failures = Each().SelectMany(one => Reconciler.Run(one.Text.Disclosure)
            .Where(check => check.Outcome == Outcome.Fails && TextRules.Contains(check.Rule)).Select(check => $"{one.Seed}: {check.Rule} {check.Message}")).ToList();

        Assert.Empty(failures.Take(10));
    }

    [Fact]
    public void SoundTexts_OneAmountChanged_FailARuleThatNamesThePassage()
    {
        var random = new Random(11);
        var texts = Each().Select(one => one.Text).ToList();
        var missed = new List<string>();
        for (var i = 0; i < Changes; i++)
        {
            var text = texts[i % texts.Count];
            var some = text.Amounts.Where(amount => amount.Fen != 0).ToList();
            var amount = some[random.Next(some.Count)];
            var (passage, changed) = Change(text.Disclosure, amount, random);
            var naming = Reconciler.Run(changed).Where(check => check.Outcome == Outcome.Fails && TextRules.Contains(check.Rule)
                && check.Operands.Any(operand => operand.Passage == passage));
            if (!naming.Any())
                missed.Add(changed.Sections[0].Paragraphs[passage.Paragraph].Text[..(passage.Start + passage.Length)]);
        }

        output.WriteLine($"{Changes - missed.Count} of {Changes} changed amounts found");
        Assert.Empty(missed.Take(10));
    }

    private static IEnumerable<(int Seed, SoundNarrative Text)> Each() =>
        Enumerable.Range(0, Texts).Select(seed => (seed, SoundNarratives.Of((SoundForm)(seed % 3), seed)));

    /// <summary>The text with one amount changed by more than rounding twice explains.</summary>
    private static (PassageAddress Passage, Disclosure Changed) Change(Disclosure sound, SoundAmount amount, Random random)
    {
        var steps = random.Next(3) switch { 0 => random.Next(3, 10), 1 => random.Next(10, 1_000), _ => random.Next(1_000, 100_000) };
        var printed = SoundNarratives.Wan(amount.Fen + (10_000m * steps));
        var section = sound.Sections[0];
        var paragraphs = section.Paragraphs.ToArray();
        var (place, text) = (amount.Passage, paragraphs[amount.Passage.Paragraph].Text);
        paragraphs[place.Paragraph] = new(text[..place.Start] + printed + text[(place.Start + place.Length)..], null);
        return (place with { Length = printed.Length }, sound with { Sections = [section with { Paragraphs = paragraphs }] });
    }
}
