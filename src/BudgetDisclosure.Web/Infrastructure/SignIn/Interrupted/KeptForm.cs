using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace BudgetDisclosure.Web.Infrastructure.SignIn.Interrupted;

/// <summary>What somebody typed into a form that was not taken.</summary>
/// <param name="Account">Whose page it was; nobody else gets it to see.</param>
/// <param name="Address">Where the form was sent, with the portal's path base.</param>
/// <param name="HadFiles">Files were with it, which are not kept.</param>
public sealed record KeptForm(
    Guid Account, string Address, DateTime At, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles)
{
    private const string Handler = "handler";

    /// <summary>The page on which the form stood.</summary>
    [JsonIgnore]
    public string Page
    {
        get
        {
            var parts = Address.Split('?', 2);
            var query = QueryHelpers.ParseQuery(parts.ElementAtOrDefault(1)).Where(pair => pair.Key != Handler);
            return QueryHelpers.AddQueryString(parts[0], query);
        }
    }

    /// <summary>What the person typed or chose, with what the field is called.</summary>
    [JsonIgnore]
    public IEnumerable<(string Name, string Text)> Typed => Fields
        .Where(pair => !FieldWords.IsUnseen(pair.Key) && !string.IsNullOrWhiteSpace(pair.Value))
        .Select(pair => (FieldWords.Of(pair.Key), pair.Value));
}
