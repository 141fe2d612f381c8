using System.Diagnostics;
using ContentLint.Cli.Hosting;
using ContentLint.Cli.Output;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Running;

namespace ContentLint.Cli.Commands;

/// <summary>Runs <c>check</c> or <c>fix</c>, and prints the result.</summary>
internal static class LintCommand
{
    public static int Execute(LintArguments arguments, ProgramConsole console)
    {
        if (arguments.Watches)
            return WatchCommand.Execute(arguments, console);
        var (request, options) = (arguments.Request, arguments.Report);
        var output = new RunOutput(options, console);
        var started = Stopwatch.GetTimestamp();
        var prompt = request.AsksForFixes ? new TerminalFixPrompt(console, options.Color) : null;
        var result = new LintRun(request, output, prompt, console.ReadInput).Execute(console.Environment.Ending);
        if (!result.IsConfigured)
        {
            ReportOutput.Write(options, console, result);
            return ExitCode.Failure;
        }

        if (result.FixedInput is { } text)
            console.WriteBytes(text.AsSpan());
        if (request.Mode == LintMode.Diff)
            DiffOutput.Show(options, request.MaximumSafety, console, result);
        ReportOutput.Write(options, console, result);
        if (options.ExplainsUnknown)
            UnjudgedOutput.Write(options, console, result);
        var count = $"{result.Outcomes.Length} {(result.Outcomes.Length == 1 ? "file" : "files")}";
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        output.Note(RunNote.Detail($"{count} in {elapsed:0.00} s, {request.Jobs} at a time"));
        if (result.Times is { } times)
            StatisticsOutput.Write(console, times, result.Outcomes);
        return RunExitCode.Of(options, result.Outcomes);
    }
}
