using BudgetDisclosure.Typesetting.Layout;

namespace BudgetDisclosure.Typesetting.Pdf;

/// <summary>What belongs to each tag: marked content of pages, links, the box of a picture.</summary>
internal sealed class TaggedContent
{
    private readonly Dictionary<Tag, List<(int Page, int Mark)>> marks = [];
    private readonly Dictionary<Tag, (int Page, int Annotation)> links = [];
    private readonly Dictionary<Tag, double[]> boxes = [];

    public void AddMark(Tag tag, int page, int mark)
    {
        if (!marks.TryGetValue(tag, out var own))
            marks.Add(tag, own = []);
        own.Add((page, mark));
    }

    public void AddLink(Tag tag, int page, int annotation) => links.Add(tag, (page, annotation));

    public void AddBox(Tag tag, double[] box) => boxes.Add(tag, box);

    public IReadOnlyList<(int Page, int Mark)> MarksOf(Tag tag) => marks.GetValueOrDefault(tag) ?? [];

    public (int Page, int Annotation)? LinkOf(Tag tag) => links.TryGetValue(tag, out var link) ? link : null;

    public double[]? BoxOf(Tag tag) => boxes.GetValueOrDefault(tag);
}
