using System.CommandLine;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading.Csv;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Commands;

/// <summary>The files named on the command line.</summary>
internal static class InputFiles
{
    public static Argument<string[]> Argument(string name, string description)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
                result.AddError($"没有“{token.Value}”这个选项，什么也没有做。文件名若真以两个短横开头，请写成 ./{token.Value}。");
        });
        return argument;
    }

    /// <summary>All files read, those of our own CSV package put together again, or null after saying on standard error what was refused.</summary>
    public static IReadOnlyList<NamedSource>? ReadAll(IEnumerable<string> paths, CancellationToken cancellation)
    {
        var sources = new List<NamedSource>();
        var refused = false;
        foreach (var path in paths)
        {
            if (Load(path) is not { } file)
            {
                refused = true;
                continue;
            }
            var (opened, refusal) = file.Read(cancellation);
            if (opened is not null)
                sources.Add(opened.Source);
            else
                Console.Error.WriteLine($"{file.Name}：{refusal}");
            refused |= opened is null;
        }
        return refused ? null : CsvPackageSources.Joined(sources);
    }

    /// <summary>The file, or null after saying on standard error why it cannot be opened.</summary>
    public static IncomingFile? Load(string path)
    {
        if (Directory.Exists(path))
        {
            Console.Error.WriteLine($"{path}：这是文件夹。请写出其中的文件。");
            return null;
        }
        var (file, refusal) = Open(path);
        if (file is null)
            Console.Error.WriteLine($"{path}：{refusal}");
        return file;
    }

    /// <summary>The file, or why it cannot be opened.</summary>
    public static LoadedFile Open(string path) => ImportFiles.Load(Path.GetFileName(path), () => File.OpenRead(path));
}
