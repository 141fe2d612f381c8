using System.Text;
using ContentLint.Reporting;

namespace ContentLint.Cli.Output;

/// <summary>The page that GitHub shows for a job: Markdown at the end of the file that GITHUB_STEP_SUMMARY names.</summary>
internal static class JobSummary
{
    /// <summary>GitHub drops a summary of more than 1 MiB, all of it.</summary>
    private const int MaximumBytes = 900 * 1024;

    public static void Write(LintReport report, ProgramConsole console)
    {
        if (console.Environment.Run.Variable("GITHUB_STEP_SUMMARY") is not { Length: > 0 } name)
            return;
        var path = console.Environment.Run.FullPath(name);
        try
        {
            // Other commands of the same step write there too.
            var room = MaximumBytes - (File.Exists(path) ? (int)Math.Min(MaximumBytes, new FileInfo(path).Length) : 0);
            using var file = new StreamWriter(
                path, append: true, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            new MarkdownDiagnosticWriter(room).Write(report, file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            console.Note($"the job's summary was not written: {exception.Message}");
        }
    }
}
