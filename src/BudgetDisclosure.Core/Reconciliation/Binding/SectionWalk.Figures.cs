using BudgetDisclosure.Core.Recognition.Figures;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>What the walk makes of a number: stated, a change, a growth, a share, or nothing it understands.</summary>
internal sealed partial class SectionWalk
{
    /// <summary>Words that a number ends.</summary>
    private void With(string words, TextNumber number)
    {
        if (number.Kind == TextNumberKind.Percentage)
            Percentage(words, number);
        else if (number.Kind != TextNumberKind.Amount)
            Keep(number, Unbound.NoAmount);
        else if (_inReason)
            Keep(number, Unbound.InReason);
        else
            Amount(words, number);
    }

    private void Amount(string words, TextNumber number)
    {
        var (meaning, isClear, _) = Understand(words);
        if (_ofOthers || narrative.Own.IsOther(narrative.Understand(words).Before))
            Keep(number, Unbound.OfOthers);
        else if (meaning is not { } said || !isClear || _isUnclear)
            Unknown(number);
        else if (said.Direction is { } direction)
            Change(said, direction, words, number);
        else
            State(said, words, number);
    }

    private void Unknown(TextNumber number)
    {
        var money = _around.Setting.Subject == Vocabulary.Performance || IsAboutProjects
            ? narrative.Binder.ProjectMoney(_figures.Of(number, "项目支出")) : null;
        Keep(number, money is null ? Unbound.NotUnderstood : Unbound.No, figure => figure with
        {
            Role = money is null ? TextRole.None : TextRole.Stated,
            About = money?.Place,
            Bound = money,
            Whole = _whole,
        });
    }

    private bool IsAboutProjects => narrative.Disclosure.Sections[section].Kind is SectionKind.Projects or SectionKind.Performance
        || narrative.Disclosure.Sections[section].Title.Contains("年度预算安排", StringComparison.Ordinal);

    private void Change(Meaning said, TextDirection direction, string words, TextNumber number)
    {
        var about = said.HasSubject ? Places(said with { Direction = null, IsTotal = true })?.About.In(Stage) : Ongoing;
        if (about is not { } place || !narrative.Understand(words).EndsInChange)
        {
            Keep(number, Unbound.NotUnderstood);
            return;
        }
        var topic = _topics.GetValueOrDefault(place) ?? new(place);
        var sign = direction == TextDirection.Down ? -1 : 1;
        var index = Keep(number, Unbound.Derived, figure => figure with
        {
            Role = TextRole.Change,
            About = place,
            Direction = direction,
            Topic = topic,
            Whole = _whole,
            Figure = _figures.Of(number, Named(said, words)) with { Value = sign * number.Value },
        });
        _topics[place] = topic with { Change = index };
        _lastSaid = index;
        if (!said.HasSubject)
            return;
        (_current, _lastMeaning) = (said, said);
        Name(place);
    }

    private void State(Meaning said, string words, TextNumber number)
    {
        if (Subject(said) is not { } of || Places(of) is not { } places)
        {
            Unknown(number);
            return;
        }
        var about = places.About.In(Stage);
        var own = (places.About with { Stage = Stage }).In(Stage);
        var isLastYear = of is { LastYear: true, Compares: false } && of.Subject != Vocabulary.Assets;
        var text = _figures.Of(number, Named(said, words));
        var binding = isLastYear ? new BoundCell(null, false, Unbound.Derived) : narrative.Binder.Bind(places, text);
        var topic = _topics.GetValueOrDefault(own) ?? new(own);
        var index = Keep(number, binding.Why, figure => figure with
        {
            Figure = text,
            Role = isLastYear ? TextRole.LastYear : TextRole.Stated,
            About = about,
            Bound = binding.Cell,
            IsExact = binding.IsExact,
            Topic = topic,
            Whole = _whole,
        });
        _topics[own] = isLastYear ? topic with { LastYear = index }
            : about.Stage != Stage ? topic with { Budget = index } : topic with { Stated = index };
        _current = of with { LastYear = false, Stage = null, Spent = false };
        Name(own);
        if (!isLastYear && about.Stage == Stage)
            (_lastSaid, _lastMeaning) = (index, of);
    }

    /// <summary>What is spoken of: the words' own subject, or the one before (年初预算为); never that of no words at all.</summary>
    private Meaning? Subject(Meaning said)
    {
        if (said.HasSubject)
            return said;
        return said == default || _current is not { } current ? null : current.With(said) ?? current with { Stage = said.Stage };
    }

    private void Percentage(string words, TextNumber number)
    {
        var share = words.LastIndexOf('占');
        var phrase = narrative.Understand(words);
        if (_inReason)
            Keep(number, Unbound.InReason);
        else if (share >= 0)
            Share(words, words[(share + 1)..], number);
        else if (Ongoing is not { } about || !_topics.TryGetValue(about, out var topic))
            Keep(number, Unbound.NotUnderstood);
        else if (phrase is { EndsInChange: true, IsClear: true, Meaning.Direction: { } direction and not TextDirection.Level })
            Growth(words, topic, direction, number);
        else if (Words.IndexOfAny(words, "完成", "预算的", "执行率") >= 0 && Stage == Stage.Final && topic.Stated is not null)
            Derive(words, number, TextRole.Completion, topic);
        else
            Keep(number, Unbound.NotUnderstood);
    }

    private void Growth(string words, TextTopic topic, TextDirection direction, TextNumber number) =>
        Derive(words, number with { Value = direction == TextDirection.Down ? -number.Value : number.Value },
            TextRole.Growth, topic, figure => figure with { Direction = direction });

    private void Derive(
        string words, TextNumber number, TextRole role, TextTopic topic, Func<TextFigure, TextFigure>? more = null)
    {
        var text = _figures.Of(number, Named(default, words));
        Keep(number, Unbound.Derived, figure =>
        {
            var derived = figure with { Role = role, About = topic.About, Topic = topic, Figure = text };
            return more?.Invoke(derived) ?? derived;
        });
    }

    /// <summary>占99.79% is of the whole that 其中 opened; 占本年支出合计的100.00% names its whole.</summary>
    private void Share(string words, string whole, TextNumber number)
    {
        whole = whole.TrimEnd('的').Replace("的比重", "", StringComparison.Ordinal)
            .Replace("的比例", "", StringComparison.Ordinal);
        var (meaning, isClear, _) = Understand(whole);
        var named = meaning is { HasSubject: true } said && isClear ? Places(said)?.About.In(Stage) : null;
        var bare = narrative.Understand(whole) is { Before: "", HasRest: false, Meaning: { HasSubject: false } };
        if (Ongoing is not { } about || !_topics.TryGetValue(about, out var topic)
            || (named is null && (!bare || _whole is null)))
        {
            Keep(number, Unbound.NotUnderstood);
            return;
        }
        Derive(words, number, TextRole.Share, topic, figure => figure with { Whole = named is null ? _whole : null, ShareOf = named });
    }
}
