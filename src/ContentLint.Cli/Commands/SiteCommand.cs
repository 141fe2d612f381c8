using ContentLint.Cli.Hosting;
using ContentLint.Cli.Output;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Running;
using ContentLint.Workspace.Sites;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint site</c>: says how the site is taken to be published, and where a URL of it leads.</summary>
internal static class SiteCommand
{
    public static void Add(CommandLineApplication app, ProgramConsole console) => app.Command("site", command =>
    {
        command.Description = "Show how the site is published, as far as it can be told, and why.";
        var folder = command.Argument("folder", "The folder of the site. Default: the current folder.");
        var format = TextOrJson.Add(command);
        var config = ConfigurationOption.Add(command);
        command.Command("resolve", resolve =>
        {
            resolve.Description = "Say step by step where a URL of a file leads.";
            var file = resolve.Argument("file", "The file that the URL stands in.");
            var url = resolve.Argument("url", "The URL as it stands there; one per line on standard input for '-'.");
            var resolveFormat = TextOrJson.Add(resolve);
            var resolveConfig = ConfigurationOption.Add(resolve);
            resolve.OnExecute(() =>
            {
                UnknownArguments.Check(resolve);
                if (file.Value is null || url.Value is null)
                    throw new UsageException("name a file and a URL: contentlint site resolve FILE URL");
                var site = LoadedSite.Load(file.Value!, resolveConfig.Value(), console.Environment.Run);
                SiteOutput.WriteResolution(site, file.Value!, url.Value!, TextOrJson.IsJson(resolveFormat), console);
                return ExitCode.Clean;
            });
        });
        command.Command("urls", urls =>
        {
            urls.Description = "List the paths that the site publishes, with their sources.";
            var urlFolder = urls.Argument("folder", "The folder of the site. Default: the current folder.");
            var urlFormat = TextOrJson.Add(urls);
            var urlConfig = ConfigurationOption.Add(urls);
            urls.OnExecute(() =>
            {
                UnknownArguments.Check(urls);
                var site = LoadedSite.Load(urlFolder.Value ?? ".", urlConfig.Value(), console.Environment.Run);
                SiteUrlOutput.Write(site, TextOrJson.IsJson(urlFormat), console);
                return ExitCode.Clean;
            });
        });
        command.OnExecute(() =>
        {
            UnknownArguments.Check(command);
            var environment = console.Environment;
            var loaded = LoadedSite.Load(folder.Value ?? ".", config.Value(), environment.Run);
            var unjudged = LinkSurvey.Of(folder.Value ?? ".", config.Value(), environment.Run, environment.Ending);
            SiteOutput.WriteProfile(loaded, [.. unjudged.Select(UnjudgedOutput.Describe)], TextOrJson.IsJson(format), console);
            return ExitCode.Clean;
        });
    });
}
