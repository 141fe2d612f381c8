using Spectre.Console;

namespace ContentLint.Cli.Output;

/// <summary>A progress bar on standard error, for runs that take long, where somebody looks.</summary>
internal static class RunProgress
{
    /// <summary>Nobody wonders before.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the work, and shows how much of it is done if it takes long.</summary>
    public static void Watch(ReportOptions options, ProgramConsole console, int total, Func<int> done, Action work)
    {
        if (!IsShown(options, console))
        {
            work();
            return;
        }

        // Spectre.Console is not touched before the patience is over: it would cost every run its start.
        var task = Task.Run(work);
        if (Task.WaitAny([task], Patience) < 0)
            Show(total, done, task);
        task.GetAwaiter().GetResult();
    }

    private static bool IsShown(ReportOptions options, ProgramConsole console) =>
        options.Verbosity != Verbosity.Quiet
        && console.IsTerminal
        && !console.Environment.IsErrorRedirected
        && string.IsNullOrEmpty(console.Environment.Run.Variable("CI"))
        && string.IsNullOrEmpty(console.Environment.Run.Variable("NO_COLOR"))
        && console.Environment.Run.Variable("TERM") != "dumb";

    private static void Show(int total, Func<int> done, Task task)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        ConsoleCancelEventHandler showCursor = (_, _) => console.Cursor.Show();
        Console.CancelKeyPress += showCursor;
        try
        {
            console.Progress()
                .AutoClear(enabled: true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .Start(context =>
                {
                    var files = context.AddTask($"{total} files", maxValue: total);
                    while (Task.WaitAny([task], Step) < 0)
                        files.Value = done();
                });
        }
        finally
        {
            Console.CancelKeyPress -= showCursor;
        }
    }
}
