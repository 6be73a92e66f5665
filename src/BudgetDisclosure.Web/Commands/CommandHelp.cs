using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace BudgetDisclosure.Web.Commands;

/// <summary>What a command is for and how it is written, in Chinese; the library's own help is English.</summary>
internal sealed class CommandHelp : SynchronousCommandLineAction
{
    /// <summary>Who asks for help need not write the rest correctly.</summary>
    public override bool ClearsParseErrors => true;

    public static void UseIn(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
                (option.Description, option.Action) = ("显示这段说明。", new CommandHelp());
            else if (option is VersionOption)
                option.Description = "显示版本号。";
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, Console.Out);
        return ExitCode.Done;
    }

    public static void Write(Command command, TextWriter output)
    {
        output.WriteLine($"{command.Description}\n\n用法：\n  {UsageOf(command)}");
        WriteList("参数", command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description)), output);
        WriteList("选项", OptionsOf(command).Select(option => (SpellingOf(option), Meaning(option))), output);
        WriteList("命令", command.Subcommands.Select(inner => (inner.Name, inner.Description)), output);
    }

    private static string UsageOf(Command command)
    {
        var words = PathOf(command).Select(part => part.Name).ToList();
        words.AddRange(command.Arguments.Select(argument =>
            $"<{argument.Name}>{(argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")}"));
        if (command.Subcommands.Count > 0)
            words.Add("[命令]");
        words.Add("[选项]");
        return string.Join(' ', words);
    }

    private static IEnumerable<Command> PathOf(Command command) =>
        command.Parents.OfType<Command>().SelectMany(PathOf).Append(command);

    /// <summary>Its own, and those of the commands above that count everywhere.</summary>
    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(
            PathOf(command).SkipLast(1).SelectMany(above => above.Options).Where(option => option.Recursive));

    private static string SpellingOf(Option option)
    {
        var aliases = option.Aliases.Where(alias => alias[0] != '/').Order(StringComparer.Ordinal);
        var names = string.Join(", ", aliases.Append(option.Name));
        return option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool)
            ? names
            : $"{names} <{option.HelpName ?? option.Name.TrimStart('-')}>";
    }

    private static string? Meaning(Option option) => $"{(option.Required ? "必填。" : "")}{option.Description}";

    private static void WriteList(string heading, IEnumerable<(string Word, string? Meaning)> entries, TextWriter output)
    {
        var lines = entries.ToList();
        if (lines.Count == 0)
            return;
        output.WriteLine($"\n{heading}：");
        var width = lines.Max(line => line.Word.Length);
        foreach (var (word, meaning) in lines)
            output.WriteLine($"  {word.PadRight(width)}  {meaning}");
    }
}
