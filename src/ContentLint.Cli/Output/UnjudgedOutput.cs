using System.Globalization;
using ContentLint.Reporting;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Running;

namespace ContentLint.Cli.Output;

/// <summary>Lists the links that a run could not judge.</summary>
internal static class UnjudgedOutput
{
    /// <summary>Writes one line for each: after the report for people, else to standard error.</summary>
    public static void Write(ReportOptions options, ProgramConsole console, RunResult result)
    {
        console.Out.Flush();
        var paths = new ReportPaths(result.Root, console.Environment.Run.Folder);
        var isText = options.Targets.All(static target =>
            target.Format is ReportFormat.Text or ReportFormat.None || target.Path is not null);
        var output = isText ? console.Out : console.Error;
        foreach (var outcome in result.Outcomes.OrderBy(static outcome => outcome.Path, StringComparer.Ordinal))
        {
            foreach (var link in outcome.Unjudged)
            {
                var cause = link.Cause.Length == 0 ? "" : $" ({link.Cause})";
                var place = $"{paths.Display(outcome.Path, PathReaders.People)}:{link.Line}:{link.Column}";
                output.WriteLine(ContentSanitizer.Sanitize($"{place}: '{link.Url}' not judged: {link.Reason}{cause}"));
            }
        }
    }

    /// <summary>Why links are not judged, how many, and what would make them known.</summary>
    public static string Describe(UnjudgedReason reason)
    {
        var number = reason.Links.ToString(CultureInfo.InvariantCulture);
        var cause = reason.Cause.Length == 0 ? "" : $" ({reason.Cause})";
        var remedy = reason.Remedy.Length == 0 ? "" : $"; to judge them, {reason.Remedy}";
        return $"{number} {(reason.Links == 1 ? "link" : "links")}: {reason.Reason}{cause}{remedy}";
    }
}
