using System.Diagnostics;
using System.Globalization;

namespace ContentLint.Benchmarks.Schema;

/// <summary>Times one validator: its first compilation and validation of all data, then many validations.</summary>
internal static class Contest
{
    private const int Rounds = 15;

    /// <summary>Prints <c>cold ms, warm ms, number of invalid values</c> as a line of JSON.</summary>
    /// <param name="compile">Compiles the schema and returns what counts the invalid values.</param>
    public static void Run(Func<Func<int>> compile)
    {
        var started = Stopwatch.GetTimestamp();
        var countInvalid = compile();
        var invalid = countInvalid();
        var cold = Stopwatch.GetElapsedTime(started);
        var warm = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            started = Stopwatch.GetTimestamp();
            if (countInvalid() != invalid)
                throw new InvalidOperationException("The same data was judged differently.");
            var elapsed = Stopwatch.GetElapsedTime(started);
            warm = elapsed < warm ? elapsed : warm;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"cold": {{cold.TotalMilliseconds:F3}}, "warm": {{warm.TotalMilliseconds:F3}}, "invalid": {{invalid}}}"""));
    }
}
