using ContentLint.Cli.Output;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint config</c>: what the configuration comes to.</summary>
internal static class ConfigCommand
{
    public static void Add(CommandLineApplication app, ProgramConsole console) => app.Command("config", command =>
    {
        command.Description = "Show or check the configuration.";
        command.Command("show", show =>
        {
            show.Description = "Show the settings of a file, and where each of them comes from.";
            var file = show.Argument("file", "The file; it need not be there yet.");
            var all = show.Option("--all", "Also show the rules that nothing is said about.", CommandOptionType.NoValue);
            var format = TextOrJson.Add(show);
            var config = ConfigurationOption.Add(show);
            var rules = new RuleSelectionOptions(show);
            show.OnExecute(() =>
            {
                UnknownArguments.Check(show);
                if (file.Value is not { Length: > 0 } path)
                    throw new UsageException("name a file: contentlint config show _posts/a.md");
                return ConfigShowCommand.Execute(path, config.Value(), rules.Read(), all.HasValue(), TextOrJson.IsJson(format), console);
            });
        });
        command.Command("check", check =>
        {
            check.Description = "Check the configuration, and no content.";
            var folder = check.Argument("path", "The folder or file whose configuration is checked. Default: the current folder.");
            var config = ConfigurationOption.Add(check);
            check.OnExecute(() =>
            {
                UnknownArguments.Check(check);
                return ConfigCheckCommand.Execute(folder.Value ?? ".", config.Value(), console);
            });
        });
        command.OnExecute(int () => throw Subcommands.Missing(command));
    });
}
