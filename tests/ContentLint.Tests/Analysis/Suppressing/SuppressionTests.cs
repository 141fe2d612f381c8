using ContentLint.Testing;
using ContentLint.Analysis;
using ContentLint.Analysis.Fixing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Syntax;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Analysis.Suppressing;

public sealed class SuppressionTests
{
    private const string Link = "[海 🌊](http://a.test.co/)\n";
    private static readonly Analyzer Analyzer = new([.. RuleCatalog.All.Where(rule => rule.Descriptor.Id is "CL4009" or "CL4004")]);

    [Theory]
    [InlineData("<!-- contentlint-disable-next-line CL4009 -- plain on purpose -->\n" + Link)]
    [InlineData("<!-- contentlint-disable-next-line insecure-link, CL4004 -->\n[海](javascript:x) [a](http://a.test.co/)\n")]
    [InlineData("<!-- contentlint-disable CL4009 -->\n\n" + Link + "\n<!-- contentlint-enable CL4009 -->\n")]
    [InlineData(Link + "\n<!-- contentlint-disable-file cl4009 -->\n")]
    [InlineData("---\ntitle: a # contentlint-disable-file CL4009 -- plain on purpose\n---\n\n" + Link)]
    [InlineData("---\ntitle: a\ncontentlint: {disable: [CL4009]}\n---\n\n" + Link)]
    [InlineData("---\ncontentlint:\n  disable: insecure-link\ntitle: a\n---\n\n" + Link)]
    [InlineData("---\ncontentlint: {disable: all}\n---\n\n" + Link)]
    [InlineData("---\ncontentlint: {disable: true}\n---\n\n" + Link)]
    [InlineData("---\ncontentlint:\n  disable:\n    CL4009: plain on purpose 🌊\n    CL4004:\n---\n\n[a](javascript:x) " + Link)]
    [InlineData("---\n\"a\": b\n# contentlint-disable-file all\n---\n\n" + Link)]
    [InlineData("+++\ntitle = \"a\" # contentlint-disable-file CL4009 -- plain on purpose\n+++\n\n" + Link)]
    [InlineData(";;;\n{\"title\": \"a\", \"contentlint\": {\"disable\": {\"CL4009\": \"plain\"}}}\n;;;\n\n" + Link)]
    [InlineData("<!-- contentlint-disable all -- plain on purpose -->\n\n" + Link)]
    [InlineData("+++\ntitle = \"a\"\n[contentlint]\ndisable = [\"CL4009\"]\n+++\n\n" + Link)]
    public void Suppresses_what_it_names(string text)
    {
        Assert.Empty(Analyze(text));
        Assert.Empty(Analyze(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void Comments_of_MDX_suppress_as_well() =>
        Assert.Empty(Analyze("{/* contentlint-disable-next-line CL4009 -- plain on purpose */}\n" + Link, "a.mdx"));

    [Theory]
    [InlineData("<!-- contentlint-disable-next-line CL4009 -->\n\n" + Link, "CL0005", "CL4009")]
    [InlineData("<!-- contentlint-disable CL4009 -->\n<!-- contentlint-enable CL4009 -->\n\n" + Link, "CL0005", "CL4009")]
    [InlineData("---\ntitle: a\ncontentlint: {disable: [CL4004]}\n---\n\n" + Link, "CL0005", "CL4009")]
    [InlineData("<!-- contentlint-disable-next-line insecure-lnk -->\n" + Link, "CL0004", "CL4009")]
    public void Says_which_suppression_does_nothing(string text, params string[] expected) =>
        Assert.Equal(expected, Analyze(text).Select(finding => finding.Id));

    [Fact]
    public void An_unknown_name_is_told_with_the_one_that_was_meant()
    {
        var finding = Analyze("<!-- contentlint-disable-next-line insecure-lnk -->\n" + Link)[0];
        Assert.Equal("Unknown rule 'insecure-lnk' in suppression. Write 'insecure-link'.", MessageStyle.TextOf(finding));
        Assert.Equal(35, finding.Span.Start);
    }

    [Theory]
    [InlineData(
        "<!-- contentlint-disable-next-line CL4009, CL4004 -->\n" + Link,
        "<!-- contentlint-disable-next-line CL4009 -->\n" + Link,
        FixSafety.Safe)]
    [InlineData("海\n\n<!-- contentlint-disable CL4009 -->\n", "海\n\n", FixSafety.Safe)]
    [InlineData("海\n\n<!-- contentlint-disable CL4009 -->", "海", FixSafety.Safe)]
    [InlineData("海 <!-- contentlint-disable CL4009 --> 🌊\n", "海  🌊\n", FixSafety.Safe)]
    [InlineData(
        "---\ntitle: a\ncontentlint:\n  disable:\n    - CL4009\n    - CL4004\n---\n\n" + Link,
        "---\ntitle: a\ncontentlint:\n  disable:\n    - CL4009\n---\n\n" + Link,
        FixSafety.Safe)]
    [InlineData(
        "---\ntitle: a\ncontentlint:\n  disable:\n    CL4009: b\n    CL4004: c\n---\n\n" + Link,
        "---\ntitle: a\ncontentlint:\n  disable:\n    CL4009: b\n---\n\n" + Link,
        FixSafety.Safe)]
    [InlineData(
        "---\ntitle: a\ncontentlint:\n  disable:\n    CL4004: c\n    CL4009: b\n---\n\n" + Link,
        "---\ntitle: a\ncontentlint:\n  disable:\n    CL4009: b\n---\n\n" + Link,
        FixSafety.Safe)]
    [InlineData("---\ntitle: a\ncontentlint: {disable: [CL4004]}\ndate: b\n---\n", "---\ntitle: a\ndate: b\n---\n", FixSafety.Safe)]
    [InlineData(
        "<!-- contentlint-disable-next-line CL9999 CL4009 -->\n" + Link,
        "<!-- contentlint-disable-next-line CL4009 -->\n" + Link,
        FixSafety.Unsafe)]
    [InlineData("海\n\n<!-- contentlint-disable no-such-rule -->\n", "海\n\n", FixSafety.Unsafe)]
    public void Removes_what_does_nothing(string text, string expected, FixSafety safety)
    {
        Assert.Equal(expected, Fix(text, safety));
        Assert.Equal(
            expected.Replace("\n", "\r\n", StringComparison.Ordinal), Fix(text.Replace("\n", "\r\n", StringComparison.Ordinal), safety));
    }

    [Fact]
    public void A_key_of_TOML_is_left_to_a_person() =>
        Assert.Null(Assert.Single(Analyze("+++\ntitle = \"a\"\n[contentlint]\ndisable = [\"CL4009\"]\n+++\n\n海\n")).Fix);

    [Fact]
    public void A_suppression_of_a_rule_that_is_off_is_not_called_unused() =>
        Assert.Empty(Analyze("<!-- contentlint-disable CL4009 -->\n", "a.md", new OffSettings()));

    [Fact]
    public void A_schema_need_not_know_the_key()
    {
        var setup = new RuleTestSetup { Schema = "{type: object, properties: {title: {type: string}}, additionalProperties: false}" };
        RuleTester<ContentLint.Rules.FrontMatter.UnknownKey>.IsQuiet(
            "---\ntitle: a\ncontentlint: {disable: {CL0005: generated}}\n---\n\n海\n", setup);
    }

    private static IReadOnlyList<Diagnostic> Analyze(string text, string path = "a.md", IFileSettings? settings = null) =>
        Analyzer.Analyze(
            ContentParser.Parse(new SourceText(text, path), ContentKinds.Of(path)!.Value),
            settings ?? new DefaultFileSettings(),
            new TestSite()).Diagnostics;

    private static string Fix(string text, FixSafety safety) =>
        new DocumentFixer(Analyzer).Fix(
            new SourceText(text, "a.md"), ContentKind.Markdown, new DefaultFileSettings(), new TestSite(), safety).Document.Source.Text;

    private sealed class OffSettings : IFileSettings
    {
        public ContentLint.JsonSchema.ContentSchema? Schema => null;

        public bool RequiresFrontMatter => false;

        public RuleSettings GetRule(DiagnosticDescriptor descriptor) =>
            new(descriptor.Id == "CL4009" ? DiagnosticSeverity.Off : descriptor.DefaultSeverity, RuleOptions.None);
    }
}
