namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>Who runs the portal, as the foot of every page says (configuration <c>Site</c>).</summary>
public sealed class SiteOptions
{
    public string Name { get; set; } = "县级部门预算公开平台";

    /// <summary>
    /// The portal's public address as <see cref="WrongSettings"/> accepts it; it goes into what is published.
    /// </summary>
    public string? Address { get; set; }

    /// <summary>The address without a slash at its end; null where none is set.</summary>
    public string? PortalUrl => string.IsNullOrEmpty(Address) ? null : new Uri(Address).AbsoluteUri.TrimEnd('/');

    /// <summary>主办单位</summary>
    public string? Operator { get; set; }
    /// <summary>网站标识码</summary>
    public string? SiteCode { get; set; }
    /// <summary>ICP备案</summary>
    public string? Icp { get; set; }
    /// <summary>公安备案</summary>
    public string? PublicSecurity { get; set; }
    public string? Contact { get; set; }
}
