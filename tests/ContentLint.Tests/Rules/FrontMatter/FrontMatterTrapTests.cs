using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

/// <summary>
/// All rules of the family at once, over front matter that is written in another way than most, and over what only looks like front matter.
/// </summary>
[Trait("Rule", "CL1007")]
public sealed class FrontMatterTrapTests
{
    private const string Schema =
        """
        required: [title]
        additionalProperties: false
        properties:
          title: {type: string}
          date: {type: string}
          categories: {type: [array, 'null'], items: {type: string}}
          tags: {type: array, items: {type: string}}
        """;

    private static readonly RuleTestSetup Setup = new() { Schema = Schema, RequiresFrontMatter = true };

    [Theory]
    [InlineData("---\ntitle: 海 🌊\ndate: 2022-05-19\n---\n海\n")]
    [InlineData("---\ntitle: 2022-05-19\ndate: 2022-05-19 10:06:03 +0800\n---\n海\n")]
    public void An_unquoted_date_is_a_string_to_the_schema(string text) => AreQuiet(text);

    [Theory]
    [InlineData("---\ntitle: 海 🌊\ncategories: \n---\n海\n")]
    [InlineData("---\ntitle: 海 🌊\ncategories: \n- sea\n- 海\n---\n海\n")]
    [InlineData("---\ntitle: 海 🌊\ntags:\n - sea\n - 海\n---\n海\n")]
    public void A_space_behind_a_key_and_lists_with_one_space_parse(string text) => AreQuiet(text);

    [Theory]
    [InlineData("---\ntitle: 海 🌊\n---\n\n```yaml\n---\nno such key: x\n---\n```\n")]
    [InlineData("---\ntitle: 海 🌊\n---\n\n海\n\n---\n\nno such key: x\n\n---\n")]
    [InlineData("---\ntitle: 海 🌊\n---\n---\nno such key: x\n---\n")]
    public void A_later_rule_line_and_one_in_a_fence_are_no_front_matter(string text) => AreQuiet(text);

    [Theory]
    [InlineData("```yaml\n---\nno such key: x\n---\n```\n")]
    [InlineData("# 海 🌊\n\n---\n\nno such key: x\n\n---\n")]
    [InlineData("---\n\n海 🌊\n\n---\n\nno such key: x\n")]
    public void A_page_that_has_none_is_not_read_as_one_that_has(string text) => AreQuiet(text, Setup with { RequiresFrontMatter = false });

    [Theory]
    [InlineData(";;;\n\"title\": \"海 🌊\",\n\"date\": \"2022-05-19\"\n;;;\n海\n")]
    [InlineData("{\n  \"title\": \"海 🌊\",\n  \"tags\": [\"sea\"]\n}\n\n海\n")]
    [InlineData("+++\ntitle = \"海 🌊\"\ndate = 2022-05-19\n+++\n海\n")]
    [InlineData("---\ntitle: 海 🌊\n...\n海\n")]
    public void Every_form_of_front_matter_is_read(string text) => AreQuiet(text);

    [Theory]
    [InlineData("title: 海 🌊\ndate: 2022-05-19\n---\n海\n")]
    [InlineData("title: 海 🌊\ntags:\n- sea\n---\n\n海\n\n---\n\nno such key: x\n")]
    public void Front_matter_of_Hexo_needs_no_opening_fence(string text) => AreQuiet(text, Setup, "_posts/example.md");

    [Theory]
    [InlineData("title: 海 🌊\ndate: 2022-05-19\n[|tgas|]: [a]\n---\n海\n")]
    [InlineData(";;;\n\"title\": \"海 🌊\",\n[|\"tgas\"|]: []\n;;;\n海\n")]
    [InlineData("{\n  \"title\": \"海 🌊\",\n  [|\"tgas\"|]: []\n}\n\n海\n")]
    [InlineData("+++\ntitle = \"海 🌊\"\n[|tgas|] = []\n+++\n海\n")]
    [InlineData("---\ntitle: 海 🌊\n[|tgas|]: []\n...\n海\n")]
    public void A_mistake_is_found_where_it_stands_in_every_form(string markup)
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            var expected = MarkedUpText.Parse(markup.ReplaceLineEndings(newLine), "CL1007");
            var finding = Assert.Single(new RuleRun([.. FrontMatterRules.All], Setup).Analyze(expected.Text).Diagnostics);
            Assert.Equal(("CL1007", Assert.Single(expected.Findings).Span), (finding.Id, finding.Span));
        }
    }

    [Fact]
    public void A_finding_on_line_40_says_40()
    {
        var text = $"---\ntitle: 海 🌊\ntags:\n{string.Concat(Enumerable.Repeat("- a\n", 36))}tgas: x\n---\n";
        var finding = Assert.Single(new RuleRun(new UnknownKey(), Setup).Analyze(text).Diagnostics);
        Assert.Equal(40, new ContentLint.Text.SourceText(text, "a.md").GetPosition(finding.Span.Start).Line);
    }

    [Theory]
    [InlineData("---\ntitle: '{{ page.title }}'\ndate: {{ date }}\ntags: {{ tags }}\n---\n海\n")]
    [InlineData("---\ntitle: \"{{ replace .Name \"-\" \" \" | title }}\"\ndate: {{ .Date }}\n---\n海\n")]
    [InlineData("---\n{% if page %}\ntitle: x\n{% endif %}\n---\n海\n")]
    public void What_a_template_fills_is_unknown_and_not_wrong(string text) => AreQuiet(text);

    private static void AreQuiet(string text, RuleTestSetup? setup = null) =>
        AreQuiet(text, setup ?? Setup, "_posts/example.md", "about.html");

    private static void AreQuiet(string text, RuleTestSetup setup, params string[] fileNames)
    {
        foreach (var fileName in fileNames)
        {
            foreach (var newLine in new[] { "\n", "\r\n" })
            {
                var run = new RuleRun([.. FrontMatterRules.All], setup with { FileName = fileName });
                Assert.Empty(
                    run.Analyze(text.ReplaceLineEndings(newLine)).Diagnostics.Select(finding => $"{finding.Id}: {finding.Message}"));
            }
        }
    }
}
