using System.Globalization;
using ContentLint.Cli.Hosting;
using ContentLint.Cli.Output;
using ContentLint.Workspace.Caching;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Sites;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint cache</c>: what is kept of earlier runs.</summary>
internal static class CacheCommand
{
    public static void Add(CommandLineApplication app, ProgramConsole console) => app.Command("cache", command =>
    {
        command.Description = "Remove the results that earlier runs kept.";
        command.Command("clear", clear =>
        {
            clear.Description = $"Remove the results in '{CacheFolder.Name}'; the next run checks every file.";
            var folder = clear.Argument("folder", "A folder of the site. Default: the current folder.");
            var config = ConfigurationOption.Add(clear);
            clear.OnExecute(() =>
            {
                UnknownArguments.Check(clear);
                return Clear(folder.Value ?? ".", config.Value(), console);
            });
        });
        command.OnExecute(int () =>
        {
            UnknownArguments.Check(command);
            throw Subcommands.Missing(command);
        });
    });

    private static int Clear(string folder, string? configurationFile, ProgramConsole console)
    {
        var root = LoadedSite.RootOf(folder, configurationFile, console.Environment.Run);
        var cache = new CacheFolder(root);
        if (cache.FindObjection() is { } objection)
            throw new UsageException(objection);
        var (files, bytes) = cache.Clear();
        console.Out.WriteLine(files == 0
            ? "there is no cache"
            : string.Create(CultureInfo.InvariantCulture, $"removed {files} {(files == 1 ? "cache" : "caches")}, {bytes / 1024.0:0} KiB"));
        return ExitCode.Clean;
    }
}
