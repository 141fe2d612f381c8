using ContentLint.Cli.Output;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The commands and what they share.</summary>
internal static class CommandLine
{
    private static readonly string[] Commands = ["check", "completion", "fix", "init", "man", "rule", "schema", "site"];

    /// <summary>The program's version, without the commit that the build adds.</summary>
    public static string Version { get; } = typeof(CommandLine).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Builds the command line.</summary>
    public static CommandLineApplication Create(ProgramConsole console)
    {
        var app = new CommandLineApplication { Name = "contentlint", Description = "Checks the front matter, images, referrer policies and links of site content." };
        app.HelpOption("-h|--help", inherited: true);
        app.VersionOption("--version", Version);
        app.ExtendedHelpText = "\nWithout a command, 'check' runs. Exit codes: 0 clean, 1 findings, 2 wrong use, wrong configuration or an internal error.\n";
        CheckCommand.Add(app, console);
        FixCommand.Add(app, console);
        InitCommand.Add(app, console);
        RuleCommand.Add(app, console);
        SchemaCommand.Add(app, console);
        SiteCommand.Add(app, console);
        CompletionCommand.Add(app, console);
        ManCommand.Add(app, console);
        UnknownArguments.Collect(app);
        return app;
    }

    /// <summary>Puts the default command in front where none is named.</summary>
    public static string[] WithDefaultCommand(string[] args) =>
        args is [var first, ..] && (Commands.Contains(first, StringComparer.Ordinal) || first is "--help" or "-h" or "-?" or "--version")
            ? args
            : ["check", .. args];
}
