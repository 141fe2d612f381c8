using ContentLint.Cli.Output;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint rule</c>: explains a rule, lists them, or writes their pages.</summary>
internal static class RuleCommand
{
    public static void Add(CommandLineApplication app, ProgramConsole console) => app.Command("rule", command =>
    {
        command.Description = "Explain a rule, or list all of them.";
        var rule = command.Choice("rule", "Id or name of a rule; without one, all are listed.", [.. RuleCatalog.Descriptors.SelectMany(descriptor => new[] { descriptor.Id, descriptor.Name })]);
        var all = command.Option("--all", "Print the pages of all rules.", CommandOptionType.NoValue);
        var write = command.Option("--write <FOLDER>", "Write the pages of all rules and their index into a folder.", CommandOptionType.SingleValue);
        command.OnExecute(() =>
        {
            UnknownArguments.Check(command);
            return Execute(rule.Value, all.HasValue(), write.Value(), console);
        });
    });

    private static int Execute(string? rule, bool all, string? folder, ProgramConsole console)
    {
        if (rule is not null && (all || folder is not null))
            throw new UsageException("name a rule, or ask for all of them, not both");
        if (folder is not null)
            WritePages(folder);
        else if (rule is not null)
            console.Out.Write(RulePage.Markdown(RuleNames.Find(rule)));
        else if (all)
            console.Out.Write(string.Join('\n', RuleCatalog.Descriptors.Select(RulePage.Markdown)));
        else
            console.Out.Write(RuleIndex.Text(RuleCatalog.Descriptors));
        return ExitCode.Clean;
    }

    private static void WritePages(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "README.md"), RuleIndex.Markdown(RuleCatalog.Descriptors));
        foreach (var descriptor in RuleCatalog.Descriptors)
            File.WriteAllText(Path.Combine(folder, $"{descriptor.Id}.md"), RulePage.Markdown(descriptor));
    }
}
