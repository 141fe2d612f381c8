using System.Diagnostics.CodeAnalysis;
using ContentLint.Analysis;
using ContentLint.Diagnostics;

namespace ContentLint.Testing;

/// <summary>
/// Runs one rule over marked-up source. Every call also runs with CRLF line ends, and checks every fix: applying it again changes
/// nothing, no fixable finding is left, and no new finding appears.
/// </summary>
/// <typeparam name="TRule">The rule.</typeparam>
[SuppressMessage("Design", "CA1000", Justification = "A test names its rule where it calls: RuleTester<InsecureLink>.Reports(…).")]
public static class RuleTester<TRule>
    where TRule : Rule, new()
{
    /// <summary>The rule reports exactly the marked spans.</summary>
    /// <param name="markup">Source with <c>[|…|]</c> around each finding of the rule and <c>{|CL4008:…|}</c> around those of any
    /// rule.</param>
    /// <param name="fixedText">The text after the safe fixes; null: no safe fix is offered.</param>
    /// <param name="unsafeFixedText">The text after all fixes; null: the same as after the safe ones.</param>
    /// <param name="setup">File name, options, schema and site, if the defaults do not fit.</param>
    /// <exception cref="RuleTestException">The rule does something else.</exception>
    public static void Reports(string markup, string? fixedText = null, string? unsafeFixedText = null, RuleTestSetup? setup = null)
    {
        setup ??= new RuleTestSetup();
        foreach (var newLine in NewLines(markup))
            Check(WithNewLine(markup, newLine), Adapt(fixedText, newLine), Adapt(unsafeFixedText, newLine), setup);
    }

    /// <summary>The rule reports nothing.</summary>
    /// <param name="text">Source without marks.</param>
    /// <param name="setup">File name, options, schema and site, if the defaults do not fit.</param>
    /// <exception cref="RuleTestException">It reports something.</exception>
    public static void IsQuiet(string text, RuleTestSetup? setup = null) => Reports(text, setup: setup);

    /// <summary>The messages and helps of the findings, in order.</summary>
    /// <param name="text">Source without marks.</param>
    /// <param name="setup">File name, options, schema and site, if the defaults do not fit.</param>
    public static IReadOnlyList<string> Messages(string text, RuleTestSetup? setup = null) =>
        [.. new RuleRun(new TRule(), setup ?? new RuleTestSetup()).Analyze(text).Diagnostics.Select(MessageStyle.TextOf)];

    private static string[] NewLines(string markup) => markup.Contains('\n') && !markup.Contains('\r') ? ["\n", "\r\n"] : [""];

    private static string WithNewLine(string text, string newLine) =>
        newLine == "\r\n" ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;

    private static string? Adapt(string? text, string newLine) => text is null ? null : WithNewLine(text, newLine);

    private static void Check(string markup, string? fixedText, string? unsafeFixedText, RuleTestSetup setup)
    {
        var rule = new TRule();
        var expected = MarkedUpText.Parse(markup, rule.Descriptor.Id);
        var run = new RuleRun(rule, setup);
        CheckOptions(run.Settings, rule.Descriptor);
        var analysis = run.Analyze(expected.Text);
        FindingComparison.Check(expected, analysis.Diagnostics, setup.FileName);
        foreach (var diagnostic in analysis.Diagnostics)
            CheckDiagnostic(diagnostic, rule.Descriptor);
        var safe = run.Fix(expected.Text, FixSafety.Safe);
        TextComparison.Check(fixedText ?? expected.Text, safe, "after the safe fixes");
        TextComparison.Check(
            unsafeFixedText ?? safe, run.Fix(expected.Text, FixSafety.Unsafe), "after all fixes, the unsafe ones included,");
        RuleCase.Note(new RuleCase(
            rule.Descriptor.Id, expected.Text, setup, expected.Findings.Count > 0, (fixedText ?? unsafeFixedText) is not null));
    }

    private static void CheckOptions(TestFileSettings settings, DiagnosticDescriptor descriptor)
    {
        foreach (var name in settings.OptionNames)
        {
            if (!descriptor.Help.Options.Any(option => option.Name == name))
                throw new RuleTestException(
                    $"{descriptor.Id} does not declare the option '{name}' in {nameof(RuleHelp)}.{nameof(RuleHelp.Options)}.");
        }
    }

    private static void CheckDiagnostic(Diagnostic diagnostic, DiagnosticDescriptor descriptor)
    {
        if (MessageStyle.ProblemsOf(diagnostic).FirstOrDefault() is { } problem)
            throw new RuleTestException(problem);
        if (diagnostic.Fix is not { } fix || diagnostic.Id != descriptor.Id)
            return;
        var needed = fix.Safety == FixSafety.Safe ? FixAvailability.Safe : FixAvailability.Unsafe;
        if (!descriptor.Fixes.HasFlag(needed))
            throw new RuleTestException($"{descriptor.Id} offers a fix that is {needed}, but its descriptor declares {descriptor.Fixes}.");
    }
}
