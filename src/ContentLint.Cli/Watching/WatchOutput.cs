using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Cli.Output;
using ContentLint.Cli.Running;

namespace ContentLint.Cli.Watching;

/// <summary>Prints what a watch finds: on a terminal the new report takes the place of the old one, else it follows it.</summary>
internal sealed class WatchOutput(LintRequest request, ProgramConsole console)
{
    private const int NamedFiles = 3;

    /// <summary>Clears the screen and what was scrolled out of it, and goes to its first line.</summary>
    private const string Clear = "\e[2J\e[3J\e[H";

    private bool hasPrinted;

    private static bool CanClear => ProgramConsole.IsTerminal && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);

    /// <summary>Prints the findings of all files, what was checked, and how long it took.</summary>
    public void Write(WatchUpdate update, TimeSpan elapsed)
    {
        Begin();
        var sites = update.Sites;
        if (sites.Problems.HasFailed)
        {
            ReportOutput.Write(request, console, sites.Config, update.Outcomes);
            End("the configuration cannot be used");
            return;
        }

        var baseline = new BaselineRun(request, console, sites.Folders);
        ReportOutput.Write(request, console, sites.Config, baseline.Apply(update.Outcomes), baseline.Trend);
        var count = update.Rechecked.Length.ToString(CultureInfo.InvariantCulture);
        var what = update.IsWhole ? $"checked all {Files(sites.Files.Length)}" : $"checked {count} of {Files(sites.Files.Length)} again{Named(update.Rechecked, sites)}";
        End(string.Create(CultureInfo.InvariantCulture, $"{what}, in {elapsed.TotalMilliseconds:0} ms"));
    }

    /// <summary>Says why nothing could be checked.</summary>
    public void WriteProblem(string message)
    {
        Begin();
        console.Fail(message);
        End("nothing was checked");
    }

    private void Begin()
    {
        if (CanClear)
            console.Out.Write(Clear);
        else if (hasPrinted)
            console.Out.WriteLine();
        hasPrinted = true;
    }

    private void End(string what)
    {
        if (request.Verbosity != Verbosity.Quiet)
            console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{DateTime.Now:HH:mm:ss}] {what}. Watching for changes; Ctrl+C ends."));
        console.Out.Flush();
    }

    private static string Files(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? "file" : "files")}");

    private static string Named(ImmutableArray<string> files, WatchedSites sites)
    {
        if (files.IsEmpty)
            return "";
        var paths = new ReportPaths(sites.Config.Root);
        var names = files.Take(NamedFiles).Select(file => Reporting.ContentSanitizer.Sanitize(paths.Display(file, PathReaders.People)));
        var rest = files.Length > NamedFiles ? string.Create(CultureInfo.InvariantCulture, $" and {files.Length - NamedFiles} more") : "";
        return $" ({string.Join(", ", names)}{rest})";
    }
}
