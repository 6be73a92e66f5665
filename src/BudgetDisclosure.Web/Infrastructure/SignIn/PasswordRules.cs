using BudgetDisclosure.Data.Staff;
using Microsoft.AspNetCore.Identity;

namespace BudgetDisclosure.Web.Infrastructure.SignIn;

/// <summary>How many kinds of characters a password has to be made of; 0 for any: the portal's own rule is length.</summary>
public sealed record PasswordComposition(int Kinds)
{
    public const string Setting = "Staff:PasswordKinds";

    /// <summary>The kinds that there are.</summary>
    public const int MostKinds = 4;
}

/// <summary>Refuses passwords that are guessed first; length does the rest.</summary>
public sealed class PasswordRules(PasswordComposition composition) : IPasswordValidator<StaffAccount>
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
            Complaint(user.UserName, password ?? "", composition.Kinds) is { } sentence
                ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = sentence })
                : IdentityResult.Success);

    /// <summary>What a password is asked for, in a sentence.</summary>
    public string Sentence =>
        $"至少 {MinLength} 个字符，不能有登录名，不能是常见的密码。{(composition.Kinds > 1 ? OfKinds(composition.Kinds) : "")}几个不相干的词连起来，又长又好记。";

    /// <summary>Null for a password that may be used.</summary>
    /// <param name="kinds">How many kinds of characters it has to be made of, up to <see cref="PasswordComposition.MostKinds"/>.</param>
    public static string? Complaint(string userName, string password, int kinds = 0)
    {
        if (password.Length < MinLength)
            return $"密码太短，至少要 {MinLength} 个字符，现在是 {password.Length} 个。可以用几个不相干的词连起来。";
        if (password.Length > MaxLength)
            return $"密码太长，最多 {MaxLength} 个字符。";
        if (password.Contains(userName, StringComparison.OrdinalIgnoreCase))
            return "密码里不能有登录名，请换一个。";
        if (IsMostlyGuessed(password))
            return "这个密码太常见，最先被人猜到，请换一个。可以用几个不相干的词连起来。";
        if (password.Distinct().Count() < 5)
            return "这个密码里不同的字符太少，请换一个。";
        return KindsOf(password) < kinds ? $"{OfKinds(kinds)}现在只有 {KindsOf(password)} 种。" : null;
    }

    private static string OfKinds(int kinds) => $"大写字母、小写字母、数字、其他字符（汉字、标点、空格）里要有 {kinds} 种。";

    private static int KindsOf(string password) => ((Func<char, bool>[])
        [char.IsAsciiLetterUpper, char.IsAsciiLetterLower, char.IsAsciiDigit, letter => !char.IsAsciiLetterOrDigit(letter)])
        .Count(password.Any);

    /// <summary>True where fewer than eight characters are left once the guessed parts are taken out.</summary>
    private static bool IsMostlyGuessed(string password)
    {
        var rest = Guessed.Aggregate(
            password.ToLowerInvariant(), (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return rest.Length != password.Length && rest.Length < 8;
    }
}
