namespace ContentLint.Testing;

/// <summary>A text that a test gave to one rule, and what was expected of it.</summary>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Text">The text without marks.</param>
/// <param name="Setup">The file that it is the text of, and its surroundings.</param>
/// <param name="IsReported">Whether the rule reports something in it.</param>
/// <param name="IsFixed">Whether the text after a fix was given.</param>
public sealed record RuleCase(string RuleId, string Text, RuleTestSetup Setup, bool IsReported, bool IsFixed)
{
    private static readonly AsyncLocal<ICollection<RuleCase>?> Listener = new();

    /// <summary>
    /// The cases that tests give to <see cref="RuleTester{TRule}"/> while something runs: to find rules that are tested too little.
    /// </summary>
    public static IReadOnlyList<RuleCase> During(Action action)
    {
        var cases = new List<RuleCase>();
        Listener.Value = cases;
        try
        {
            action();
        }
        finally
        {
            Listener.Value = null;
        }

        return cases;
    }

    internal static void Note(RuleCase noted) => Listener.Value?.Add(noted);
}
