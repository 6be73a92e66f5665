namespace BudgetDisclosure.Documents.Reading.Ooxml;

/// <summary>A link from one part to another, or out of the package.</summary>
/// <param name="Type">The type's last word, alike in strict and transitional files: <c>styles</c>.</param>
/// <param name="Target">The part's name from the root without a leading slash; as written if external.</param>
internal sealed record OoxmlRelationship(string Id, string Type, string Target, bool External)
{
    /// <summary>The part that a target means, seen from the part that names it.</summary>
    public static string Resolve(string sourcePart, string target)
    {
        var path = Uri.UnescapeDataString(target.Split('#')[0]);
        List<string> steps = path.StartsWith('/') ? [] : [.. sourcePart.Split('/')[..^1]];
        foreach (var step in path.Split('/'))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "." or ".."))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
