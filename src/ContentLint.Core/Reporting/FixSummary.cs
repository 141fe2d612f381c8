using System.Globalization;
using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>Says in a line what was fixed where.</summary>
public static class FixSummary
{
    /// <summary>
    /// The findings of a run by rule, the most frequent first: <c>5 findings in 3 files: CL4008 blank-without-noopener 3, …</c>
    /// </summary>
    /// <param name="files">The files that were fixed.</param>
    public static string Of(IReadOnlyCollection<FixedFile> files) =>
        $"{Count(files.Sum(file => file.Count), "finding")} in {Count(files.Count, "file")}{ByRule(files.SelectMany(file => file.Rules))}";

    /// <summary>The findings of one file by rule.</summary>
    /// <param name="file">The file.</param>
    public static string Of(FixedFile file) => $"{Count(file.Count, "finding")}{ByRule(file.Rules)}";

    internal static string Count(int number, string noun) =>
        $"{number.ToString(CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";

    private static string ByRule(IEnumerable<DiagnosticDescriptor> rules)
    {
        var counts = rules.CountBy(rule => (rule.Id, rule.Name))
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key.Id, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key.Id} {entry.Key.Name} {entry.Value.ToString(CultureInfo.InvariantCulture)}");
        return string.Join(", ", counts) is { Length: > 0 } list ? $": {list}" : "";
    }
}
