using ContentLint.Cli.Output;
using ContentLint.Cli.Running;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint site</c>: says how the site is taken to be published, and where a URL of it leads.</summary>
internal static class SiteCommand
{
    public static void Add(CommandLineApplication app, ProgramConsole console) => app.Command("site", command =>
    {
        command.Description = "Show how the site is published, as far as it can be told, and why.";
        var folder = command.Argument("folder", "The folder of the site. Default: the current folder.");
        var format = FormatOf(command);
        var config = ConfigOf(command);
        command.Command("resolve", resolve =>
        {
            resolve.Description = "Say step by step where a URL of a file leads.";
            var file = resolve.Argument("file", "The file that the URL stands in.");
            var url = resolve.Argument("url", "The URL as it stands there; one per line on standard input for '-'.");
            var resolveFormat = FormatOf(resolve);
            var resolveConfig = ConfigOf(resolve);
            resolve.OnExecute(() =>
            {
                UnknownArguments.Check(resolve);
                if (file.Value is null || url.Value is null)
                    throw new UsageException("name a file and a URL: contentlint site resolve FILE URL");
                var site = LoadedSite.Load(file.Value!, resolveConfig.Value());
                SiteOutput.WriteResolution(site, file.Value!, url.Value!, IsJson(resolveFormat), console);
                return ExitCode.Clean;
            });
        });
        command.OnExecute(() =>
        {
            UnknownArguments.Check(command);
            SiteOutput.WriteProfile(LoadedSite.Load(folder.Value ?? ".", config.Value()), IsJson(format), console);
            return ExitCode.Clean;
        });
    });

    private static CommandOption FormatOf(CommandLineApplication command) => command.Option("--format <FORMAT>", "text or json.", CommandOptionType.SingleValue);

    private static CommandOption ConfigOf(CommandLineApplication command) =>
        command.Option("--config <FILE>", "Use this configuration file instead of the nearest contentlint.yml.", CommandOptionType.SingleValue);

    private static bool IsJson(CommandOption format) => format.Value() switch
    {
        null or "text" => false,
        "json" => true,
        var other => throw new UsageException($"'{other}' is no format of 'site'; use text or json"),
    };
}
