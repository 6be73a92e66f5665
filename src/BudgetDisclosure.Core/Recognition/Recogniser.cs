using BudgetDisclosure.Core.Completeness;
using BudgetDisclosure.Core.Privacy;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Core.Templates;

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
    /// <param name="sources">The files in the order given; the same file twice is one file.</param>
    /// <param name="edits">What people changed of the files; those that fit are the disclosure's <see cref="Disclosure.Edits"/>.</param>
    public static Disclosure Recognise(
        IReadOnlyList<NamedSource> sources, GivenIdentity? given = null, IReadOnlyList<DisclosureEdit>? edits = null)
    {
        sources = [.. sources.DistinctBy(source => source.Sha256)];
        var findings = new FindingList();
        var edited = new SourceEdits(edits ?? []);
        var segments = new List<Segment>();
        var contents = new List<TextLine>();
        var templates = new List<FilledTemplate>();
        foreach (var document in Identified(sources).Select(edited.Apply))
        {
            foreach (var finding in document.Findings.Concat(PersonalDataSearch.In(document)))
                findings.Add(finding);
            var template = FilledTemplate.Of(document);
            if (template is not null)
                templates.Add(template);
            var cut = Segmenter.Cut(OfContent(template?.Content ?? document));
            contents.AddRange(ContentsList.Remove(cut));
            segments.AddRange(TitleAssignment.Assign(cut));
        }
        var identity = IdentityReader.Read(segments, given, findings);
        var recognition = new TableRecognition(identity, edited, findings);
        segments = [.. WithoutCover(segments, identity)];
        recognition.Read(segments);
        var narrative = SectionReader.Read(recognition.WithoutStrayLines(segments));
        return Compose(sources, given, identity, recognition, narrative, contents, templates, findings) with { Edits = edited.Applied };
    }

    /// <summary>
    /// A cover page that says nothing but whose document of which year it is has been read with the identity; ours never
    /// says more.
    /// </summary>
    private static IEnumerable<Segment> WithoutCover(List<Segment> segments, DocumentIdentity identity)
    {
        var title = DisclosureReport.TitleOf((identity.Unit ?? identity.Department)?.Name, identity.Unit is not null, identity.Year, identity.Stage);
        var isOurs = segments.Exists(segment => segment is TextLine { Place: ParagraphPlace.Cover, Text: DisclosureReport.Mark });
        bool IsOfTitle(string text) => isOurs || LabelText.WithoutBlanks(title).Contains(LabelText.WithoutBlanks(text), StringComparison.Ordinal);
        foreach (var segment in segments)
        {
            if (segment is not TextLine { Place: ParagraphPlace.Cover } line)
                yield return segment;
            else if (!IsOfTitle(line.Text))
                yield return line with { Place = ParagraphPlace.Body };
        }
    }

    /// <summary>Where a disclosure came in several files, every position names its file.</summary>
    private static IEnumerable<SourceDocument> Identified(IReadOnlyList<NamedSource> sources) => sources.Count == 1
        ? [sources[0].Document]
        : sources.Select((source, i) => SourceMarking.WithSourceId(Named(source), $"s{i + 1}"));

    /// <summary>A finding about a whole file has no position that could name it.</summary>
    private static SourceDocument Named(NamedSource source) => source.Document with
    {
        Findings = [.. source.Document.Findings.Select(finding =>
            finding.At is null ? finding with { Message = $"{source.FileName}：{finding.Message}" } : finding)],
    };

    /// <summary>What people noted on a document for each other is not what they publish; nor is whence the file comes.</summary>
    private static SourceDocument OfContent(SourceDocument document) => document with
    {
        Blocks = [.. document.Blocks.Where(block => block is not SourceParagraph
        {
            Place: ParagraphPlace.Comment or ParagraphPlace.Colophon,
        })],
    };

    private static Disclosure Compose(
        IReadOnlyList<NamedSource> sources, GivenIdentity? given, DocumentIdentity identity, TableRecognition recognition,
        (List<SectionBuilder> Sections, List<object> Order) narrative, List<TextLine> contents, List<FilledTemplate> templates,
        FindingList findings)
    {
        var tables = recognition.InOrder();
        var disclosure = new Disclosure
        {
            County = given?.County,
            Department = identity.Department,
            Unit = identity.Unit,
            Year = identity.Year,
            Stage = identity.Stage,
            ApprovedOn = given?.ApprovedOn,
            FirstPublishedOn = given?.FirstPublishedOn,
            OriginalUrl = given?.OriginalUrl,
            Sources = [.. sources.Select((source, i) => new DisclosureSource($"s{i + 1}", source.FileName, source.Sha256))],
            Tables = [.. tables.Select(table => table.Table)],
            Unrecognised = [.. recognition.Unrecognised.Select(table => table.Table)],
            Sections = [.. narrative.Sections.Select(section => section.Build())],
            Contents = [.. contents.Select(line => line.Text)],
            PrintedOrder = Order(narrative, tables, recognition),
        };
        LookForResidue(disclosure, findings);
        if (disclosure.Tables.Count == 0 && disclosure.Sections.All(section => section.Kind == SectionKind.Other))
            findings.Add(FindingKinds.NothingRecognised, "文件中没有认出任何公开表或说明部分");
        CompletenessFindings.Report(disclosure, findings);
        foreach (var template in templates)
            template.Report(disclosure, findings);
        return disclosure with { Findings = findings.ToList() };
    }

    private static List<PrintedItem> Order(
        (List<SectionBuilder> Sections, List<object> Order) narrative,
        List<(TableBlock Block, DisclosureTable Table)> tables, TableRecognition recognition)
    {
        var tableAt = tables.Select((table, i) => (table.Block, i)).ToDictionary(entry => entry.Block, entry => entry.i);
        var keptAt = recognition.Unrecognised.Select((table, i) => (table.Block, i)).ToDictionary(entry => entry.Block, entry => entry.i);
        var sectionAt = narrative.Sections.Select((section, i) => (section, i)).ToDictionary(entry => entry.section, entry => entry.i);
        var order = new List<PrintedItem>(narrative.Order.Count);
        foreach (var item in narrative.Order)
        {
            switch (item)
            {
                case TableBlock block when tableAt.TryGetValue(block, out var table):
                    order.Add(new(PrintedItemKind.Table, table));
                    break;
                case TableBlock block when keptAt.TryGetValue(block, out var kept):
                    order.Add(new(PrintedItemKind.Unrecognised, kept));
                    break;
                case SectionBuilder section:
                    order.Add(new(PrintedItemKind.Section, sectionAt[section]));
                    break;
                case ValueTuple<SectionBuilder, int> paragraph:
                    order.Add(new(PrintedItemKind.Paragraph, sectionAt[paragraph.Item1], paragraph.Item2));
                    break;
                default:
                    break;
            }
        }
        return order;
    }

    private static void LookForResidue(Disclosure disclosure, FindingList findings)
    {
        foreach (var table in disclosure.Tables)
        {
            Residue.Look(table.Title, table.TitleAt, findings);
            foreach (var text in table.Captions.Concat(table.Notes))
                Residue.Look(text.Text, text.At, findings);
            foreach (var cell in table.Rows.SelectMany(row => row.Cells))
                Residue.Look(cell.Text, cell.At, findings);
        }
        foreach (var section in disclosure.Sections)
        {
            Residue.Look(section.Title, section.At, findings);
            foreach (var paragraph in section.Paragraphs)
                Residue.Look(paragraph.Text, paragraph.At, findings);
        }
    }
}
