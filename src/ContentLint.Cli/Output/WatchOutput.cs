using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Reporting;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Watching;

namespace ContentLint.Cli.Output;

/// <summary>Prints what a watch finds: on a terminal the new report takes the place of the old one, else it follows it.</summary>
internal sealed class WatchOutput(ReportOptions options, ProgramConsole console) : IWatchDisplay
{
    private const int NamedFiles = 3;

    /// <summary>Clears the screen and what was scrolled out of it, and goes to its first line.</summary>
    private const string Clear = "\e[2J\e[3J\e[H";

    private readonly RunOutput output = new(options, console);
    private bool hasPrinted;

    /// <inheritdoc/>
    public bool IsClosed => console.IsOutputClosed;

    private bool CanClear =>
        console.IsTerminal
            && string.IsNullOrEmpty(console.Environment.Run.Variable("NO_COLOR"))
            && !string.Equals(console.Environment.Run.Variable("TERM"), "dumb", StringComparison.Ordinal);

    /// <inheritdoc/>
    public void Note(RunNote note) => output.Note(note);

    /// <inheritdoc/>
    public void Watch(int total, Func<int> done, Action work) => work();

    /// <inheritdoc/>
    public void Begin()
    {
        if (CanClear)
            console.Out.Write(Clear);
        else if (hasPrinted)
            console.Out.WriteLine();
        hasPrinted = true;
    }

    /// <inheritdoc/>
    public void Show(WatchReport report)
    {
        var result = report.Result;
        ReportOutput.Write(options, console, result);
        if (!result.IsConfigured)
        {
            End("the configuration cannot be used");
            return;
        }

        var count = report.Rechecked.Length.ToString(CultureInfo.InvariantCulture);
        var what = report.IsWhole
            ? $"checked all {Files(report.Files)}"
            : $"checked {count} of {Files(report.Files)} again{Named(report.Rechecked, result.Root)}";
        End(string.Create(CultureInfo.InvariantCulture, $"{what}, in {report.Elapsed.TotalMilliseconds:0} ms"));
    }

    /// <inheritdoc/>
    public void ShowProblem(string message)
    {
        console.Fail(message);
        End("nothing was checked");
    }

    private void End(string what)
    {
        if (options.Verbosity != Verbosity.Quiet)
            console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"[{DateTime.Now:HH:mm:ss}] {what}. Watching for changes; Ctrl+C ends."));
        console.Out.Flush();
    }

    private static string Files(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? "file" : "files")}");

    private string Named(ImmutableArray<string> files, string root)
    {
        if (files.IsEmpty)
            return "";
        var paths = new ReportPaths(root, console.Environment.Run.Folder);
        var names = files.Take(NamedFiles).Select(file => ContentSanitizer.Sanitize(paths.Display(file, PathReaders.People)));
        var rest = files.Length > NamedFiles ? string.Create(CultureInfo.InvariantCulture, $" and {files.Length - NamedFiles} more") : "";
        return $" ({string.Join(", ", names)}{rest})";
    }
}
