using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering.Json;

/// <summary>The disclosure document of docs/api.md.</summary>
public sealed class JsonReportRenderer : IReportRenderer
{
    public string Format => "json";

    public string FileExtension => ".json";

    public string ContentType => "application/json";

    public void Render(Disclosure disclosure, Stream stream) => DisclosureJson.Write(disclosure, stream);
}
