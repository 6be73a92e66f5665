using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>Files handed in for a draft, as they say by themselves.</summary>
/// <param name="Given">What people said beside them.</param>
/// <param name="WithEdits">What they say with the edits that fit them; null where that cannot be handed in.</param>
public sealed record HandedIn(
    PublicationRequest Request, GivenIdentity Given, Func<IReadOnlyList<DisclosureEdit>, Disclosure?> WithEdits);
