using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Rules;
using ContentLint.Workspace.Results;

namespace ContentLint.Cli.Output;

/// <summary>Prints what each rule found, what of it can be fixed, and how long the rule took over all files and threads.</summary>
internal static class StatisticsOutput
{
    public static void Write(ProgramConsole console, ImmutableArray<RuleTime> measured, ImmutableArray<FileOutcome> outcomes)
    {
        // A report on standard output comes first where both go to a terminal.
        console.Out.Flush();
        var findings = outcomes.SelectMany(outcome => outcome.Diagnostics).ToLookup(diagnostic => diagnostic.Id, StringComparer.Ordinal);
        var times = measured.ToDictionary(entry => entry.RuleId, entry => entry.Time, StringComparer.Ordinal);
        var rows = RuleCatalog.Descriptors
            .Select(descriptor => (
                descriptor.Id,
                descriptor.Name,
                Count: findings[descriptor.Id].Count(),
                Fixable: findings[descriptor.Id].Count(diagnostic => diagnostic.Fix is not null),
                Time: times.GetValueOrDefault(descriptor.Id)))
            .Where(row => row.Count > 0 || row.Time > TimeSpan.Zero)
            .OrderByDescending(row => row.Count).ThenByDescending(row => row.Time).ThenBy(row => row.Id, StringComparer.Ordinal)
            .ToArray();
        var total = TimeSpan.FromTicks(measured.Sum(entry => entry.Time.Ticks));
        var width = rows.Select(row => row.Name.Length).Append("name".Length).Max();
        console.Error.WriteLine($"rule    {"name".PadRight(width)}  findings  fixable     time");
        foreach (var row in rows)
            console.Error.WriteLine($"{row.Id}  {row.Name.PadRight(width)}  {row.Count,8}  {row.Fixable,7}  {Format(row.Time)}");
        console.Error.WriteLine(
            $"all     {new string(' ', width)}  {rows.Sum(row => row.Count),8}  {rows.Sum(row => row.Fixable),7}  {Format(total)}");
    }

    private static string Format(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,5:0} ms");
}
