using System.Xml.Linq;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace BudgetDisclosure.Web.Infrastructure.SignIn;

/// <summary>Data-protection keys in the database: every server of the portal reads the same cookies.</summary>
internal sealed class DatabaseKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<DisclosureDbContext>();
        return [.. db.ProtectionKeys.Select(key => key.Xml).ToList().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<DisclosureDbContext>();
        db.ProtectionKeys.Add(new()
        {
            Id = Guid.CreateVersion7(),
            Name = friendlyName,
            Xml = element.ToString(SaveOptions.DisableFormatting),
        });
        db.SaveChanges();
    }
}
