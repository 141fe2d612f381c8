using ContentLint.Cli.Documentation;
using ContentLint.Cli.Output;
using ContentLint.Workspace.Caching;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The commands and what they share.</summary>
internal static class CommandLine
{
    /// <summary>The command that runs if none is named.</summary>
    public const string DefaultCommand = "check";

    /// <summary>Builds the command line.</summary>
    public static CommandLineApplication Create(ProgramConsole console)
    {
        var app = new CommandLineApplication(new CommandLineConsole(console))
        {
            Name = "contentlint",
            Description = "Checks the front matter, images, referrer policies and links of site content.",
        };
        app.HelpTextGenerator = new GroupedHelpText(console.Width ?? GroupedHelpText.DefaultWidth);
        app.HelpOption("-h|--help", inherited: true);
        app.VersionOption("--version", BuildIdentity.Version);
        app.ExtendedHelpText =
            "\nWithout a command, 'check' runs. Exit codes: 0 clean, 1 findings, 2 wrong use, wrong configuration or an internal error.\n";
        CheckCommand.Add(app, console);
        FixCommand.Add(app, console);
        ConfigCommand.Add(app, console);
        InitCommand.Add(app, console);
        RuleCommand.Add(app, console);
        SchemaCommand.Add(app, console);
        SiteCommand.Add(app, console);
        CacheCommand.Add(app, console);
        CompletionCommand.Add(app, console);
        ManCommand.Add(app, console);
        UnknownArguments.Collect(app);
        return app;
    }

    /// <summary>
    /// Adds the default command if the arguments name none. Arguments after <c>--</c> are paths, even if they start with a dash.
    /// </summary>
    public static string[] WithDefaultCommand(string[] args, RunEnvironment environment)
    {
        var separator = Array.IndexOf(args, "--");
        if (separator >= 0)
            args =
            [
                .. ChangedOptions.Attach(args[..separator], environment),
                .. args[(separator + 1)..].Select(path => path.Length > 1 && path[0] == '-' ? $"./{path}" : path)
            ];
        else
            args = ChangedOptions.Attach(args, environment);
        return CommandNames.Complete(args, environment);
    }
}
