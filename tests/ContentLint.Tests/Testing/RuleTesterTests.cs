using ContentLint.Analysis;
using ContentLint.Diagnostics;

namespace ContentLint.Tests.Testing;

/// <summary>What <see cref="RuleTester{TRule}"/> says when a rule does not do what its test expects.</summary>
public sealed class RuleTesterTests
{
    [Fact]
    public void Missing_and_unexpected_findings_are_shown_below_their_line() => Fails<SmallRule>(
        """
        The findings in _posts/example.md are not the marked ones:

          2 | 海 <b>a</b> <i>b</i>
            |     ^ reported, not expected: ACME002 Element 'b' at [8..9)
            |              ^ expected ACME002, not reported at [17..18)

        """,
        () => RuleTester<SmallRule>.Reports("Text\n海 <b>a</b> <[|i|]>b</i>\n"));

    [Fact]
    public void A_finding_of_another_rule_is_unexpected_and_missing() => Fails<SmallRule>(
        """
        The findings in _posts/example.md are not the marked ones:

          1 | <b>a</b>
            |  ^ expected ACME003, not reported at [1..2)
            |  ^ reported, not expected: ACME002 Element 'b' at [1..2)

        """,
        () => RuleTester<SmallRule>.Reports("<{|ACME003:b|}>a</b>"));

    [Fact]
    public void The_first_difference_of_a_fixed_text_is_shown_in_both_texts() => Fails<SmallRule>(
        """
        The text after the safe fixes is not the expected one. The first difference is in line 2: expected 'c', found 'b'.

          expected | <u>c</u>
                   |    ^
          found    | <u>b</u>
                   |    ^

        The whole text:

        <p>
        <u>b</u>

        """,
        () => RuleTester<SmallRule>.Reports("<p>\n<[|u|]>a</u>\n", "<p>\n<u>c</u>\n"));

    [Fact]
    public void A_difference_in_line_ends_is_named() => Assert.Contains(
        "expected a carriage return, found a line feed",
        Assert.Throws<RuleTestException>(() => RuleTester<SmallRule>.Reports("<[|u|]>a</u>\n\r\n", "<u>b</u>\r\n\r\n")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_fix_that_the_descriptor_does_not_declare_fails() =>
        Fails<SmallRule>(
            "ACME002 offers a fix that is Unsafe, but its descriptor declares Safe.", () => RuleTester<SmallRule>.Reports("<[|s|]>a</s>"));

    [Fact]
    public void An_option_that_the_rule_does_not_declare_fails() => Fails<SmallRule>(
        "ACME002 does not declare the option 'elements' in RuleHelp.Options.",
        () => RuleTester<SmallRule>.IsQuiet("Text", new RuleTestSetup { Options = "elements: [b]" }));

    [Fact]
    public void A_rule_that_throws_fails() => Assert.Contains(
        "InvalidOperationException: ouch",
        Assert.Throws<RuleTestException>(() => RuleTester<SmallRule>.IsQuiet("<em>a</em>")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_mark_that_is_not_closed_fails() =>
        Fails<SmallRule>("A mark in the test's source is not closed: <[|b>", () => RuleTester<SmallRule>.Reports("<[|b>"));

    [Fact]
    public void A_fix_that_does_not_remove_its_finding_fails() => Assert.Contains(
        "ACME002 is still reported, with a fix, after the fixes are applied",
        Assert.Throws<RuleTestException>(() => RuleTester<SmallRule>.Reports("<[|del|]>a</del>", "<del>a</del>")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_project_references_no_test_framework_and_no_tests()
    {
        var references = typeof(RuleTestException).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
        Assert.DoesNotContain(
            references, name => name.StartsWith("xunit", StringComparison.Ordinal) || name.EndsWith("Tests", StringComparison.Ordinal));
    }

    private static void Fails<TRule>(string expected, Action test) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), Assert.Throws<RuleTestException>(test).Message);

    /// <summary>
    /// Reports b; u, whose text it replaces; s, with a fix that it does not declare; del, with a fix that does not help; throws at em.
    /// </summary>
    private sealed class SmallRule : Rule
    {
        public override DiagnosticDescriptor Descriptor { get; } = new()
        {
            Id = "ACME002",
            Category = RuleCategory.Markup,
            HelpUri = "https://acme.example/",
            Name = "small-rule",
            Title = "Small rule",
            MessageFormat = "Element '{name}'",
            HelpFormat = "Remove it",
            DefaultSeverity = DiagnosticSeverity.Warning,
            Fixes = FixAvailability.Safe,
            Help = new RuleHelp { What = "What.", Why = "Why.", Bad = [], Good = [] },
        };

        public override void Initialize(AnalysisContext context) => context.RegisterElement(Analyze);

        private static void Analyze(ElementContext context)
        {
            var element = context.Element;
            var inside = element.EndTag is { } end ? ContentLint.Text.TextSpan.FromBounds(element.StartTag.End, end.Start) : default;
            if (element.Name == "em")
                throw new InvalidOperationException("ouch");
            if (element.Name == "b")
                context.Report(element.NameSpan, [("name", element.Name)]);
            else if (element.Name == "u" && context.Scope.Source.ToString(inside) != "b")
                context.Report(element.NameSpan, [("name", element.Name)], CodeFix.Safe("Write b", inside, "b"));
            else if (element.Name == "s")
                context.Report(element.NameSpan, [("name", element.Name)], CodeFix.Unsafe("Write b", inside, "b"));
            else if (element.Name == "del")
                context.Report(element.NameSpan, [("name", element.Name)], CodeFix.Safe("Write c", inside, "c"));
        }
    }
}
