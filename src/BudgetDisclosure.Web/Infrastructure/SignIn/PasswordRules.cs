using BudgetDisclosure.Data.Staff;
using Microsoft.AspNetCore.Identity;

namespace BudgetDisclosure.Web.Infrastructure.SignIn;

/// <summary>Refuses passwords that are guessed first; length does the rest.</summary>
public sealed class PasswordRules : IPasswordValidator<StaffAccount>
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    /// <summary>What common passwords of twelve characters and more are made of.</summary>
    private static readonly string[] Guessed =
    [
        "password", "passw0rd", "p@ssw0rd", "p@ssword", "qwerty", "asdfgh", "zxcvbn", "1qaz", "2wsx", "admin", "welcome",
        "letmein", "iloveyou", "woaini", "caizheng", "yusuan", "juesuan", "mima", "abc123", "abcdef", "123456", "654321",
        "123123", "111111", "000000", "666666", "888888", "5201314", "budget", "disclosure",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user, string? password) =>
        Task.FromResult(
            Complaint(user.UserName, password ?? "") is { } sentence
                ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = sentence })
                : IdentityResult.Success);

    /// <summary>Null for a password that may be used.</summary>
    public static string? Complaint(string userName, string password)
    {
        if (password.Length < MinLength)
            return $"密码太短，至少要 {MinLength} 个字符，现在是 {password.Length} 个。可以用几个不相干的词连起来。";
        if (password.Length > MaxLength)
            return $"密码太长，最多 {MaxLength} 个字符。";
        if (password.Contains(userName, StringComparison.OrdinalIgnoreCase))
            return "密码里不能有登录名，请换一个。";
        if (IsMostlyGuessed(password))
            return "这个密码太常见，最先被人猜到，请换一个。可以用几个不相干的词连起来。";
        return password.Distinct().Count() < 5 ? "这个密码里不同的字符太少，请换一个。" : null;
    }

    /// <summary>True where fewer than eight characters are left once the guessed parts are taken out.</summary>
    private static bool IsMostlyGuessed(string password)
    {
        var rest = Guessed.Aggregate(
            password.ToLowerInvariant(), (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return rest.Length != password.Length && rest.Length < 8;
    }
}
