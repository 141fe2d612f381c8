using System.Collections.Immutable;
using ContentLint.Cli.Output;

namespace ContentLint.Cli.Commands;

/// <summary>The formats of reports as they are named on the command line.</summary>
internal static class ReportFormatNames
{
    private static readonly ImmutableArray<(string Name, ReportFormat Format)> Formats =
    [
        ("text", ReportFormat.Text),
        ("concise", ReportFormat.Concise),
        ("msbuild", ReportFormat.MsBuild),
        ("sarif", ReportFormat.Sarif),
        ("github", ReportFormat.GitHub),
        ("gitlab", ReportFormat.GitLab),
        ("junit", ReportFormat.JUnit),
        ("json", ReportFormat.Json),
        ("jsonl", ReportFormat.JsonLines),
        ("rdjson", ReportFormat.ReviewdogJson),
        ("checkstyle", ReportFormat.Checkstyle),
        ("html", ReportFormat.Html),
        ("markdown", ReportFormat.Markdown),
        ("none", ReportFormat.None),
    ];

    /// <summary>All names.</summary>
    public static ImmutableArray<string> All { get; } = [.. Formats.Select(format => format.Name)];

    /// <summary>All names, for a sentence.</summary>
    public static string List { get; } = $"{string.Join(", ", All[..^1])} or {All[^1]}";

    /// <summary>The format of a name; null if there is none.</summary>
    public static ReportFormat? Find(string name)
    {
        foreach (var (candidate, format) in Formats)
        {
            if (candidate == name)
                return format;
        }

        return null;
    }
}
