using System.Collections.Immutable;
using ContentLint.Cli.Documentation;
using ContentLint.Cli.Hosting;
using ContentLint.Cli.Output;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.Rules;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint rule</c>: explains a rule, lists them, or writes their pages.</summary>
internal static class RuleCommand
{
    public static void Add(CommandLineApplication app, ProgramConsole console) => app.Command("rule", command =>
    {
        command.Description = "Explain a rule, or list all of them.";
        var rule = command.Choice(
            "rule",
            "Id or name of a rule, or the beginning of ids, as CL4; without one, all are listed.",
            [.. RuleCatalog.Descriptors.SelectMany(descriptor => new[] { descriptor.Id, descriptor.Name })]);
        var all = command.Option("--all", "Print the pages of all rules.", CommandOptionType.NoValue);
        var format = command.Option(
            "--format <FORMAT>",
            "With --all: markdown (the pages, the default) or json (a list of what is known of each rule).",
            CommandOptionType.SingleValue);
        var write = command.Option(
            "--write <FOLDER>",
            "Write the pages of all rules, their index and the rule sets into a folder.",
            CommandOptionType.SingleValue);
        command.OnExecute(() =>
        {
            UnknownArguments.Check(command);
            if (format.HasValue() && !all.HasValue())
                throw new UsageException("--format goes with --all");
            return Execute(rule.Value, all.HasValue() ? ReadFormat(format.Value()) : null, write.Value(), console);
        });
    });

    private static int Execute(string? rule, Func<string>? list, string? folder, ProgramConsole console)
    {
        if (rule is not null && (list is not null || folder is not null))
            throw new UsageException("name a rule, or ask for all of them, not both");
        if (folder is not null)
            WritePages(console.Environment.Run.FullPath(folder));
        else if (rule is not null)
            WriteRules(RuleNames.Find(rule), console);
        else if (list is not null)
            console.Out.Write(list());
        else
            console.Out.Write(RuleIndex.Text(RuleCatalog.Descriptors));
        return ExitCode.Clean;
    }

    /// <summary>The page of a rule; of several, the list.</summary>
    private static void WriteRules(ImmutableArray<DiagnosticDescriptor> rules, ProgramConsole console) =>
        console.Out.Write(rules is [var only] ? RulePage.Markdown(only) : RuleIndex.Text(rules));

    private static Func<string> ReadFormat(string? format) => format switch
    {
        null or "markdown" => static () => string.Join('\n', RuleCatalog.Descriptors.Select(RulePage.Markdown)),
        "json" => static () => RuleListJson.Text(RuleCatalog.Descriptors),
        _ => throw new UsageException($"--format takes json or markdown, not '{format}'"),
    };

    private static void WritePages(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "README.md"), RuleIndex.Markdown(RuleCatalog.Descriptors));
        foreach (var set in RuleSets.Names)
            File.WriteAllText(Path.Combine(folder, $"{set}.yml"), RuleSets.Text(set, RuleCatalog.Descriptors));
        foreach (var descriptor in RuleCatalog.Descriptors)
            File.WriteAllText(Path.Combine(folder, $"{descriptor.Id}.md"), RulePage.Markdown(descriptor));
    }
}
