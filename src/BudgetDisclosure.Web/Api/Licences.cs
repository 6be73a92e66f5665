using BudgetDisclosure.Data;

namespace BudgetDisclosure.Web.Api;

/// <summary>Under what terms a county's data may be used, in words.</summary>
internal static class Licences
{
    public const string NotSet = "许可未定";

    public static string Of(County county) => string.IsNullOrWhiteSpace(county.License) ? NotSet : county.License;
}
