using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Web.Commands;

/// <summary>What System.CommandLine says of wrong usage, in Chinese; our own validators speak it already.</summary>
/// <remarks>Its own translation lacks half of the sentences, and is not found under an invariant culture.</remarks>
internal static class UsageErrors
{
    private static readonly (string English, string Chinese)[] Sentences =
    [
        ("^Required argument missing for command: '(?<name>.+)'\\.$", "命令 ${name} 后面缺少参数。"),
        ("^Required argument missing for option: '(?<name>.+)'\\.$", "选项 ${name} 后面缺少内容。"),
        ("^Option '(?<name>.+)' is required\\.$", "缺少选项 ${name}。"),
        ("^Required command was not provided\\.$", "没有写要做什么，请写上下面的一个命令。"),
        ("^Unrecognized command or argument '(?<name>.+)'\\.$", "没有“${name}”这个命令或选项。"),
        ("^(Option|Command) '(?<name>.+)' expects a single argument but .*$", "${name} 后面只能写一项内容。"),
        ("^Cannot parse argument '(?<text>.+)' for (option|command) '(?<name>[^']+)' .*$", "“${text}”不能写在 ${name} 后面。"),
    ];

    public static IEnumerable<string> InChinese(IEnumerable<ParseError> errors) =>
        errors.Select(error => Translate(error.Message)).Distinct();

    private static string Translate(string message)
    {
        foreach (var (english, chinese) in Sentences)
        {
            if (Regex.IsMatch(message, english, RegexOptions.ExplicitCapture))
                return Regex.Replace(message, english, chinese, RegexOptions.ExplicitCapture);
        }
        return message;
    }
}
