using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Rules;

/// <summary>The texts of findings; those of the rules' tests are checked by <see cref="RuleTester{TRule}"/>.</summary>
public sealed class MessageStyleTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.Descriptors.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Formats_have_a_short_message_and_a_help(string id)
    {
        var descriptor = Find(id);
        foreach (var variant in descriptor.Variants.Prepend(null))
        {
            var message = descriptor.MessageFormatOf(variant);
            var literals = MessageTemplate.NamesIn(message).Aggregate(message, (text, name) => text.Replace($"{{{name}}}", ""));
            Assert.InRange(literals.Length, 0, 80);
            Assert.DoesNotContain(';', literals);
            Assert.NotEqual("{0}", message);
            Assert.NotEmpty(descriptor.HelpFormatOf(variant));
            Assert.All(
                new[] { message, descriptor.NoteFormatOf(variant) ?? "x", descriptor.HelpFormatOf(variant) },
                text => Assert.False(text.EndsWith('.') || text.Contains('\n'), text));
        }

        Assert.Equal(descriptor.Variants.Length, descriptor.Variants.Select(variant => variant.Key).Distinct().Count());
        Assert.DoesNotContain(descriptor.Variants, variant => variant.Key == "default");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Findings_of_examples_have_the_style(string id) => Assert.Empty(
        Find(id).Help.Bad.SelectMany(example => ExampleRun.Analyze(example, "all")).SelectMany(MessageStyle.ProblemsOf));

    [Theory]
    [InlineData("Image not found: '{value}'", "Add the file", null)]
    [InlineData("Image not found", "", "there is no help")]
    [InlineData("image not found", "Add the file", "the message starts with a small letter")]
    [InlineData("Image not found; add it", "Add the file", "the message has a semicolon")]
    [InlineData("Image not found.", "Add the file", "the message ends with a full stop")]
    [InlineData("Image not found", "Add the file.", "the help ends with a full stop")]
    [InlineData(
        "This message is much too long for one line, it says the same thing twice and then once more {value}",
        "Add the file",
        "the message has 1")]
    public void Texts_without_the_style_are_refused(string message, string help, string? problem)
    {
        var diagnostic = new Diagnostic
        {
            Descriptor = ToolDescriptors.RuleFailure with { MessageFormat = message, NoteFormat = null, HelpFormat = help },
            Path = "a.md",
            Span = default,
            Severity = DiagnosticSeverity.Error,
            Arguments = [("value", "a; b" + new string('x', 100))],
        };
        var problems = MessageStyle.ProblemsOf(diagnostic).ToArray();
        if (problem is null)
            Assert.Empty(problems);
        else
            Assert.Contains(problems, found => found.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Placeholders_are_named_and_braces_can_be_written()
    {
        Assert.Equal("a 'x' {b}", MessageTemplate.Fill("a '{name}' {{b}}", [("name", "x")]));
        Assert.Equal("b a", string.Join(' ', MessageTemplate.NamesIn("{b} {a}", "{b}")));
        Assert.Throws<FormatException>(() => MessageTemplate.Fill("{name}", []));
        Assert.Throws<FormatException>(() => MessageTemplate.Fill("{name", [("name", "x")]));
    }

    private static DiagnosticDescriptor Find(string id) => RuleCatalog.Descriptors.Single(descriptor => descriptor.Id == id);
}
