using System.Security.Cryptography;
using BudgetDisclosure.Data.Staff;
using Microsoft.AspNetCore.DataProtection;

namespace BudgetDisclosure.Web.Infrastructure.SignIn;

/// <summary>Makes and opens the secrets of authenticators, which are stored under the portal's data protection.</summary>
public sealed class TotpKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("BudgetDisclosure.Totp");

    /// <summary>A new secret, as it is stored.</summary>
    public string Make() => Convert.ToBase64String(_protector.Protect(RandomNumberGenerator.GetBytes(Totp.KeyBytes)));

    /// <summary>Null where the key that protects it is gone.</summary>
    public byte[]? Open(string stored)
    {
        try
        {
            return _protector.Unprotect(Convert.FromBase64String(stored));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What the QR code says to an authenticator.</summary>
    public static string Address(StaffAccount account, byte[] key, string site) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(account.UserName)}"
        + $"?secret={Totp.ToBase32(key)}&issuer={Uri.EscapeDataString(site)}";
}
