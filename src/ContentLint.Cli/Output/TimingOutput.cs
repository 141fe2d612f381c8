using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Rules;
using ContentLint.Workspace.Results;

namespace ContentLint.Cli.Output;

/// <summary>Prints how long each rule took over all files and threads, the slowest first.</summary>
internal static class TimingOutput
{
    public static void Write(ProgramConsole console, ImmutableArray<RuleTime> measured)
    {
        // A report on standard output comes first where both go to a terminal.
        console.Out.Flush();
        var names = RuleCatalog.Descriptors.ToDictionary(rule => rule.Id, rule => rule.Name, StringComparer.Ordinal);
        var rows = measured
            .Where(entry => entry.Time > TimeSpan.Zero)
            .OrderByDescending(entry => entry.Time)
            .ThenBy(entry => entry.RuleId, StringComparer.Ordinal);
        foreach (var row in rows)
            console.Error.WriteLine($"{Format(row.Time)}  {row.RuleId}  {names.GetValueOrDefault(row.RuleId)}");
        console.Error.WriteLine($"{Format(TimeSpan.FromTicks(measured.Sum(entry => entry.Time.Ticks)))}  all rules");
    }

    private static string Format(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,7:0} ms");
}
