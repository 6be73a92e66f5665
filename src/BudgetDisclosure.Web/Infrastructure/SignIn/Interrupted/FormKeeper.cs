using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace BudgetDisclosure.Web.Infrastructure.SignIn.Interrupted;

/// <summary>Keeps what was typed into a form that was not taken, sealed, until the same person has signed in again.</summary>
/// <remarks>
/// Each form of the staff side says, sealed too, to whom it was shown: so nothing is kept that another site made the browser
/// send, and it is known whose it is when there is no session any more.
/// </remarks>
public sealed class FormKeeper(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>To whom the form was shown.</summary>
    public const string OwnerField = "__owner";

    /// <summary>What is carried through the sign-in.</summary>
    public const string KeptField = "__kept";

    /// <summary>Larger forms are not kept, and of strangers nothing larger is read.</summary>
    public const int MaxBytes = 256 * 1024;

    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    /// <summary>Secrets, proofs, and the tick by which somebody says to be sure.</summary>
    private static readonly HashSet<string> NeverKept = new(
        [OwnerField, KeptField, "__RequestVerificationToken", "password", "again", "code", "ticket", "sure"],
        StringComparer.OrdinalIgnoreCase);

    private readonly IDataProtector _owners = protection.CreateProtector("owner of a staff form");
    private readonly IDataProtector _forms = protection.CreateProtector("kept staff form");

    /// <summary>What a form carries that is shown to the account.</summary>
    public string MarkFor(Guid account) => _owners.Protect(account.ToString());

    /// <summary>True where the form is small enough to be read for anybody.</summary>
    public static bool IsSmall(HttpRequest request) => request.ContentLength <= MaxBytes;

    /// <summary>The form; null where nothing was typed, or nobody knows by whom.</summary>
    /// <remarks>The caller asks for its size first, unless it was read already.</remarks>
    public async Task<KeptForm?> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType || await TryReadAsync(request) is not { } form
            || OwnerOf(form[OwnerField].ToString()) is not { } account)
            return null;
        var fields = form.Where(field => !NeverKept.Contains(field.Key))
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))).ToList();
        var address = $"{request.PathBase}{request.Path}{request.QueryString}";
        var kept = new KeptForm(account, address, clock.GetUtcNow().UtcDateTime, fields, form.Files.Count > 0);
        return kept.HadFiles || kept.Typed.Any() ? kept : null;
    }

    public string Seal(KeptForm form) => _forms.Protect(JsonSerializer.Serialize(form));

    /// <summary>What was sealed; null where it is not the account's, is too old, or was changed.</summary>
    public KeptForm? Open(string? sealedForm, Guid account) =>
        Unseal(_forms, sealedForm) is { } json && JsonSerializer.Deserialize<KeptForm>(json) is { } form
        && form.Account == account && clock.GetUtcNow().UtcDateTime - form.At <= Lasts
            ? form
            : null;

    private Guid? OwnerOf(string mark) => Unseal(_owners, mark) is { } text ? Guid.Parse(text) : null;

    private static string? Unseal(IDataProtector protector, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        try
        {
            return protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static async Task<IFormCollection?> TryReadAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception trouble) when (trouble is InvalidDataException or IOException)
        {
            return null; // cut off, or no form at all
        }
    }
}
