using BudgetDisclosure.Core.Recognition.Figures;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>Reads the narrative of a disclosure: section by section, sentence by sentence.</summary>
internal sealed class NarrativeReader
{
    private readonly Dictionary<string, Phrase> _phrases = new(StringComparer.Ordinal);
    private readonly List<TextFigure> _figures = [];
    private readonly List<TextComparison> _comparisons = [];

    private NarrativeReader(Disclosure disclosure, Ledger ledger)
    {
        Disclosure = disclosure;
        Own = new(disclosure);
        Functions = CodeNames.Functions(ledger, disclosure.Year);
        Economics = CodeNames.Economics(ledger, disclosure.Year);
        Places = new(disclosure.Stage);
        Binder = new(ledger);
    }

    public Disclosure Disclosure { get; }

    public OwnName Own { get; }

    public CodeNames Functions { get; }

    public CodeNames Economics { get; }

    public Places Places { get; }

    public Binder Binder { get; }

    public IReadOnlyList<TextFigure> Figures => _figures;

    /// <param name="ledger">The document's own tables.</param>
    public static Narrative Read(Disclosure disclosure, Ledger ledger)
    {
        var reader = new NarrativeReader(disclosure, ledger);
        for (var i = 0; i < disclosure.Sections.Count; i++)
            reader.ReadSection(i);
        return new(reader._figures, reader._comparisons);
    }

    public int Add(TextFigure figure)
    {
        _figures.Add(figure);
        return figure.Index;
    }

    public void Add(TextComparison comparison) => _comparisons.Add(comparison);

    /// <summary>The words read; narratives repeat the same few.</summary>
    public Phrase Understand(string words)
    {
        if (!_phrases.TryGetValue(words, out var phrase))
            _phrases[words] = phrase = Phrase.Read(Own.Without(words), Disclosure.Stage, Disclosure.Year);
        return phrase;
    }

    private void ReadSection(int index)
    {
        var section = Disclosure.Sections[index];
        var walk = new SectionWalk(this, index, Setting(index));
        foreach (var flow in TextFlow.Of(section, index))
            walk.Read(flow);
    }

    /// <summary>What the titles say that all of a section is about: 一般公共预算财政拨款支出决算结构情况.</summary>
    private Meaning Setting(int index)
    {
        Meaning setting = default;
        var level = int.MaxValue;
        for (var i = index; i >= 0 && level > 1; i--)
        {
            if (Disclosure.Sections[i] is not { } section || section.Level >= level)
                continue;
            level = section.Level;
            if (Understand(Words.Of(section.Title)).Meaning is { } meaning)
                setting = meaning.With(setting) ?? setting;
        }
        return setting;
    }
}
