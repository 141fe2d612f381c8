using System.Diagnostics;

namespace ContentLint.Analysis;

/// <summary>How long each rule took, over all files and threads.</summary>
/// <param name="ruleCount">Number of rules.</param>
public sealed class RuleTimes(int ruleCount)
{
    private readonly long[] ticks = new long[ruleCount];

    /// <summary>The time of one rule.</summary>
    /// <param name="rule">Its place in <see cref="Analyzer.Rules"/>.</param>
    public TimeSpan this[int rule] => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref ticks[rule]));

    /// <summary>The time of all rules.</summary>
    public TimeSpan Total => Stopwatch.GetElapsedTime(0, ticks.Sum());

    internal void AddSince(int rule, long start) => Interlocked.Add(ref ticks[rule], Stopwatch.GetTimestamp() - start);
}
