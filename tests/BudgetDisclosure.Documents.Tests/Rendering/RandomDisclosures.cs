using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Tests.Rendering;

/// <summary>Disclosures of any shape, the same for the same seed.</summary>
internal sealed class RandomDisclosures(int seed)
{
    private static readonly string[] Pieces =
    [
        "预算", "收入", "“三公”", "经费", "1,308.71", "193.40", "-12", "—", "=", "+", "@", "'", "\"", "\\", "/", "<b>", "&", "_x0041_",
        "\n", "\t", "\r", "\u0001", " ", "　", "𠮷", "\ue000", "\u2028", "（", "%", ",", ";", "[434]", "null", "０",
    ];

    private readonly Random _random = new(seed);

    public static Disclosure Of(int seed) => new RandomDisclosures(seed).Next();

    private Disclosure Next() => new()
    {
        County = Maybe(Organisation),
        Department = Maybe(Organisation),
        Unit = Maybe(Organisation),
        Year = Chance ? new FiscalYear(_random.Next(FiscalYear.Earliest, FiscalYear.Latest + 1)) : null,
        Stage = Pick<Stage>(),
        Version = Chance ? _random.Next(1, 99) : null,
        ApprovedOn = Chance ? Day() : null,
        FirstPublishedOn = Chance ? Day() : null,
        OriginalUrl = Maybe(Text),
        PublishedAt = Chance ? new DateTime(_random.NextInt64(DateTime.MaxValue.Ticks), DateTimeKind.Utc) : null,
        Sources = List(() => new DisclosureSource(Text(), Text(), Text())),
        Tables = List(Table),
        Unrecognised = List(() =>
            new UnrecognisedTable(Text(), Place(), List(() => (IReadOnlyList<string>)List(Text)))
            {
                Hidden = Chance,
                Doubts = List(Pick<TableDoubt>),
            }),
        Sections = List(Section),
        Contents = List(Text),
        PrintedOrder = List(Item),
        Findings = List(() =>
            new Finding(FindingKinds.All[_random.Next(FindingKinds.All.Count)], Text(), Place())),
    };

    private bool Chance => _random.Next(2) == 0;

    private DisclosureTable Table()
    {
        var columns = List(() => new DisclosureColumn(Text(), List(Text), Chance ? _random.Next(2) : null));
        return new()
        {
            Slug = "slug",
            Title = Text(),
            TitleAt = Place(),
            Unit = Maybe(Text),
            UnitFromDocument = Chance,
            Scope = Maybe(Organisation),
            Columns = columns,
            Rows = List(() => new DisclosureRow([.. columns.Select(_ => Cell())])
            {
                Code = Maybe(Text),
                Codes = Chance ? List(() => Maybe(Text)) : null,
                Hidden = Chance,
            }),
            Captions = List(() => new PositionedText(Text(), Place())),
            Notes = List(() => new PositionedText(Text(), Place())),
            Doubts = List(Pick<TableDoubt>),
        };
    }

    private DisclosureCell Cell() => new(Text(), Place())
    {
        Amount = Chance ? new Money(_random.NextInt64(long.MinValue, long.MaxValue)) : null,
        Value = Chance ? new decimal(_random.Next(), _random.Next(), _random.Next(), Chance, (byte)_random.Next(20)) : null,
        Hidden = Chance,
    };

    private DisclosureSection Section() => new()
    {
        Number = Maybe(Text),
        Level = _random.Next(1, 5),
        Kind = Pick<SectionKind>(),
        Title = Text(),
        At = Place(),
        Paragraphs = List(() => new PositionedText(Text(), Place())),
    };

    private PrintedItem Item()
    {
        var kind = Pick<PrintedItemKind>();
        return new(kind, _random.Next(9), kind == PrintedItemKind.Paragraph ? _random.Next(9) : 0);
    }

    private SourcePosition? Place()
    {
        SourcePosition place = _random.Next(5) switch
        {
            4 => SourcePosition.OfPageBox(Number(), new(Number() / 7.0, Number(), Number() / 3.0, Number())),
            0 => SourcePosition.OfLine(Number()),
            1 => SourcePosition.OfParagraph(Number()),
            2 => SourcePosition.OfTableCell(Number(), Number(), Number()),
            _ => SourcePosition.OfSheetCell("表!1", Number(), Number()),
        };
        return Chance ? place with { SourceId = Chance ? "s2" : null } : null;
    }

    private NamedCode Organisation() => new(Maybe(Text), Maybe(Text));

    private string Text() => string.Concat(List(() => Pieces[_random.Next(Pieces.Length)]));

    private DateOnly Day() => DateOnly.FromDayNumber(_random.Next(DateOnly.MaxValue.DayNumber));

    private int Number() => _random.Next(1, 999);

    private T Pick<T>() where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];

    private T? Maybe<T>(Func<T> draw) where T : class => Chance ? draw() : null;

    private List<T> List<T>(Func<T> draw) => [.. Enumerable.Range(0, _random.Next(5)).Select(_ => draw())];
}
