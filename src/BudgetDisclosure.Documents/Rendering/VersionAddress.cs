using System.Globalization;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering;

/// <summary>The absolute address of a published version's page, as its own document gives it.</summary>
public static class VersionAddress
{
    /// <summary>Null where the document is not published, or the portal did not know its own address.</summary>
    public static Uri? Of(Disclosure disclosure)
    {
        if (disclosure is not { PortalUrl: { } portal, Version: { } version, County.Code: { } county, Year: { } year }
            || (disclosure.Unit ?? disclosure.Department)?.Code is not { } organisation)
        {
            return null;
        }
        return new(string.Create(
            CultureInfo.InvariantCulture, $"{portal}/{county}/{organisation}/{year}/{disclosure.Stage.Slug()}?version={version}"));
    }
}
